package org.quanze.adjustment;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.quanze.adjustment.Effect.ListOfType;
import org.quanze.adjustment.Effect.NewVersion;
import org.quanze.item.Content;
import org.quanze.item.ItemVersion;
import org.quanze.item.Items.VersionKey;
import org.quanze.list.Holding;
import org.quanze.organisation.Department;
import org.quanze.rule.Refusals;

/** What a renewal does: another version stands on the list. */
final class RenewalEffects {

  private final Standing standing;
  private final Refusals refusals;
  private final LineChecks check;

  RenewalEffects(Standing standing, Refusals refusals, LineChecks check) {
    this.standing = standing;
    this.refusals = refusals;
    this.check = check;
  }

  List<Effect> of(Line line, Renewal renewal) {
    Holding holding = standing.last(renewal.subject().item()).orElseThrow();
    ListOfType list = standing.listOf(holding);
    Content old = standing.version(holding.item()).orElseThrow().verified();
    return switch (renewal) {
      case Renewal.Change c -> rewritten(line, Movement.CHANGED, list, holding, c, Line.terms());
      case Renewal.PartialCancel c -> {
        check.items().told(line, "fallenAway", c.fallenAway());
        yield rewritten(
            line,
            Movement.PARTLY_CANCELLED,
            list,
            holding,
            c,
            Line.terms("fallenAway", c.fallenAway()));
      }
      case Renewal.DropPrereview d ->
          rewritten(line, Movement.PREREVIEW_DROPPED, list, holding, d, Line.terms());
      case Renewal.Correct c -> corrected(line, list, holding, c);
      case Renewal.Recode r -> {
        Content content = old.coded(r.codes());
        check.contents().recoding(line, list, holding, old, content);
        yield List.of(
            line.renews(Movement.RECODED, list, holding, next(holding, content), Line.terms())
                .changing(Effects.changedFields(old, content)));
      }
      case Renewal.Reclassify r -> reclassified(line, list, holding, old.ofCategory(r.category()));
    };
  }

  private NewVersion next(Holding holding, Content content) {
    return Line.version(standing.newest().getOrDefault(holding.item(), 0) + 1, content);
  }

  private List<Effect> rewritten(
      Line line,
      Movement movement,
      ListOfType list,
      Holding holding,
      Renewal.Rewriting rewriting,
      SortedMap<String, String> terms) {
    Content old = standing.version(holding.item()).orElseThrow().verified();
    Content content = standing.decided(rewriting.content(), old);
    check.contents().changing(line, list, holding, old, content);
    check.bases().changing(line, old, content);
    return List.of(
        line.renews(movement, list, holding, next(holding, content), terms)
            .changing(Effects.changedFields(old, content)));
  }

  /** The wrong version is replaced for every day on which it held; the latest may be another. */
  private List<Effect> corrected(
      Line line, ListOfType list, Holding holding, Renewal.Correct correct) {
    ItemVersion wrong = standing.versions().get(new VersionKey(holding.item(), correct.corrects()));
    Holding first =
        standing.known().getOrDefault(holding.item(), List.of()).stream()
            .filter(h -> h.version() == correct.corrects())
            .findFirst()
            .orElse(null);
    if (wrong == null || first == null) {
      refusals.add(
          AdjustmentRule.CORRECTED_STANDS.at(line.path() + ".corrects", correct.corrects()));
      return List.of();
    }
    Content old = wrong.verified();
    Content content = standing.decided(correct.content(), old);
    check.contents().changing(line, first.from(), list, holding, old, content);
    check.contents().correcting(line, old, content);
    Line from = new Line(line.number(), line.path(), line.adjustment(), first.from());
    check.bases().changing(from, old, content);
    return List.of(
        from.renews(
                Movement.CORRECTED,
                list,
                first,
                next(holding, content),
                Line.terms("corrects", correct.corrects()))
            .changing(Effects.changedFields(old, content)));
  }

  /** One category loses the item, another gains it; the list keeps its number. */
  private List<Effect> reclassified(Line line, ListOfType list, Holding holding, Content content) {
    check.contents().reclassifying(line, list, holding, content);
    return moved(line, list, holding, content);
  }

  /** The item in another category of its list. */
  List<Effect> moved(Line line, ListOfType list, Holding holding, Content content) {
    Department unit = standing.unitIds().get(holding.department());
    List<Effect> effects = new ArrayList<>();
    effects.add(line.leaves(Movement.RECLASSIFIED_OUT, list, holding, Line.terms()));
    if (unit != null) {
      effects.add(
          line.enters(
              Movement.RECLASSIFIED_IN,
              list,
              unit,
              holding.item(),
              next(holding, content),
              holding.status(),
              Line.terms()));
    }
    return effects;
  }
}
