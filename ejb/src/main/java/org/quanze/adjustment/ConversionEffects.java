package org.quanze.adjustment;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Adjustment.NewItem;
import org.quanze.adjustment.Adjustment.Subject;
import org.quanze.adjustment.Effect.ListOfType;
import org.quanze.item.Content;
import org.quanze.list.Holding;
import org.quanze.list.Holding.Status;
import org.quanze.organisation.Department;

/** What a conversion does: items leave, and new ones take their place on the same list. */
final class ConversionEffects {

  private final Standing standing;
  private final LineChecks check;

  ConversionEffects(Standing standing, LineChecks check) {
    this.standing = standing;
    this.check = check;
  }

  List<Effect> of(Line line, Conversion conversion) {
    return switch (conversion) {
      case Conversion.Merge m -> merged(line, m);
      case Conversion.Split s -> split(line, s);
      case Conversion.Transfer t ->
          transferred(
              line,
              new Passage(t.subject(), t.department(), t.item(), t.content()),
              Line.terms("document", t.document(), "kept", t.kept(), "given", t.given()));
      case Conversion.ChangeImplementer c -> implementer(line, c);
    };
  }

  private List<Effect> merged(Line line, Conversion.Merge merge) {
    if (!check.contents().merger(line, merge)) {
      return List.of();
    }
    List<Effect> effects = new ArrayList<>();
    Holding first = held(merge.merged().get(0));
    for (Subject subject : merge.merged()) {
      check.items().free(line, subject);
      Holding holding = held(subject);
      effects.add(
          line.leaves(Movement.MERGED_AWAY, standing.listOf(holding), holding, Line.terms()));
    }
    merge.results().forEach(r -> result(line, Movement.MERGE_RESULT, first, r, effects));
    return effects;
  }

  private List<Effect> split(Line line, Conversion.Split split) {
    check.items().free(line, split.subject());
    check.contents().parts(line, split.parts().size());
    Holding holding = held(split.subject());
    List<Effect> effects = new ArrayList<>();
    effects.add(line.leaves(Movement.SPLIT_WHOLE, standing.listOf(holding), holding, Line.terms()));
    split.parts().forEach(p -> result(line, Movement.SPLIT_PART, holding, p, effects));
    return effects;
  }

  private void result(
      Line line, Movement movement, Holding from, NewItem result, List<Effect> effects) {
    ListOfType list = standing.listOf(from);
    Content content = standing.decided(result.content(), null);
    Content before = standing.version(from.item()).orElseThrow().verified();
    check.contents().entering(line, list, content, before, result.item());
    check.bases().entering(line, content);
    Department unit = standing.units().get(content.department());
    if (unit != null) {
      effects.add(
          line.enters(
              movement,
              list,
              unit,
              result.item(),
              Line.first(content, from.item()),
              Status.IN_FORCE,
              Line.terms()));
    }
  }

  /** An item on its way to another unit of the same government. */
  record Passage(Subject subject, UUID department, UUID item, @Nullable Content content) {}

  private List<Effect> implementer(Line line, Conversion.ChangeImplementer change) {
    Holding holding = held(change.subject());
    Department holder = standing.unitIds().get(holding.department());
    Content old = standing.version(holding.item()).orElseThrow().verified();
    if (holder == null || !holder.uid().equals(change.department())) {
      return transferred(
          line,
          new Passage(change.subject(), change.department(), change.item(), change.content()),
          Line.terms());
    }
    Content content = change.content() == null ? old : standing.decided(change.content(), old);
    ListOfType list = standing.listOf(holding);
    check.contents().changing(line, list, holding, old, content);
    check.bases().changing(line, old, content);
    int number = standing.newest().getOrDefault(holding.item(), 0) + 1;
    return List.of(
        line.renews(
                Movement.IMPLEMENTER_RENAMED,
                list,
                holding,
                Line.version(number, content),
                Line.terms())
            .changing(Effects.changedFields(old, content)));
  }

  private List<Effect> transferred(Line line, Passage passage, SortedMap<String, String> terms) {
    check.items().free(line, passage.subject());
    Holding holding = held(passage.subject());
    Content old = standing.version(holding.item()).orElseThrow().verified();
    Content content =
        passage.content() == null
            ? old.heldBy(passage.department())
            : standing.decided(passage.content(), old);
    check.bases().keeping(line, old, content);
    if (!check.contents().passing(line, holding, old, passage.department(), content)) {
      return List.of();
    }
    return passed(line, holding, passage.item(), content, terms);
  }

  /** The item leaves the section of one unit and a new one stands in that of another. */
  List<Effect> passed(
      Line line, Holding holding, UUID item, Content content, SortedMap<String, String> terms) {
    ListOfType list = standing.listOf(holding);
    Department unit = standing.units().get(content.department());
    List<Effect> effects = new ArrayList<>();
    effects.add(line.leaves(Movement.TRANSFERRED_OUT, list, holding, terms));
    if (unit != null) {
      effects.add(
          line.enters(
              Movement.TRANSFERRED_IN,
              list,
              unit,
              item,
              Line.first(content, holding.item()),
              holding.status(),
              terms));
    }
    return effects;
  }

  private Holding held(Subject subject) {
    return standing.last(subject.item()).orElseThrow();
  }
}
