package org.quanze.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quanze.search.SearchAnswer.Facets;

/** How far hits are counted. */
class SearchAnswerTest {

  private static SearchAnswer of(long hits) {
    return new SearchAnswer(List.of(), hits, new Facets(Map.of(), Map.of(), Map.of()), 1);
  }

  @Test
  void a_total_is_told_up_to_ten_thousand() {
    assertEquals(0, of(0).total());
    assertEquals(10_000, of(10_000).total());
    assertNull(of(10_001).total());
  }
}
