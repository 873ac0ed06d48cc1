package org.quanze.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Database;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;

/**
 * Idempotency (幂等): the same key with the same content has its answer once, however often it is
 * sent; the same key with other content is refused. The key is stored in the transaction of the
 * deed, so an answer exists exactly if the deed does.
 */
@ApplicationScoped
@NullUnmarked
public class OnceOnly {

  @Inject private Database database;

  /** What was answered to a key. */
  private record Known(Bytes fingerprint, String answer) {}

  /**
   * The same where a key may be left out, as at the doors for files; without one each time is the
   * first.
   *
   * @param content what the key stands for, asked for only where there is one
   */
  public String keyed(
      Deed deed,
      @Nullable String key,
      Supplier<String> content,
      boolean keptForEver,
      Supplier<String> act) {
    return key == null ? act.get() : answer(deed, key, content.get(), keptForEver, act);
  }

  /** The answer of the first time, or of the act that now runs for the first time. */
  public String answer(
      Deed deed, String key, String content, boolean keptForEver, Supplier<String> act) {
    if (key.length() < 8 || key.length() > 100) {
      throw AccessRule.KEY_PRESENT.refuse("idempotencyKey");
    }
    byte[] fingerprint = HashAlgorithm.SHA_256.digest(content);
    // One transaction at a time for one key of one account: a retry waits for the first try to end.
    database.list(
        "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
        row -> 0,
        deed.username() + "\n" + key);
    Optional<Known> known =
        database.find(
            "SELECT fingerprint, answer FROM idempotency WHERE username = ? AND key = ?",
            row -> new Known(row.bytes(1), row.text(2)),
            deed.username(),
            key);
    if (known.isPresent()) {
      if (!Arrays.equals(known.get().fingerprint().array(), fingerprint)) {
        throw AccessRule.KEY_REUSED.refuse("idempotencyKey", key);
      }
      deed.repeat();
      return known.get().answer();
    }
    String answer = act.get();
    database.run(
        "INSERT INTO idempotency (username, key, fingerprint, answer, kept_for_ever, at)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        deed.username(),
        key,
        fingerprint,
        answer,
        keptForEver,
        deed.at());
    return answer;
  }
}
