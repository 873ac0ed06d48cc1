package org.quanze.web.graphql.paging;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.quanze.web.graphql.Environment;

/**
 * The keys that sign cursors: the first signs, all are read, so that a key can be changed while
 * pages are open. Nodes that serve one address share them; without the setting a node makes a key
 * of its own, which is right for one node and whose cursors end with the process.
 */
public final class CursorKeys {
  /** The setting: one or more secrets of at least 32 characters, the newest first, by commas. */
  public static final String SETTING = "QUANZE_CURSOR_KEY";

  private static final System.Logger LOG = System.getLogger(CursorKeys.class.getName());
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST = 32;

  private final List<Mac> macs = new ArrayList<>();

  private CursorKeys(List<byte[]> secrets) {
    for (byte[] secret : secrets) {
      macs.add(macOf(secret));
    }
  }

  /** The keys of the setting, or one made now. */
  public static CursorKeys from(Environment settings) {
    String text = settings.text(SETTING, "");
    if (text.isEmpty()) {
      LOG.log(
          System.Logger.Level.INFO,
          "{0} is not set: cursors are good on this node until it stops",
          SETTING);
      return random();
    }
    List<byte[]> secrets = new ArrayList<>();
    for (String secret : text.split(",", -1)) {
      if (secret.strip().length() < SHORTEST) {
        throw new IllegalStateException(
            SETTING + " needs secrets of at least " + SHORTEST + " characters");
      }
      secrets.add(secret.strip().getBytes(StandardCharsets.UTF_8));
    }
    return new CursorKeys(secrets);
  }

  /** A key that no other node has. */
  public static CursorKeys random() {
    byte[] secret = new byte[SHORTEST];
    new SecureRandom().nextBytes(secret);
    return new CursorKeys(List.of(secret));
  }

  int count() {
    return macs.size();
  }

  byte[] sign(byte[] scope, byte[] place, int key) {
    try {
      Mac mac = (Mac) macs.get(key).clone();
      mac.update(scope);
      mac.update((byte) 0);
      return mac.doFinal(place);
    } catch (CloneNotSupportedException never) {
      throw new IllegalStateException("this Java's HMAC cannot be copied", never);
    }
  }

  private static Mac macOf(byte[] secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return mac;
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException("every Java has " + ALGORITHM, never);
    }
  }
}
