package org.quanze.ratio;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.access.Concerning;
import org.quanze.access.Deed;
import org.quanze.access.Gate;
import org.quanze.access.OnceOnly;
import org.quanze.access.Permission;
import org.quanze.access.Permitted;
import org.quanze.access.Target;
import org.quanze.ledger.Ledger;
import org.quanze.ratio.RatioDefinition.Term;
import org.quanze.rule.Refusals;
import org.quanze.scheme.DefinitionCheck;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListTypes;
import org.quanze.scheme.SchemeRule;
import org.quanze.scheme.SchemeTarget;

/**
 * Registers a ratio (登记比率指标). It is never changed: counted otherwise, it is another one, so that
 * what was told under its name stays comparable.
 */
@Stateless
@Permitted(Permission.LIST_TYPE_EDIT)
@NullUnmarked
public class DefineRatio {

  /** Terms of each kind, at most. */
  static final int MOST_TERMS = 10;

  @Inject private Ratios ratios;
  @Inject private ListTypes listTypes;
  @Inject private Ledger ledger;
  @Inject private OnceOnly onceOnly;

  /** The ratio. */
  public record Command(RatioDefinition ratio, String idempotencyKey) implements Concerning {
    @Override
    public Target target() {
      return new SchemeTarget();
    }
  }

  /** Registers it; answers its code. */
  public String define(Actor actor, Command command) {
    Deed deed = Gate.deed();
    return onceOnly.answer(
        deed,
        command.idempotencyKey(),
        text(command.ratio()),
        true,
        () -> add(deed, command.ratio()));
  }

  /** It is kept for ever, so the text never changes. */
  private static String text(RatioDefinition ratio) {
    BigDecimal target = ratio.target();
    return String.join(
        "\n",
        "ratio",
        ratio.code(),
        ratio.zh(),
        ratio.en(),
        ratio.source(),
        target == null ? "" : target.toPlainString(),
        Ratios.print(ratio.terms()));
  }

  private String add(Deed deed, RatioDefinition ratio) {
    Refusals refusals = new Refusals();
    DefinitionCheck.named(ratio.code(), ratio.zh(), ratio.en(), ratio.source(), refusals);
    BigDecimal target = ratio.target();
    refusals.require(
        target == null || (target.signum() >= 0 && target.compareTo(BigDecimal.ONE) <= 0),
        RatioRule.TARGET,
        "target");
    refusals.require(
        fits(ratio.terms().numerator(), 1)
            && fits(ratio.terms().denominator(), 1)
            && fits(ratio.terms().exempt(), 0),
        RatioRule.TERMS,
        "numerator",
        MOST_TERMS);
    terms("numerator", ratio.terms().numerator(), refusals);
    terms("denominator", ratio.terms().denominator(), refusals);
    terms("exempt", ratio.terms().exempt(), refusals);
    refusals.refuseIfAny();
    refusals.require(ratios.add(deed, ratio), RatioRule.RATIO_NEW, "code", ratio.code());
    refusals.refuseIfAny();
    ledger.raiseRevision(deed);
    return ratio.code();
  }

  private static boolean fits(List<Term> terms, int least) {
    return terms.size() >= least && terms.size() <= MOST_TERMS;
  }

  /** Each counts a list type that there is, and a category of it. */
  private void terms(String path, List<Term> terms, Refusals refusals) {
    int at = 0;
    for (Term term : terms) {
      String of = path + "." + at++;
      ListType type = listTypes.find(term.listType()).orElse(null);
      refusals.require(
          type != null, SchemeRule.LIST_TYPE_EXISTS, of + ".listType", term.listType());
      refusals.require(
          type == null || term.category() == null || type.find(term.category()).isPresent(),
          SchemeRule.CATEGORY_EXISTS,
          of + ".category",
          term.category(),
          term.listType());
    }
  }
}
