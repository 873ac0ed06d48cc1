package org.quanze.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * A lock on a file: one trial per home, one preparation per build. The system drops the lock with
 * its process, however that ends.
 */
final class FileLocked implements AutoCloseable {
  private final FileChannel channel;

  private FileLocked(FileChannel channel) {
    this.channel = channel;
  }

  static FileLocked take(Path home) {
    Path file = home.resolve("lock");
    try {
      Files.createDirectories(home);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw new CannotRun(
            String.format(
                Locale.ROOT,
                "Another trial already runs on %s (process %s). Stop it with Ctrl-C, or set QUANZE_HOME.",
                home,
                Files.readString(file).strip()));
      }
      byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
      channel.truncate(0).write(ByteBuffer.wrap(pid));
      return new FileLocked(channel);
    } catch (IOException e) {
      throw new CannotRun("Cannot lock " + file + ": " + e.getMessage(), e);
    }
  }

  /** Waits for its turn: work that two trials must not do at once. */
  static void inTurn(Path file, Runnable work) {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock();
      work.run();
    } catch (IOException e) {
      throw new CannotRun("Cannot lock " + file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new CannotRun("Cannot release the lock: " + e.getMessage(), e);
    }
  }
}
