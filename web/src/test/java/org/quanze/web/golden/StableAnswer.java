package org.quanze.web.golden;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer without what differs from one registry to the next: ids, hashes, cursors and times are
 * numbered in the order in which they come, so that it still shows which are the same.
 */
final class StableAnswer {

  private static final Set<String> VARYING =
      Set.of(
          "id",
          "item",
          "address",
          "startCursor",
          "endCursor",
          "cursor",
          "hash",
          "previousHash",
          "body",
          "linesRoot",
          "membersRoot",
          "publicMembersRoot",
          "digest",
          "commitment",
          "recordedAt");

  private final Map<Object, String> labels = new HashMap<>();

  /**
   * The answer, with labels.
   *
   * @param inAnyOrder whether rows come in the order of their ids, and are put in that of what they
   *     say
   */
  static @Nullable Object of(@Nullable Object answer, boolean inAnyOrder) {
    return new StableAnswer().stable("", inAnyOrder ? sorted(answer) : answer);
  }

  private static @Nullable Object sorted(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> object -> {
        Map<Object, @Nullable Object> sorted = new LinkedHashMap<>();
        object.forEach((name, field) -> sorted.put(name, sorted(field)));
        yield sorted;
      }
      case List<?> list ->
          list.stream()
              .map(StableAnswer::sorted)
              .sorted(Comparator.comparing(StableAnswer::said))
              .toList();
      case null, default -> value;
    };
  }

  /** What a row says beside what varies. */
  private static String said(@Nullable Object row) {
    if (row instanceof Map<?, ?> object) {
      Map<Object, @Nullable Object> said = new LinkedHashMap<>(object);
      said.keySet().removeAll(VARYING);
      return said.toString();
    }
    return String.valueOf(row);
  }

  private @Nullable Object stable(String key, @Nullable Object value) {
    return switch (value) {
      case Map<?, ?> object -> {
        Map<String, @Nullable Object> stable = new LinkedHashMap<>();
        object.forEach((name, field) -> stable.put((String) name, stable((String) name, field)));
        yield stable;
      }
      case List<?> list -> {
        List<@Nullable Object> stable = new ArrayList<>();
        list.forEach(element -> stable.add(stable(key, element)));
        yield stable;
      }
      case null -> null;
      default -> VARYING.contains(key) ? label(key, value) : value;
    };
  }

  private String label(String key, Object value) {
    return labels.computeIfAbsent(value, v -> "<" + key + " " + (labels.size() + 1) + ">");
  }
}
