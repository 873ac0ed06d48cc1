package org.quanze.search;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Set;
import org.quanze.testing.SharedData;

/**
 * A query of {@code search/guangan-queries.csv} with all that answers it; the README beside it says
 * how that was judged.
 *
 * @param kind how it is typed
 * @param answers whole codes
 */
record LabelledQuery(String query, Kind kind, Set<String> answers) {

  private static final int PAGE = 20;
  private static final int TOP = 5;

  /** How a query is typed, and what is asked of its kind; of the unseen, that it gets no worse. */
  enum Kind {
    NAME_WORDS(0.95, 0.8),
    CODE(0.95, 0.8),
    UNIT(0.95, 0.8),
    COLLOQUIAL(0.85, 0.8),
    MISSPELT(0.85, 0.8),
    TRADITIONAL(0.85, 0.8),
    PINYIN(0.85, 0.8),
    UNSEEN(0.68, 0.65);

    private final double recall;
    private final double precision;

    Kind(double recall, double precision) {
      this.recall = recall;
      this.precision = precision;
    }

    /** The least recall among the first 20. */
    double recall() {
      return recall;
    }

    /** The least precision among the first 5. */
    double precision() {
      return precision;
    }
  }

  static List<LabelledQuery> all() {
    return CsvReader.builder()
        .ofNamedCsvRecord(SharedData.resource("/search/guangan-queries.csv"))
        .stream()
        .map(LabelledQuery::of)
        .toList();
  }

  private static LabelledQuery of(NamedCsvRecord row) {
    return new LabelledQuery(
        row.getField("query"),
        Kind.valueOf(row.getField("kind")),
        Set.of(row.getField("codes").split(" ", -1)));
  }

  /** How many of the answers are among the first 20, of as many as could be. */
  double recallAt20(List<String> found) {
    return hits(found, PAGE) / (double) Math.min(PAGE, answers.size());
  }

  /** How many of the first 5 are answers, of as many as could be. */
  double precisionAt5(List<String> found) {
    return hits(found, TOP) / (double) Math.min(TOP, answers.size());
  }

  private long hits(List<String> found, int among) {
    return found.stream().limit(among).filter(answers::contains).count();
  }
}
