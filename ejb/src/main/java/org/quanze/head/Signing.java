package org.quanze.head;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.ledger.Entry;
import org.quanze.proof.SignedHead;
import org.quanze.signature.KeySet;
import org.quanze.signature.SigningKey;
import org.quanze.statement.Statement;

/** The key by which this registry signs, and the public keys of it and of those before it. */
@ApplicationScoped
@NullUnmarked
public class Signing {

  private volatile Keys keys = new Keys(null, KeySet.of(List.of()));

  private record Keys(@Nullable SigningKey own, KeySet all) {}

  /**
   * Signs from now on.
   *
   * @param own the key, or null to sign nothing
   * @param retired public keys that signed before, which go on being told
   */
  public void use(@Nullable SigningKey own, KeySet retired) {
    KeySet current = KeySet.of(own == null ? List.of() : List.of(own.publicKey()));
    keys = new Keys(own, current.with(retired));
  }

  /** Whether there is a key. */
  public boolean isAble() {
    return keys.own() != null;
  }

  /** The signature over the head that an entry was; the same each time; none without a key. */
  public Optional<String> sign(UUID publisher, Entry entry) {
    return sign(SignedHead.of(publisher.toString(), entry.head(), entry.hash()));
  }

  Optional<String> sign(SignedHead head) {
    SigningKey own = keys.own();
    return own == null ? Optional.empty() : Optional.of(head.sign(own));
  }

  /** A statement under the signature; the same each time; none without a key. */
  public Optional<String> sign(Statement statement) {
    SigningKey own = keys.own();
    return own == null ? Optional.empty() : Optional.of(statement.sign(own));
  }

  /** The public keys, that which signs now first. */
  public KeySet publicKeys() {
    return keys.all();
  }
}
