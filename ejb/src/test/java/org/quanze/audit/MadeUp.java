package org.quanze.audit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.digest.Bytes;

/** Makes up a command of any kind: well-formed, and about nothing that there is. */
final class MadeUp {

  private MadeUp() {}

  static @Nullable Object value(Class<?> type) throws ReflectiveOperationException {
    if (type == String.class) {
      return "990999";
    } else if (type == UUID.class) {
      return UUID.fromString("00000000-0000-4000-8000-000000009999");
    } else if (type == int.class || type == Integer.class) {
      return 1;
    } else if (type == long.class || type == Long.class) {
      return 1L;
    } else if (type == boolean.class || type == Boolean.class) {
      return false;
    } else if (type == LocalDate.class) {
      return LocalDate.of(2026, 3, 2);
    } else if (type == Instant.class) {
      return Instant.EPOCH;
    } else if (type == List.class) {
      return List.of();
    } else if (type == Set.class) {
      return Set.of();
    } else if (type == SortedSet.class) {
      return new TreeSet<>();
    } else if (type == SortedMap.class) {
      return new TreeMap<>();
    } else if (type == Map.class) {
      return Map.of();
    } else if (type == Bytes.class) {
      return Bytes.of(new byte[32]);
    } else if (type.isEnum()) {
      return type.getEnumConstants()[type.getEnumConstants().length - 1];
    } else if (type.isSealed()) {
      return value(type.getPermittedSubclasses()[0]);
    }
    return type.isRecord() ? record(type) : null;
  }

  private static Object record(Class<?> type) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(components[i].getType());
    }
    Constructor<?> canonical =
        type.getDeclaredConstructor(
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    canonical.setAccessible(!Modifier.isPublic(canonical.getModifiers()));
    return canonical.newInstance(values);
  }
}
