package org.quanze.web.cache;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What an answer depends on: the request as it came (document, variables, operation: hashed whole,
 * unread), its variant (media type, language), the effective day, and the revision of the registry.
 * The build needs no place here: the cache lives no longer than the process.
 *
 * <p>The hash is SHA-256 and kept whole: who could make two requests meet in one key could choose
 * what others read.
 */
public record AnswerKey(long a, long b, long c, long d, int variant, long day, long revision) {

  /** The key of a request body or query string. */
  public static AnswerKey of(byte[] request, int variant, long day, long revision) {
    ByteBuffer hash = ByteBuffer.wrap(sha256().digest(request)).order(ByteOrder.BIG_ENDIAN);
    return new AnswerKey(
        hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong(), variant, day, revision);
  }

  /** The key of a query string. */
  public static AnswerKey of(String request, int variant, long day, long revision) {
    return of(request.getBytes(StandardCharsets.UTF_8), variant, day, revision);
  }

  /** The same question at another revision. */
  public AnswerKey at(long otherRevision) {
    return new AnswerKey(a, b, c, d, variant, day, otherRevision);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every Java has SHA-256", never);
    }
  }
}
