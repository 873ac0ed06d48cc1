package org.quanze.web.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * An answer as it goes out: its bytes and their strong ETag, a hash of the bytes and their media
 * type alone, so that an answer that a new revision left as it was still validates, on every node.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; copied by nobody
public record KeptAnswer(byte[] body, String mediaType, String etag) {
  private static final int ETAG_BYTES = 16;
  private static final int OVERHEAD = 256;

  /** The answer with these bytes. */
  public static KeptAnswer of(byte[] body, String mediaType) {
    return new KeptAnswer(body, mediaType, etagOf(body, mediaType));
  }

  /** The strong ETag of these bytes in this media type. */
  public static String etagOf(byte[] body, String mediaType) {
    var hash = AnswerKey.sha256();
    hash.update(mediaType.getBytes(StandardCharsets.UTF_8));
    hash.update((byte) 0);
    byte[] digest = Arrays.copyOf(hash.digest(body), ETAG_BYTES);
    return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + '"';
  }

  /** The memory it takes. */
  public int weight() {
    return Math.addExact(body.length, OVERHEAD);
  }
}
