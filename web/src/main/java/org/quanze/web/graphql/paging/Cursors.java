package org.quanze.web.graphql.paging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.quanze.web.graphql.ErrorCode;
import org.quanze.web.graphql.RefusedRequest;

/**
 * Writes and reads cursors (游标): base64url of a signature over list and place, and of the place
 * (sort key and id). Opaque to clients and made by us alone, so that a place read from one needs no
 * further checks. The same place gives the same cursor on every node with the same key.
 */
public final class Cursors {
  private static final int SIGNATURE = 16;
  private static final int LONGEST = 4_096;
  private static final int MOST_PARTS = 16;

  private final CursorKeys keys;

  public Cursors(CursorKeys keys) {
    this.keys = keys;
  }

  /** A list whose cursors are asked for. */
  public CursorScope of(String list) {
    return new CursorScope(this, list);
  }

  String write(String list, List<String> place) {
    byte[] plain = bytesOf(place);
    byte[] signature = keys.sign(list.getBytes(StandardCharsets.UTF_8), plain, 0);
    byte[] cursor = Arrays.copyOf(signature, SIGNATURE + plain.length);
    System.arraycopy(plain, 0, cursor, SIGNATURE, plain.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
  }

  List<String> read(String list, String cursor) {
    byte[] bytes = decoded(cursor);
    byte[] plain = Arrays.copyOfRange(bytes, SIGNATURE, bytes.length);
    byte[] given = Arrays.copyOf(bytes, SIGNATURE);
    byte[] scope = list.getBytes(StandardCharsets.UTF_8);
    for (int key = 0; key < keys.count(); key++) {
      byte[] ours = Arrays.copyOf(keys.sign(scope, plain, key), SIGNATURE);
      if (MessageDigest.isEqual(ours, given)) {
        return partsOf(plain);
      }
    }
    throw new RefusedRequest(ErrorCode.CURSOR_INVALID);
  }

  private static byte[] decoded(String cursor) {
    if (cursor.length() > LONGEST) {
      throw new RefusedRequest(ErrorCode.CURSOR_INVALID);
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      if (bytes.length > SIGNATURE) {
        return bytes;
      }
    } catch (IllegalArgumentException notBase64) {
      throw new RefusedRequest(ErrorCode.CURSOR_INVALID);
    }
    throw new RefusedRequest(ErrorCode.CURSOR_INVALID);
  }

  private static byte[] bytesOf(List<String> place) {
    if (place.isEmpty() || place.size() > MOST_PARTS) {
      throw new IllegalArgumentException("a place has 1 to " + MOST_PARTS + " parts");
    }
    var bytes = new ByteArrayOutputStream(64);
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(place.size());
      for (String part : place) {
        out.writeUTF(part);
      }
    } catch (IOException tooLong) {
      throw new UncheckedIOException(tooLong);
    }
    return bytes.toByteArray();
  }

  private static List<String> partsOf(byte[] plain) {
    try (var in = new DataInputStream(new ByteArrayInputStream(plain))) {
      int count = in.readUnsignedByte();
      List<String> parts = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        parts.add(in.readUTF());
      }
      return parts;
    } catch (IOException signedButBroken) {
      throw new UncheckedIOException(signedButBroken);
    }
  }
}
