package org.quanze.web.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quanze.exchange.ImportLimits;
import org.quanze.exchange.ImportRule;
import org.quanze.exchange.SourceFile;

/** Files as they arrive: on disk, counted while they are taken, and gone when the request ends. */
final class Upload implements AutoCloseable {

  private final ImportLimits limits;
  private final List<Path> paths = new ArrayList<>();
  private long taken;

  Upload(ImportLimits limits) {
    this.limits = limits;
  }

  /** Takes a file whole, or refuses it as soon as it is too large. */
  SourceFile take(String name, InputStream in) throws IOException {
    Path path = Files.createTempFile("quanze-upload", ".tmp");
    paths.add(path);
    byte[] buffer = new byte[1 << 16];
    long limit = limits.csvBytes();
    long size = 0;
    try (OutputStream out = Files.newOutputStream(path)) {
      for (int n = in.readNBytes(buffer, 0, buffer.length);
          n > 0;
          n = in.readNBytes(buffer, 0, buffer.length)) {
        if (size == 0 && n > 1 && buffer[0] == 'P' && buffer[1] == 'K') {
          limit = limits.xlsxBytes();
        }
        size += n;
        taken += n;
        if (size > limit || taken > limits.csvBytes()) {
          throw ImportRule.FILE_SIZE.refuse("file", limit + " B");
        }
        out.write(buffer, 0, n);
      }
    }
    return new SourceFile(name, path);
  }

  @Override
  public void close() throws IOException {
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }
}
