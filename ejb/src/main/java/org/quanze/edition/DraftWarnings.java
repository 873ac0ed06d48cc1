package org.quanze.edition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.adjustment.Effect;
import org.quanze.adjustment.Effect.NewVersion;
import org.quanze.citation.LawTexts;
import org.quanze.citation.RankWarnings;
import org.quanze.instrument.CitedInstruments;
import org.quanze.instrument.NumberWarnings;
import org.quanze.item.Basis;
import org.quanze.item.Clean;
import org.quanze.item.ItemRule;
import org.quanze.item.Openness;
import org.quanze.rule.Refusal;

/** What a draft is warned of (提示): it is published all the same, if nothing is refused. */
final class DraftWarnings {

  private static final String BASES = "elements.legalBases";
  private static final String CLASS = "matterClass";
  private static final String INTERNAL = "内部审批";

  private final LawTexts laws;
  private final CitedInstruments instruments;

  DraftWarnings(LawTexts laws, CitedInstruments instruments) {
    this.laws = laws;
    this.instruments = instruments;
  }

  /** Of its own number, of the bases that its lines bring, and of what is internal and public. */
  List<Refusal> of(DecisionDraft decision, List<Effect> effects) {
    Set<Refusal> told = new LinkedHashSet<>();
    String number = Clean.text(decision.documentNumber());
    if (number != null) {
      told.addAll(NumberWarnings.ofDocument(decision.issuer(), number, "decision.documentNumber"));
    }
    for (Effect effect : effects) {
      String path = "lines." + effect.adjustment() + ".content." + BASES;
      for (Basis basis : brought(effect)) {
        told.addAll(NumberWarnings.ofCitation(basis.instrument(), path));
        told.addAll(laws.warnings(basis.instrument(), basis.article(), path));
      }
      told.addAll(ranks(effect, path));
      if (opensInternal(effect)) {
        told.add(ItemRule.INTERNAL_PUBLIC.at("lines." + effect.adjustment() + ".content.openness"));
      }
    }
    return List.copyOf(told);
  }

  /** Of the ranks of all bases, where a line brings bases or a category. */
  private List<Refusal> ranks(Effect effect, String path) {
    NewVersion version = effect.version();
    if (version == null || (!brings(effect, BASES) && !brings(effect, "category"))) {
      return List.of();
    }
    List<Basis> bases = version.content().bases();
    return effect
        .list()
        .type()
        .find(effect.category())
        .map(category -> RankWarnings.of(category.zh(), bases, instruments, path))
        .orElse(List.of());
  }

  /** A line makes an internal approval (内部审批) public, or what is public one. */
  private static boolean opensInternal(Effect effect) {
    NewVersion version = effect.version();
    return version != null
        && version.content().openness() == Openness.PUBLIC
        && INTERNAL.equals(version.content().text(CLASS))
        && (brings(effect, "openness") || brings(effect, "elements." + CLASS));
  }

  private static boolean brings(Effect effect, String field) {
    return effect.before() == null || effect.changedFields().contains(field);
  }

  /** What a line cites that was not cited so before. */
  private static List<Basis> brought(Effect effect) {
    NewVersion version = effect.version();
    return version == null || !brings(effect, BASES) ? List.of() : version.content().bases();
  }
}
