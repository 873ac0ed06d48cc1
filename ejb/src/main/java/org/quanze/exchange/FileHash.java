package org.quanze.exchange;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;

/** The hash of the files of a check. */
final class FileHash {

  private FileHash() {}

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
