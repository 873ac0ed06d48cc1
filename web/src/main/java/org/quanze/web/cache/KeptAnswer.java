package org.quanze.web.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it goes out: its bytes and their strong ETag, a hash of the bytes and their media
 * type alone, so that an answer that a new revision left as it was still validates, on every node.
 */
public final class KeptAnswer {
  private static final int ETAG_BYTES = 16;
  private static final int OVERHEAD = 256;

  private final byte[] body;
  private final String mediaType;
  // Only a GET has one: it is computed when the first asks for it, and by two at once is the same.
  private volatile @Nullable String etag;

  private KeptAnswer(byte[] body, String mediaType) {
    this.body = body;
    this.mediaType = mediaType;
  }

  /** The answer with these bytes, which nobody changes from here on. */
  public static KeptAnswer of(byte[] body, String mediaType) {
    return new KeptAnswer(body, mediaType);
  }

  /** Its bytes, not to be changed. */
  public byte[] body() {
    return body;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The strong ETag. */
  public String etag() {
    String known = etag;
    if (known == null) {
      known = etagOf(body, mediaType);
      etag = known;
    }
    return known;
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
