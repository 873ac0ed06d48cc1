package org.quanze.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.quanze.canonical.CanonicalJson;
import org.quanze.signature.KeySet;

/**
 * Writes a bundle, part by part in their order, row by row. Equal ledgers give equal bytes: no time
 * of writing stands in it.
 */
public final class BundleWriter implements AutoCloseable {

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final String publisher;
  private final ZipOutputStream out;
  private final Map<String, Object> rows = new TreeMap<>();
  private final Iterator<Part> parts = EnumSet.allOf(Part.class).iterator();
  private Part part = Part.ENTRIES;
  private long count;

  /** A bundle of a government's ledger. */
  public BundleWriter(String publisher, OutputStream stream) throws IOException {
    this.publisher = publisher;
    out = new ZipOutputStream(stream, StandardCharsets.UTF_8);
    begin();
  }

  private void begin() throws IOException {
    part = parts.next();
    ZipEntry file = new ZipEntry(part.file());
    file.setTimeLocal(NO_TIME);
    out.putNextEntry(file);
    count = 0;
  }

  private void end() throws IOException {
    rows.put(part.file(), count);
    out.closeEntry();
  }

  /** Adds a row to a part; the parts before it end. */
  public void row(Part of, Map<String, Object> row) throws IOException {
    advance(of);
    line(CanonicalJson.write(row));
    count++;
  }

  private void advance(Part to) throws IOException {
    if (to.compareTo(part) < 0) {
      throw new IllegalStateException(to + " after " + part);
    }
    while (part != to) {
      end();
      begin();
    }
  }

  private void line(String json) throws IOException {
    out.write((json + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Ends the bundle with its keys and its manifest. */
  public void finish(KeySet keys) throws IOException {
    advance(Part.KEYS);
    line(keys.json());
    advance(Part.MANIFEST);
    rows.remove(Part.KEYS.file());
    line(CanonicalJson.write(Map.of("format", Part.FORMAT, "publisher", publisher, "rows", rows)));
    out.closeEntry();
    out.finish();
  }

  /** Ends the stream, whole or not. */
  @Override
  public void close() throws IOException {
    out.close();
  }
}
