package org.quanze.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quanze.item.CanonicalForm;
import org.quanze.item.Content;

/**
 * A field that differs between two contents.
 *
 * @param path its path, such as {@code elements.legalBases}
 * @param old canonical value before, or null
 * @param now canonical value after, or null
 */
public record FieldChange(String path, @Nullable String old, @Nullable String now) {

  /** The fields in which two contents differ, in order; none for equal ones. */
  public static List<FieldChange> between(Content old, Content now) {
    SortedMap<String, String> before = CanonicalForm.fields(old);
    SortedMap<String, String> after = CanonicalForm.fields(now);
    TreeSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    List<FieldChange> changes = new ArrayList<>();
    for (String path : paths) {
      String was = before.get(path);
      String is = after.get(path);
      if (!Objects.equals(was, is)) {
        changes.add(new FieldChange(path, was, is));
      }
    }
    return changes;
  }
}
