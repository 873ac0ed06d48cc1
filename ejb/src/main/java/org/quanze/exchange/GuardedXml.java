package org.quanze.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Watches the bytes of an XML part before any parser sees them, so that no parser is asked to hold
 * what only an attack contains: a DTD, a comment or a CDATA section, a tag or a text of any length,
 * any depth, any number of names (a parser keeps each), or an encoding other than UTF-8, in which
 * all these would look otherwise.
 */
final class GuardedXml extends FilterInputStream {

  private static final int TAG_LENGTH = 64 * 1024;
  private static final int DEPTH = 100;
  private static final int NAMES = 2_000;
  private static final int NAMESPACES = 2_000;
  private static final int XMLNS = hash("xmlns", 31);

  private final int factor = ThreadLocalRandom.current().nextInt(1 << 20) * 2 + 33;
  private final String part;
  private final int textLength;
  private final BitSet names = new BitSet(1 << 16);
  private boolean inTag;
  private boolean opens;
  private int quote;
  private int before;
  private int length;
  private int depth;
  private int namespaces;
  private int distinct;
  private int name;
  private int plainName;

  /**
   * @param textLength how many bytes a text between two tags may have
   */
  GuardedXml(InputStream in, String part, int textLength) {
    super(in);
    this.part = part;
    this.textLength = textLength;
  }

  private static int hash(String name, int factor) {
    return name.chars().reduce(0, (sum, c) -> sum * factor + c);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int count) throws IOException {
    int n = in.read(buffer, offset, count);
    for (int i = offset; i < offset + n; i++) {
      watch(buffer[i]);
      before = buffer[i];
    }
    return n;
  }

  @Override
  public long skip(long count) throws IOException {
    return readNBytes((int) Math.min(count, 8192)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void watch(byte b) {
    refuseIf(b == 0);
    length++;
    if (inTag) {
      refuseIf(length > TAG_LENGTH);
      tag(b);
    } else if (b == '<') {
      inTag = true;
      opens = true;
      length = 0;
    } else if (length > textLength) {
      throw ImportLimits.exceeded("XLSX_CELL", textLength / 8);
    }
  }

  private void tag(byte b) {
    if (quote != 0) {
      quote = b == quote ? 0 : quote;
      return;
    }
    boolean first = before == '<';
    refuseIf(first && b == '!');
    if (first && (b == '/' || b == '?')) {
      opens = false;
      depth -= b == '/' ? 1 : 0;
    }
    switch (b) {
      case '"', '\'' -> quote = b;
      case '>' -> {
        endOfName();
        depth += opens && before != '/' ? 1 : 0;
        refuseIf(depth > DEPTH);
        inTag = false;
        length = 0;
      }
      case ' ', '\t', '\r', '\n', '=', '/', ':' -> endOfName();
      default -> {
        name = name * factor + b;
        plainName = plainName * 31 + b;
      }
    }
  }

  private void endOfName() {
    if (name != 0) {
      namespaces += plainName == XMLNS ? 1 : 0;
      int bucket = (name * 0x9E3779B9) >>> 16;
      if (!names.get(bucket)) {
        names.set(bucket);
        distinct++;
      }
      refuseIf(distinct > NAMES || namespaces > NAMESPACES);
    }
    name = 0;
    plainName = 0;
  }

  private void refuseIf(boolean hostile) {
    if (hostile) {
      throw ImportRule.FILE_MARKUP.refuse("file", part);
    }
  }
}
