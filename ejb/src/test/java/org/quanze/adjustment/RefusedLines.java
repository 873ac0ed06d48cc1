package org.quanze.adjustment;

import java.util.List;
import java.util.function.Function;
import org.quanze.testing.PaperCounty;
import org.quanze.testing.Told;

/**
 * Lines that are refused, with every rule that they break and where.
 *
 * @param name what the case is about
 * @param rules each rule with its path, in order; none for the case that is just within the rule
 * @param lines sets the county up and gives the lines
 */
record RefusedLines(
    String name, List<String> rules, Function<PaperCounty, List<Adjustment>> lines) {

  /** One line. */
  static RefusedLines one(String name, Function<PaperCounty, Adjustment> line, String... rules) {
    return several(name, county -> List.of(line.apply(county)), rules);
  }

  /** Several lines. */
  static RefusedLines several(
      String name, Function<PaperCounty, List<Adjustment>> lines, String... rules) {
    return new RefusedLines(name, List.of(rules), lines);
  }

  /** A line, after the county was set up for it. */
  static Adjustment after(PaperCounty ready, Adjustment line) {
    return line;
  }

  /** What is refused of the lines. */
  List<String> refusals() {
    PaperCounty county = new PaperCounty();
    return Told.refusals(county, lines.apply(county));
  }

  @Override
  public String toString() {
    return name;
  }
}
