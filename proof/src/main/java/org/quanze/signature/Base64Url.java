package org.quanze.signature;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Base64 of addresses without padding, read strictly: each string of bytes has one spelling. */
final class Base64Url {

  private Base64Url() {}

  static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String encode(String text) {
    return encode(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes; refused when they could be spelled otherwise. */
  static byte[] decode(String text) throws BadSignature {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      if (encode(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw new BadSignature("not base64url: " + e.getMessage());
    }
    throw new BadSignature("not the one spelling of its bytes");
  }

  static String decodeText(String text) throws BadSignature {
    return new String(decode(text), StandardCharsets.UTF_8);
  }
}
