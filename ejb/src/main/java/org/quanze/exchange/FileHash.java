package org.quanze.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;

/** The hash of the files of a check. */
final class FileHash {

  private FileHash() {}

  /** The same of files that were sent and wait to be read. */
  static Bytes sent(SourceFile file, Map<String, SourceFile> related) {
    try {
      return of(file, related);
    } catch (IOException e) {
      throw new UncheckedIOException("A file that was sent cannot be read back", e);
    }
  }

  /** SHA-256 of the file; with related files, of the names and hashes of all of them. */
  static Bytes of(SourceFile file, Map<String, SourceFile> related) throws IOException {
    Bytes main = file.hash();
    if (related.isEmpty()) {
      return main;
    }
    StringBuilder all = new StringBuilder(main.hex());
    for (Map.Entry<String, SourceFile> e : new TreeMap<>(related).entrySet()) {
      all.append('\n').append(e.getValue().hash().hex()).append(' ').append(e.getKey());
    }
    return Bytes.of(HashAlgorithm.SHA_256.digest(all.toString()));
  }
}
