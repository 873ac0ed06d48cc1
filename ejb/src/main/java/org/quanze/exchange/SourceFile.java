package org.quanze.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;

/**
 * A file that somebody sent, kept on disk while it is read.
 *
 * @param name its name as sent
 * @param path where it is kept
 */
public record SourceFile(String name, Path path) {

  private static final Charset GB18030 = Charset.forName("GB18030");

  /**
   * The encoding: by byte order mark, then strict UTF-8, then strict GB18030, else refused. The
   * other order is wrong: most UTF-8 texts are valid GB18030 too.
   */
  Charset encoding() throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(path)) {
      start = in.readNBytes(2);
    }
    List<Charset> candidates = List.of(StandardCharsets.UTF_8, GB18030);
    if (start.length == 2 && (start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF) {
      candidates = List.of(StandardCharsets.UTF_16BE);
    } else if (start.length == 2 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE) {
      candidates = List.of(StandardCharsets.UTF_16LE);
    }
    for (Charset charset : candidates) {
      if (decodes(charset)) {
        return charset;
      }
    }
    throw ImportRule.ENCODING.refuse("file");
  }

  private boolean decodes(Charset charset) throws IOException {
    char[] buffer = new char[1 << 16];
    try (Reader reader = strict(charset)) {
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        for (int i = 0; i < read; i++) {
          if (buffer[i] == 0) {
            throw ImportRule.FILE_NUL.refuse("file");
          }
        }
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** A reader of the text without its byte order mark. */
  Reader open(Charset charset) throws IOException {
    BufferedReader reader = new BufferedReader(strict(charset), 1 << 16);
    reader.mark(1);
    if (reader.read() != 0xFEFF) {
      reader.reset();
    }
    return reader;
  }

  private Reader strict(Charset charset) throws IOException {
    return new InputStreamReader(
        Files.newInputStream(path),
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** SHA-256 of the bytes. */
  Bytes hash() throws IOException {
    MessageDigest sha;
    try {
      sha = MessageDigest.getInstance(HashAlgorithm.SHA_256.title());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(path)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha.update(buffer, 0, n);
      }
    }
    return Bytes.of(sha.digest());
  }
}
