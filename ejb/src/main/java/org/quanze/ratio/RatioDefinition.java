package org.quanze.ratio;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A ratio (比率指标) as data. Source of its shape: 白山市 2018, whose 95.3 % counts powers and public
 * services above the line, and the powers of another edition below it.
 *
 * @param code such as {@code RUN_ONCE_SHARE}
 * @param source where it is from: a standard, a document
 * @param target from 0 to 1, or null
 * @param terms what is counted
 */
public record RatioDefinition(
    String code, String zh, String en, String source, @Nullable BigDecimal target, Terms terms) {

  /**
   * What is counted: {@code numerator ÷ (denominator − exempt)}.
   *
   * @param numerator above the line (分子)
   * @param denominator below it (分母)
   * @param exempt what is taken from below the line (扣除)
   */
  public record Terms(List<Term> numerator, List<Term> denominator, List<Term> exempt) {
    public Terms {
      numerator = List.copyOf(numerator);
      denominator = List.copyOf(denominator);
      exempt = List.copyOf(exempt);
    }

    /** All of them. */
    public Stream<Term> all() {
      return Stream.of(numerator, denominator, exempt).flatMap(List::stream);
    }
  }

  /**
   * The public members of a list of a government.
   *
   * @param category of this category alone; null for all
   */
  public record Term(String listType, @Nullable String category) {}
}
