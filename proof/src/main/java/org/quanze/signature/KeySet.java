package org.quanze.signature;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quanze.canonical.CanonicalJson;
import org.quanze.canonical.NotCanonical;

/** Public keys by their names: a JSON Web Key Set (公钥集). */
public final class KeySet {

  private final Map<String, PublicKey> keys = new LinkedHashMap<>();

  private KeySet(Collection<PublicKey> keys) {
    keys.forEach(key -> this.keys.putIfAbsent(key.kid(), key));
  }

  public static KeySet of(Collection<PublicKey> keys) {
    return new KeySet(keys);
  }

  /** The set of a JSON text, which must be written as {@link #json} writes it. */
  public static KeySet read(String json) throws BadSignature {
    try {
      List<PublicKey> keys = new ArrayList<>();
      Map<String, Object> set = CanonicalJson.object(json.strip());
      if (set.size() != 1 || !(set.get("keys") instanceof List<?> listed)) {
        throw new BadSignature("not a set of keys");
      }
      for (Object each : listed) {
        if (!(each instanceof Map<?, ?> jwk)) {
          throw new BadSignature("not a set of keys");
        }
        Map<String, Object> members = new TreeMap<>();
        jwk.forEach((name, value) -> members.put((String) name, value));
        keys.add(PublicKey.of(members));
      }
      return of(keys);
    } catch (NotCanonical e) {
      throw new BadSignature("not a set of keys: " + e.getMessage());
    }
  }

  /** The set as canonical JSON. */
  public String json() {
    List<Object> listed = new ArrayList<>();
    keys.values().forEach(key -> listed.add(key.jwk()));
    return CanonicalJson.write(Map.of("keys", listed));
  }

  /** The same set with further keys after its own. */
  public KeySet with(KeySet others) {
    List<PublicKey> all = new ArrayList<>(keys.values());
    all.addAll(others.keys.values());
    return of(all);
  }

  public Optional<PublicKey> find(String kid) {
    return Optional.ofNullable(keys.get(kid));
  }

  public boolean isEmpty() {
    return keys.isEmpty();
  }
}
