package org.quanze.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quanze.run.CannotRun;

/**
 * What `./quanze bench` was told.
 *
 * @param checkout the working copy that was built
 * @param home where data and trial of benchmarks live
 * @param factor size of the data; 1 is a prefecture of 73,144 powers
 * @param changes share of the usual changes between the two editions
 * @param seconds length of one window
 * @param warm seconds for which each work is asked before its first window
 * @param again whether the data of the run before are measured again, without loading
 * @param own whether the data are the project's own generator's even where another is at hand
 * @param alone whether the yardstick is left out
 * @param only names of the works to measure, all where it is empty
 * @param out folder of the report
 */
record BenchOptions(
    Path checkout,
    Path home,
    double factor,
    double changes,
    int seconds,
    int warm,
    boolean again,
    boolean own,
    boolean alone,
    List<String> only,
    Path out) {

  static final String USAGE =
      """

      Usage: ./quanze bench [--factor 1] [--changes 1] [--seconds 10] [--warm 60] [--only Q1,Q7] [--again] [--own] [--alone] [--out DIR]
        --factor N    size of the data; 1 is a prefecture of 73,144 powers, 0.05 a quick try
        --changes N   share of the usual changes between the two editions
        --seconds N   length of one window; a work is measured when three windows agree within 5 %
        --warm N      seconds for which each work is asked before that: compilers need about a minute
        --only NAMES  measure only these: Q1 Q2 Q3 Q4 Q5 Q6 Q7 A1 W1 W3
        --again       measure the data of the run before again, without loading them
        --own         with data of the project's own generator, also where another is beside the checkout
        --alone       without the yardstick and the checks against it, for a quick look
        --out DIR     where the report goes; by default ear/target/bench
      """;

  static BenchOptions parse(Path checkout, List<String> arguments) {
    Map<String, String> values = new HashMap<>();
    boolean again = false;
    boolean own = false;
    boolean alone = false;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("--again")) {
        again = true;
      } else if (argument.equals("--own")) {
        own = true;
      } else if (argument.equals("--alone")) {
        alone = true;
      } else if (List.of("--factor", "--changes", "--seconds", "--warm", "--only", "--out")
              .contains(argument)
          && i + 1 < arguments.size()) {
        values.put(argument.substring(2), arguments.get(++i));
      } else {
        throw new CannotRun("Not understood: " + argument);
      }
    }
    String only = values.getOrDefault("only", "");
    String out = values.getOrDefault("out", checkout.resolve("ear/target/bench").toString());
    return new BenchOptions(
        checkout,
        checkout.resolve(".quanze").resolve("bench"),
        number(values, "factor", 1),
        number(values, "changes", 1),
        (int) number(values, "seconds", 10),
        (int) number(values, "warm", 60),
        again,
        own,
        alone,
        only.isEmpty() ? List.of() : List.of(only.split(",", -1)),
        Path.of(out));
  }

  private static double number(Map<String, String> values, String name, double otherwise) {
    String value = values.get(name);
    if (value == null) {
      return otherwise;
    }
    try {
      double number = Double.parseDouble(value);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new CannotRun("--" + name + " takes a number, not " + value, e);
    }
    throw new CannotRun("--" + name + " takes a number above 0, not " + value);
  }

  /** Whether a work is to be measured. */
  boolean wants(String work) {
    return only.isEmpty() || only.contains(work);
  }
}
