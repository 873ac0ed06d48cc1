package org.quanze.statistics;

import java.util.List;
import java.util.stream.Collectors;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;

/**
 * A computed figure (计算数).
 *
 * @param count what was counted
 * @param net members that the list gained by it; 0 for what is no movement
 */
public record Figure(FigureName name, int count, int net) {

  /**
   * What somebody states who has seen figures: SHA-256 of a line of each (list type and measure or
   * movement, count, net), in hexadecimal.
   */
  public static String digest(List<Figure> figures) {
    String lines =
        figures.stream()
            .map(f -> f.name() + " " + f.count() + " " + f.net() + "\n")
            .collect(Collectors.joining());
    return Bytes.of(HashAlgorithm.SHA_256.digest(lines)).hex();
  }
}
