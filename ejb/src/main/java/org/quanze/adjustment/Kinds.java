package org.quanze.adjustment;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.quanze.adjustment.Adjustment.Kind;

/** The kind of each form of adjustment. */
final class Kinds {

  private static final Map<Class<? extends Adjustment>, Kind> OF =
      Arrays.stream(Kind.values())
          .flatMap(kind -> kind.forms().stream().map(type -> Map.entry(type, kind)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private Kinds() {}

  static Kind of(Adjustment adjustment) {
    return Objects.requireNonNull(OF.get(adjustment.getClass()));
  }

  /** Every form with the name under which drafts keep it. */
  static Map<Class<? extends Adjustment>, String> names() {
    return OF.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, Kinds::name));
  }

  private static String name(Map.Entry<Class<? extends Adjustment>, Kind> form) {
    return form.getValue().forms().size() == 1
        ? form.getValue().name()
        : form.getValue()
            + "_"
            + form.getKey().getEnclosingClass().getSimpleName().toUpperCase(java.util.Locale.ROOT);
  }
}
