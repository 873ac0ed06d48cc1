package org.quanze.bench;

import java.util.List;
import java.util.function.Supplier;

/**
 * What one window of a work took.
 *
 * @param requests requests answered
 * @param seconds its length
 * @param p50 median of the answer times in milliseconds
 * @param p99 their 99th percentile
 * @param server processor seconds of the server for 1,000 requests
 * @param database the same of the database
 * @param statements SQL statements for each request
 * @param bytes bytes of each answer, headers included
 * @param failed requests without a good answer
 */
record Window(
    long requests,
    double seconds,
    double p50,
    double p99,
    double server,
    double database,
    double statements,
    long bytes,
    long failed) {

  private static final int MOST = 12;
  private static final int ALIKE = 3;
  private static final double SPREAD = 0.05;

  double cpu() {
    return server + database;
  }

  double rate() {
    return requests / seconds;
  }

  /**
   * A measured work: the mean of the last three windows.
   *
   * @param settled whether those agreed within 5 %
   */
  record Measured(Window mean, int windows, boolean settled) {}

  /** Repeats windows until three in a row agree. */
  static Measured settle(Supplier<Window> next) {
    List<Window> all = new java.util.ArrayList<>();
    while (true) {
      all.add(next.get());
      if (all.size() >= ALIKE) {
        List<Window> last = all.subList(all.size() - ALIKE, all.size());
        boolean settled = spread(last) <= SPREAD;
        if (settled || all.size() >= MOST) {
          return new Measured(mean(last), all.size(), settled);
        }
      }
    }
  }

  private static double spread(List<Window> windows) {
    double low = windows.stream().mapToDouble(Window::cpu).min().orElse(1);
    double high = windows.stream().mapToDouble(Window::cpu).max().orElse(1);
    return low == 0 ? 0 : (high - low) / low;
  }

  private static Window mean(List<Window> windows) {
    long requests = windows.stream().mapToLong(Window::requests).sum();
    int n = windows.size();
    return new Window(
        requests,
        windows.stream().mapToDouble(Window::seconds).sum(),
        windows.stream().mapToDouble(Window::p50).sum() / n,
        windows.stream().mapToDouble(Window::p99).max().orElse(0),
        windows.stream().mapToDouble(Window::server).sum() / n,
        windows.stream().mapToDouble(Window::database).sum() / n,
        windows.stream().mapToDouble(Window::statements).sum() / n,
        windows.stream().mapToLong(Window::bytes).sum() / n,
        windows.stream().mapToLong(Window::failed).sum());
  }
}
