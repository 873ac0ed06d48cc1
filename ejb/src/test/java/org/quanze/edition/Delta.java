package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that differs: by item and path; of an item that came or went, every field. */
record Delta(SortedMap<UUID, SortedMap<String, Values>> items) {

  /** A field of an item before and after. */
  record Values(@Nullable String old, @Nullable String now) {
    Values reversed() {
      return new Values(now, old);
    }
  }

  Delta reversed() {
    SortedMap<UUID, SortedMap<String, Values>> reversed = new TreeMap<>();
    items.forEach(
        (item, fields) ->
            fields.forEach((path, values) -> put(reversed, item, path, values.reversed())));
    return new Delta(reversed);
  }

  /** This and then another; what is as it was is no difference. */
  Delta then(Delta next) {
    SortedMap<UUID, SortedMap<String, Values>> both = new TreeMap<>();
    items.forEach(
        (item, fields) -> fields.forEach((path, values) -> put(both, item, path, values)));
    next.items.forEach(
        (item, fields) ->
            fields.forEach(
                (path, values) -> {
                  Values before = both.getOrDefault(item, new TreeMap<>()).get(path);
                  put(both, item, path, before == null ? values : joined(before, values));
                }));
    both.values().forEach(f -> f.values().removeIf(v -> Objects.equals(v.old(), v.now())));
    both.values().removeIf(Map::isEmpty);
    return new Delta(both);
  }

  private static Values joined(Values first, Values then) {
    assertEquals(first.now(), then.old());
    return new Values(first.old(), then.now());
  }

  private static void put(
      SortedMap<UUID, SortedMap<String, Values>> to, UUID item, String path, Values values) {
    to.computeIfAbsent(item, i -> new TreeMap<>()).put(path, values);
  }
}
