package org.quanze.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Identities that tests call by names, and the names of them. */
final class PaperNames {

  private static final Map<UUID, String> NAMES = new ConcurrentHashMap<>();

  private PaperNames() {}

  /** The identity of a name, always the same. */
  static UUID id(String name) {
    UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    NAMES.put(id, name);
    return id;
  }

  /** The name of an identity, or null for one that no test has named. */
  static @Nullable String of(UUID id) {
    return NAMES.get(id);
  }
}
