package org.quanze.web.list;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanze.ratio.RatioDefinition;
import org.quanze.ratio.RatioDefinition.Term;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListTypes;
import org.quanze.web.access.Asked.ReadAt;
import org.quanze.web.list.Compression.ComputedRatio;

/**
 * A ratio of a government with everything that it is made of, as the SDL shows it.
 *
 * @param publisherId id of the government
 * @param readAt the point that was read where no edition was named
 */
public record RatioView(
    RatioDefinition definition,
    int publisherId,
    List<Counted> numerator,
    List<Counted> denominator,
    List<Counted> exempt,
    @Nullable ComputedRatio ratio,
    ReadAt readAt) {

  /** How much of it a list gives. */
  public record Counted(Term term, @Nullable Integer edition, int count) {}

  public RatioView {
    numerator = List.copyOf(numerator);
    denominator = List.copyOf(denominator);
    exempt = List.copyOf(exempt);
  }

  static RatioView of(
      RatioDefinition definition,
      int publisher,
      ListTypes types,
      Function<Term, Counted> count,
      ReadAt readAt) {
    List<Counted> over = definition.terms().numerator().stream().map(count).toList();
    List<Counted> under = definition.terms().denominator().stream().map(count).toList();
    List<Counted> exempt = definition.terms().exempt().stream().map(count).toList();
    int divisor = sum(under) - sum(exempt);
    ComputedRatio ratio =
        divisor <= 0
            ? null
            : Compression.ratio(
                BigDecimal.valueOf(sum(over))
                    .divide(BigDecimal.valueOf(divisor), MathContext.DECIMAL64),
                formula(definition, types, true),
                formula(definition, types, false));
    return new RatioView(definition, publisher, over, under, exempt, ratio, readAt);
  }

  /** The sum above the line. */
  public int over() {
    return sum(numerator);
  }

  /** The sum below the line, less what is exempt. */
  public int under() {
    return sum(denominator) - sum(exempt);
  }

  /** Whether the target is reached. */
  public @Nullable Boolean reached() {
    BigDecimal target = definition.target();
    if (target == null || ratio == null) {
      return null;
    }
    return BigDecimal.valueOf(over()).compareTo(target.multiply(BigDecimal.valueOf(under()))) >= 0;
  }

  private static int sum(List<Counted> counts) {
    return counts.stream().mapToInt(Counted::count).sum();
  }

  private static String formula(RatioDefinition definition, ListTypes types, boolean chinese) {
    Function<Term, String> told = term -> told(types.get(term.listType()), term, chinese);
    List<Term> exempt = definition.terms().exempt();
    String over = joined(definition.terms().numerator(), told);
    String under = joined(definition.terms().denominator(), told);
    String less = exempt.isEmpty() ? "" : " − " + joined(exempt, told).replace(" + ", " − ");
    return grouped(over, chinese) + " ÷ " + grouped(under + less, chinese);
  }

  private static String joined(List<Term> terms, Function<Term, String> told) {
    return terms.stream().map(told).collect(Collectors.joining(" + "));
  }

  private static String grouped(String text, boolean chinese) {
    return text.contains(" + ") || text.contains(" − ") ? bracketed(text, chinese) : text;
  }

  private static String bracketed(String text, boolean chinese) {
    return chinese ? "（" + text + "）" : "(" + text + ")";
  }

  private static String told(ListType type, Term term, boolean chinese) {
    String name = chinese ? type.zh() : type.en();
    String category = term.category();
    return category == null
        ? name
        : name
            + type.find(category)
                .map(c -> bracketed(chinese ? c.zh() : c.en(), chinese))
                .orElse(category);
  }
}
