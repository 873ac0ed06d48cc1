package org.quanze.web.graphql;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The global id (全局标识) of a thing: its SDL type and its key in the registry, opaque to clients
 * (base64url of {@code Type:key}). It grants nothing: who reads it is asked as everywhere.
 */
public record GlobalId(String type, String key) {
  private static final int LONGEST = 512;

  /** The id as clients see it. */
  public String encoded() {
    byte[] plain = (type + ':' + key).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
  }

  /** The id as clients see it. */
  public static String encode(String type, Object key) {
    return new GlobalId(type, key.toString()).encoded();
  }

  /** Reads an id; refuses what {@link #encoded} cannot have written. */
  public static GlobalId decode(String id) {
    if (id.isEmpty() || id.length() > LONGEST) {
      throw new RefusedRequest(ErrorCode.ID_INVALID);
    }
    GlobalId read = read(id);
    if (!read.encoded().equals(id)) {
      throw new RefusedRequest(ErrorCode.ID_INVALID);
    }
    return read;
  }

  private static GlobalId read(String id) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(id);
      String plain = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      int colon = plain.indexOf(':');
      if (colon < 1 || colon == plain.length() - 1 || plain.indexOf('\0') >= 0) {
        throw new RefusedRequest(ErrorCode.ID_INVALID);
      }
      return new GlobalId(plain.substring(0, colon), plain.substring(colon + 1));
    } catch (IllegalArgumentException | CharacterCodingException notOurs) {
      throw new RefusedRequest(ErrorCode.ID_INVALID);
    }
  }
}
