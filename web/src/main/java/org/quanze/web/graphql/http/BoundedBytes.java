package org.quanze.web.graphql.http;

import java.io.OutputStream;
import java.util.Arrays;

/** Bytes of an answer, counted as they are written. */
final class BoundedBytes extends OutputStream {
  private static final int FIRST = 4_096;

  private final int most;
  private byte[] bytes;
  private int length;

  BoundedBytes(int most) {
    this.most = most;
    this.bytes = new byte[Math.min(FIRST, most)];
  }

  @Override
  public void write(int one) {
    room(1);
    bytes[length++] = (byte) one;
  }

  @Override
  public void write(byte[] more, int offset, int count) {
    room(count);
    System.arraycopy(more, offset, bytes, length, count);
    length += count;
  }

  private void room(int count) {
    if (count > most - length) {
      throw new TooLarge();
    }
    if (length + count > bytes.length) {
      int size = (int) Math.min(most, Math.max(2L * bytes.length, (long) length + count));
      bytes = Arrays.copyOf(bytes, size);
    }
  }

  byte[] written() {
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }

  /** The answer is larger than it may be. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLarge() {
      super("the answer is too large", null, false, false);
    }
  }
}
