package org.quanze.exchange;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The texts that a workbook keeps apart from its sheets, on disk with an index in memory, because a
 * small file may hold any number of them.
 */
final class StringPool implements Closeable {

  private final Path path;
  private final FileChannel channel;
  private long[] ends = new long[1024];
  private int count;

  private StringPool(Path path) throws IOException {
    this.path = path;
    this.channel =
        FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** Reads the part of the shared strings. */
  static StringPool read(InputStream part, ImportLimits limits)
      throws IOException, XMLStreamException {
    Path path = Files.createTempFile("quanze-strings", ".tmp");
    StringPool pool = new StringPool(path);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), 1 << 16))) {
      XMLStreamReader xml = SheetXml.open(part);
      long end = 0;
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
          byte[] text = SheetXml.text(xml, limits.xlsxCell()).getBytes(StandardCharsets.UTF_8);
          out.write(text);
          end += text.length;
          pool.add(end);
        }
      }
      return pool;
    } catch (IOException | XMLStreamException | RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private void add(long end) {
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
    }
    ends[count++] = end;
  }

  /** The text of an index, or a refusal. */
  String get(String index) throws IOException {
    int i;
    try {
      i = Integer.parseInt(index.strip());
    } catch (NumberFormatException e) {
      throw ImportRule.FILE_DAMAGED.refuse("file");
    }
    if (i < 0 || i >= count) {
      throw ImportRule.FILE_DAMAGED.refuse("file");
    }
    long start = i == 0 ? 0 : ends[i - 1];
    ByteBuffer bytes = ByteBuffer.allocate((int) (ends[i] - start));
    int read = 0;
    while (read >= 0 && bytes.hasRemaining()) {
      read = channel.read(bytes, start + bytes.position());
    }
    return new String(bytes.array(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(path);
  }
}
