package org.quanze.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/**
 * How names are cut: into characters (words, where letters are Latin) and pairs of neighbours. Kept
 * are both, asked for are pairs in order, or the single one of a text of one; so a part of a name
 * is found as it is written, a pair costs one look-up, and marks within a name do not matter.
 */
public final class NameAnalysis implements LuceneAnalysisConfigurer {

  static final String KEPT = "name";
  static final String ASKED = "nameAsked";

  /** Single characters alone: for those that stand apart. */
  static final String SINGLE = "nameSingle";

  @Override
  public void configure(LuceneAnalysisConfigurationContext context) {
    pairs(context, KEPT, true);
    pairs(context, ASKED, false);
    context.analyzer(SINGLE).custom().tokenizer("standard");
  }

  private static void pairs(
      LuceneAnalysisConfigurationContext context, String name, boolean withSingles) {
    context
        .analyzer(name)
        .custom()
        .tokenizer("standard")
        .tokenFilter("shingle")
        .param("minShingleSize", "2")
        .param("maxShingleSize", "2")
        .param("tokenSeparator", "")
        .param("outputUnigrams", Boolean.toString(withSingles))
        .param("outputUnigramsIfNoShingles", "true");
  }
}
