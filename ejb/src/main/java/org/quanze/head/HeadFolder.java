package org.quanze.head;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of signed heads: one file for each, named by its number, below a folder for each ledger.
 * A file comes whole or not at all, and is never written again.
 */
final class HeadFolder {

  private static final Pattern NAME = Pattern.compile("[0-9]{10}\\.jws");

  private final Path folder;

  HeadFolder(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /** The number of the newest head of a ledger; 0 while there is none. */
  int newest(UUID publisher) throws IOException {
    Path own = folder.resolve(publisher.toString());
    if (!Files.isDirectory(own)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(own)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> NAME.matcher(name).matches())
          .mapToInt(name -> Integer.parseInt(name.substring(0, 10)))
          .max()
          .orElse(0);
    }
  }

  String read(UUID publisher, int number) throws IOException {
    return Files.readString(file(publisher, number));
  }

  /** Writes a head unless it is there, and is back when it would survive a loss of power. */
  void write(UUID publisher, int number, String compact) throws IOException {
    Path file = file(publisher, number);
    Path own = Files.createDirectories(folder.resolve(publisher.toString()));
    Path part = Files.createTempFile(own, "part", ".tmp");
    try {
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap((compact + "\n").getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(part, file);
      try (FileChannel entries = FileChannel.open(own, StandardOpenOption.READ)) {
        entries.force(true);
      }
    } catch (FileAlreadyExistsException written) {
      // By another node, which signs the same head with the same key.
      Files.deleteIfExists(part);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private Path file(UUID publisher, int number) {
    return folder
        .resolve(publisher.toString())
        .resolve(String.format(Locale.ROOT, "%010d.jws", number));
  }
}
