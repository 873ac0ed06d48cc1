package org.quanze.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanze.ledger.Ledger;
import org.quanze.search.SearchAnswer.Found;
import org.quanze.search.SearchAnswer.Wanted;
import org.quanze.testing.TestRegistry;

/** Asks the index of a test, when it holds what was published. */
final class Searching {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(15);

  private final TestRegistry registry;

  Searching(TestRegistry registry) {
    this.registry = registry;
  }

  IndexFollower follower() {
    return registry.get(IndexFollower.class);
  }

  /** Waits for everything that is committed. */
  void catchUp() {
    long revision = registry.read(() -> registry.get(Ledger.class).revision());
    follower().await(revision, LONG_ENOUGH);
    assertTrue(follower().held() >= revision, "the index holds revision " + revision);
  }

  static SearchQuestion question(@Nullable String text, LocalDate day) {
    return new SearchQuestion(text, null, null, null, null, null, day);
  }

  SearchAnswer find(SearchQuestion question, Wanted wanted) {
    return registry.get(Search.class).find(question, null, 100, wanted);
  }

  /** The codes of what is found, in order. */
  List<String> codes(@Nullable String text, LocalDate day) {
    return codes(find(question(text, day), Wanted.NOTHING).rows());
  }

  /** The names of what is found, in order. */
  List<String> names(String text, LocalDate day) {
    return find(question(text, day), Wanted.NOTHING).rows().stream()
        .map(f -> f.listed().name())
        .toList();
  }

  static List<String> codes(List<Found> rows) {
    return rows.stream().map(f -> String.valueOf(f.listed().code())).toList();
  }
}
