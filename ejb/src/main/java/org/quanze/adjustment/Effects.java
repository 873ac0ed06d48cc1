package org.quanze.adjustment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Adjustment.Subject;
import org.quanze.adjustment.Effect.NewVersion;
import org.quanze.item.CanonicalForm;
import org.quanze.item.Content;
import org.quanze.item.Openness;
import org.quanze.item.Seal;
import org.quanze.list.Holding;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Department;
import org.quanze.rule.Refusals;
import org.quanze.scheme.ListType;
import org.quanze.scheme.SchemeRule;

/**
 * What each kind of adjustment does: the one place that says so. A pure function of the lines and
 * of what stands. Every broken rule is noted; a line that breaks one has no effect.
 */
public final class Effects {

  private final Standing standing;
  private final Refusals refusals;
  private final LineCheck check;
  private final List<Effect> effects = new ArrayList<>();

  private Effects(Standing standing, Refusals refusals) {
    this.standing = standing;
    this.refusals = refusals;
    this.check = new LineCheck(standing, refusals);
  }

  /** The effects of the lines of one decision, in order. */
  public static List<Effect> of(List<Adjustment> lines, Standing standing, Refusals refusals) {
    Effects effects = new Effects(standing, refusals);
    refusals.require(!lines.isEmpty(), AdjustmentRule.HAS_LINES, "lines");
    for (int i = 0; i < lines.size(); i++) {
      effects.line(i + 1, lines.get(i));
    }
    return effects.effects;
  }

  private void line(int number, Adjustment line) {
    String path = "lines." + number;
    LocalDate day = line.effectiveOn() == null ? standing.day() : line.effectiveOn();
    int before = refusals.size();
    line.subjects().forEach(s -> check.subject(path, s, day));
    if (refusals.size() > before) {
      return;
    }
    Line context = new Line(number, path, line, day);
    List<Effect> done =
        switch (line) {
          case Adjustment.Add a -> add(context, a);
          case Adjustment.Change c -> change(context, c);
          case Adjustment.Cancel c -> List.of(leaves(context, Movement.CANCELLED, c.subject()));
          case Adjustment.Merge m -> merge(context, m);
          case Adjustment.Delegate d -> delegate(context, d);
          case Adjustment.Accept a -> accept(context, a);
        };
    if (refusals.size() == before) {
      effects.addAll(done);
    }
  }

  /** A line with its place and day. */
  private record Line(int number, String path, Adjustment adjustment, LocalDate day) {}

  private List<Effect> add(Line line, Adjustment.Add add) {
    PublishedList list = standing.lists().get(add.listType());
    ListType type = standing.types().get(add.listType());
    if (list == null || type == null) {
      refusals.add(SchemeRule.LIST_TYPE_EXISTS.at(line.path() + ".listType", add.listType()));
      return List.of();
    }
    check.entering(line.path(), list, type, add.content(), add.item());
    return entersUnlessRefused(
        line, Movement.ADDED, list, new Entering(add.item(), add.content(), type, null, null));
  }

  private List<Effect> change(Line line, Adjustment.Change change) {
    Holding holding = held(change.subject());
    PublishedList list = listOf(holding);
    ListType type = Objects.requireNonNull(standing.types().get(list.listType()));
    Content old = Objects.requireNonNull(standing.versions().get(holding.item())).verified();
    Content content = change.content();
    check.changing(line.path(), type, holding, old, content);
    NewVersion version =
        new NewVersion(holding.version() + 1, content, Seal.of(content), type, null, false);
    return List.of(
        new Effect(
            line.number(),
            change.kind(),
            Movement.CHANGED,
            list,
            holding.department(),
            holding.category(),
            holding.item(),
            holding.version(),
            version,
            line.day(),
            holding.isPublic(),
            content.openness() == Openness.PUBLIC,
            changedFields(old, content),
            null,
            change.reason()));
  }

  private List<Effect> merge(Line line, Adjustment.Merge merge) {
    int before = refusals.size();
    check.merger(line.path(), merge.merged());
    if (refusals.size() > before) {
      return List.of();
    }
    PublishedList list = listOf(held(merge.merged().get(0)));
    ListType type = Objects.requireNonNull(standing.types().get(list.listType()));
    check.entering(line.path(), list, type, merge.content(), merge.item());
    List<Effect> all = new ArrayList<>();
    merge.merged().forEach(s -> all.add(leaves(line, Movement.MERGED_AWAY, s)));
    UUID first = merge.merged().get(0).item();
    all.addAll(
        entersUnlessRefused(
            line,
            Movement.MERGE_RESULT,
            list,
            new Entering(merge.item(), merge.content(), type, first, null)));
    return all;
  }

  private List<Effect> delegate(Line line, Adjustment.Delegate delegate) {
    check.receivers(line.path(), delegate.receivers());
    return List.of(leaves(line, Movement.DELEGATION_ANNOUNCED, delegate.subject()));
  }

  private List<Effect> accept(Line line, Adjustment.Accept accept) {
    Standing.Offer offer = standing.handovers().get(accept.handover());
    if (offer == null) {
      refusals.add(AdjustmentRule.HANDOVER_AWAITS.at(line.path() + ".handover"));
      return List.of();
    }
    PublishedList list = Objects.requireNonNull(standing.lists().get(offer.listType()));
    ListType type = Objects.requireNonNull(standing.types().get(offer.listType()));
    check.acceptance(line.path(), offer, accept.content());
    check.entering(line.path(), list, type, accept.content(), accept.item());
    return entersUnlessRefused(
        line,
        Movement.ACCEPTANCE_ANNOUNCED,
        list,
        new Entering(
            accept.item(), accept.content(), type, offer.given().item(), accept.handover()));
  }

  private Effect leaves(Line line, Movement movement, Subject subject) {
    Holding holding = held(subject);
    return new Effect(
        line.number(),
        line.adjustment().kind(),
        movement,
        listOf(holding),
        holding.department(),
        holding.category(),
        holding.item(),
        holding.version(),
        null,
        line.day(),
        holding.isPublic(),
        false,
        List.of(),
        null,
        line.adjustment().reason());
  }

  /** A new item on its way to a list. */
  private record Entering(
      UUID item,
      Content content,
      ListType type,
      @Nullable UUID predecessor,
      @Nullable UUID handover) {}

  private List<Effect> entersUnlessRefused(
      Line line, Movement movement, PublishedList list, Entering entering) {
    Content content = entering.content();
    Department unit = standing.units().get(content.department());
    if (unit == null) {
      return List.of();
    }
    return List.of(
        new Effect(
            line.number(),
            line.adjustment().kind(),
            movement,
            list,
            unit.id(),
            content.category(),
            entering.item(),
            null,
            new NewVersion(
                1, content, Seal.of(content), entering.type(), entering.predecessor(), false),
            line.day(),
            false,
            content.openness() == Openness.PUBLIC,
            List.of(),
            entering.handover(),
            line.adjustment().reason()));
  }

  private Holding held(Subject subject) {
    return standing.last(subject.item()).orElseThrow();
  }

  private PublishedList listOf(Holding holding) {
    return standing.list(holding.list()).orElseThrow();
  }

  /** The paths of the fields in which two contents differ, in order. */
  public static List<String> changedFields(Content old, Content changed) {
    SortedMap<String, String> before = CanonicalForm.fields(old);
    SortedMap<String, String> after = CanonicalForm.fields(changed);
    TreeSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    paths.removeIf(p -> Objects.equals(before.get(p), after.get(p)));
    return List.copyOf(paths);
  }
}
