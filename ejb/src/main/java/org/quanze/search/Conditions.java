package org.quanze.search;

import java.util.regex.Pattern;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.SimpleBooleanPredicateClausesCollector;
import org.jspecify.annotations.Nullable;

/**
 * What a document must fulfil, and how well it matches. The text is compared and never parsed:
 * there are no operators in it. Weights are whole numbers that do not depend on what else there is,
 * so that the same question has the same order on every node.
 */
final class Conditions {

  /** The whole name is the text. */
  private static final float NAME = 4;

  /** The code is the text; it also begins with it. */
  private static final float CODE = 8;

  private static final float CODE_BEGINS = 2;
  private static final float WORDS = 1;
  private static final int SHORTEST_CODE_PART = 2;
  private static final Pattern CODE_LIKE = Pattern.compile("[\\x21-\\x7e]+");

  private final SearchPredicateFactory f;

  private final Width width;

  Conditions(SearchPredicateFactory f, Width width) {
    this.f = f;
    this.width = width;
  }

  void of(SearchQuestion question, SimpleBooleanPredicateClausesCollector<?> all) {
    String text = question.text() == null ? "" : Folded.words(question.text());
    all.add(text.isEmpty() ? f.matchAll().constantScore().boost(WORDS) : text(text));
    filter(all, "within", question.within());
    filter(all, "type", question.listType());
    filter(all, "publisher", question.publisher());
    filter(all, "department", question.department());
    if (question.category() != null && question.listType() != null) {
      filter(all, "kind", IndexedItem.kind(question.listType(), question.category()));
    }
    int day = (int) question.day().toEpochDay();
    all.add(silent(f.range().field("from").atMost(day)));
    all.add(silent(f.range().field("to").greaterThan(day)));
  }

  private void filter(
      SimpleBooleanPredicateClausesCollector<?> all, String field, @Nullable Object value) {
    if (value != null) {
      all.add(silent(f.match().field(field).matching(value)));
    }
  }

  private PredicateFinalStep silent(PredicateFinalStep condition) {
    return f.bool().filter(condition);
  }

  private PredicateFinalStep text(String text) {
    String whole = text.replace(" ", "");
    var matching = f.bool();
    Wording wording = new Wording(f, text);
    matching.should(wording.typed(WORDS));
    wording.add(matching, width);
    matching.should(f.match().field("whole").matching(whole).constantScore().boost(NAME));
    if (CODE_LIKE.matcher(whole).matches()) {
      matching.should(f.match().field("codeKey").matching(whole).constantScore().boost(CODE));
      if (whole.length() >= SHORTEST_CODE_PART) {
        matching.should(
            f.prefix().field("codeKey").matching(whole).constantScore().boost(CODE_BEGINS));
      }
    }
    return matching;
  }
}
