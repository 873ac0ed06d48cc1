package org.quanze.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** TCP ports of this machine: is one free, and if not, who has it. */
final class Ports {
  private static final String LISTEN = "0A";

  private Ports() {}

  /** A port that nobody has at this moment. */
  static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new CannotRun("This machine gives no free port: " + e.getMessage(), e);
    }
  }

  /** Refuses when somebody listens on the port, by name of the port and of its owner. */
  static void require(int port, String purpose, String variable) {
    if (isFree(port)) {
      return;
    }
    String owner =
        owner(port).map(pid -> " by process " + pid + " (" + Proc.describe(pid) + ")").orElse("");
    throw new CannotRun(
        String.format(
            Locale.ROOT,
            "Port %d, wanted for %s, is taken%s. Stop that, or set %s to another port.",
            port,
            purpose,
            owner,
            variable));
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port), 1);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<Long> owner(int port) {
    Set<String> sockets = new HashSet<>();
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      sockets.addAll(listening(Path.of(table), port));
    }
    return Proc.all().filter(pid -> Proc.holds(pid, sockets)).findFirst();
  }

  /** The sockets that listen on a port, as they are named among the files of a process. */
  private static List<String> listening(Path table, int port) {
    String suffix = String.format(Locale.ROOT, ":%04X", port);
    try (Stream<String> lines = Files.lines(table)) {
      return lines
          .map(line -> line.strip().split("\\s+"))
          .filter(f -> f.length > 9 && f[1].endsWith(suffix) && f[3].equals(LISTEN))
          .map(f -> "socket:[" + f[9] + "]")
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
