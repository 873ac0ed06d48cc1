package org.quanze.bundle;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.quanze.canonical.CanonicalJson;
import org.quanze.canonical.NotCanonical;

/** Reads the parts of a bundle line by line; nothing else may be in it. */
final class BundleReader implements AutoCloseable {

  private static final int LONGEST_LINE = 1 << 25;

  private final ZipFile zip;
  private final Findings findings;

  private BundleReader(ZipFile zip, Findings findings) {
    this.zip = zip;
    this.findings = findings;
  }

  /** Opens a bundle. */
  static BundleReader open(Path bundle, Findings findings) throws IOException {
    BundleReader reader = new BundleReader(new ZipFile(bundle.toFile()), findings);
    List<String> names = new ArrayList<>();
    for (ZipEntry entry : Collections.list(reader.zip.entries())) {
      names.add(entry.getName());
    }
    for (Part part : Part.values()) {
      if (!names.remove(part.file())) {
        findings.note(part, "", "", Check.WHOLE);
      }
    }
    names.forEach(name -> findings.note(name, "", "", Check.UNCOMMITTED, ""));
    return reader;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Takes the rows of a part. */
  @FunctionalInterface
  interface RowTaker {
    /** Takes a row; answers its own name when it cannot be read to the end. */
    void take(int number, BundleRow row) throws BadRow;
  }

  /** Hands over the rows of a part; answers how many there are, readable or not. */
  int rows(Part part, RowTaker taker) {
    int[] count = {0};
    lines(
        part,
        line -> {
          count[0]++;
          try {
            taker.take(count[0], new BundleRow(CanonicalJson.object(line)));
          } catch (NotCanonical e) {
            findings.note(part.file(), count[0], "", Check.READABLE, e.getMessage() + "");
          } catch (BadRow e) {
            findings.note(part, count[0], e.field(), Check.READABLE);
          }
        });
    return count[0];
  }

  /** The one line of a part; empty if it has not exactly one. */
  String line(Part part) {
    List<String> found = new ArrayList<>();
    lines(part, found::add);
    if (found.size() != 1) {
      findings.note(part, "", "", Check.WHOLE);
      return "";
    }
    return found.get(0);
  }

  @FunctionalInterface
  private interface LineTaker {
    void take(String line);
  }

  private void lines(Part part, LineTaker taker) {
    ZipEntry entry = zip.getEntry(part.file());
    if (entry == null) {
      return;
    }
    int number = 0;
    try (InputStream in = new BufferedInputStream(zip.getInputStream(entry), 1 << 16)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b != '\n') {
          line.write(b);
          if (line.size() > LONGEST_LINE) {
            throw new IOException("a line is too long");
          }
          continue;
        }
        number++;
        taker.take(text(line.toByteArray()));
        line.reset();
      }
      if (line.size() > 0) {
        findings.note(part.file(), number + 1, "", Check.WHOLE, "the last line does not end");
      }
    } catch (IOException e) {
      findings.note(part.file(), number + 1, "", Check.WHOLE, e.getMessage() + "");
    }
  }

  private static String text(byte[] line) throws IOException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("not UTF-8", e);
    }
  }
}
