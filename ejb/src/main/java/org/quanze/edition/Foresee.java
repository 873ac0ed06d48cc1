package org.quanze.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSet.NumberedLine;
import org.quanze.adjustment.Effect;
import org.quanze.adjustment.Effect.ListOfType;
import org.quanze.adjustment.Effects;
import org.quanze.adjustment.MovedLines;
import org.quanze.adjustment.MovedLines.Between;
import org.quanze.adjustment.MovedLines.Moved;
import org.quanze.adjustment.Standing;
import org.quanze.adjustment.UnitAct;
import org.quanze.citation.LawTexts;
import org.quanze.edition.Foresight.ForeseenChange;
import org.quanze.edition.Foresight.ForeseenList;
import org.quanze.edition.Foresight.ForeseenReceiver;
import org.quanze.item.Content;
import org.quanze.item.ItemVersion;
import org.quanze.item.Items.VersionKey;
import org.quanze.ledger.Ledger;
import org.quanze.list.Pages.ListAt;
import org.quanze.organisation.Organisations;
import org.quanze.rule.Refusals;
import org.quanze.validity.Moment;
import org.quanze.validity.Today;

/**
 * Foresees what a draft would do (预演): the same effects and rules as its publication, on what
 * stands, without writing anything. Movements come from the effects and the ledger, the closing
 * from the members that would stand.
 */
@ApplicationScoped
@NullUnmarked
public class Foresee {

  private static final Moment BEFORE_EVERYTHING = new Moment(0, LocalDate.EPOCH, false);

  @Inject private Situation situation;
  @Inject private WholeListCheck wholeLists;
  @Inject private Organisations organisations;
  @Inject private Editions editions;
  @Inject private MovedLines movedLines;
  @Inject private Counts counts;
  @Inject private Ledger ledger;
  @Inject private LawTexts laws;
  @Inject private Today today;

  /** What the lines of a change set would do today. */
  private Effects.Outcome outcome(ChangeSet set, Standing standing, Refusals refusals) {
    return Effects.of(
        set.lines().stream().map(NumberedLine::adjustment).toList(), standing, refusals);
  }

  private Standing standing(ChangeSet set) {
    return situation.foreseen(
        set,
        organisations.getPublisher(set.publisher()),
        Publication.day(set.decision().effectiveOn(), today.date()));
  }

  /** What the whole lists that a change set states say against what its lines would lead to. */
  public List<Accounting> accounting(ChangeSet set) {
    Standing standing = standing(set);
    return wholeLists.of(set, standing, outcome(set, standing, new Refusals()).effects());
  }

  /** What a change set would do today. */
  public Foresight of(ChangeSet set) {
    Standing standing = standing(set);
    Refusals refusals = new Refusals();
    set.decision().checkForPublication(today.date(), refusals);
    Effects.Outcome outcome = outcome(set, standing, refusals);
    wholeLists
        .of(set, standing, outcome.effects())
        .forEach(a -> a.refusals().forEach(refusals::add));
    List<ForeseenList> lists = new ArrayList<>();
    for (ListOfType list : outcome.lists()) {
      List<Effect> effects = outcome.effects().stream().filter(e -> e.list().equals(list)).toList();
      lists.add(list(set, list, effects, standing, refusals));
    }
    return new Foresight(
        refusals.all(),
        new DraftWarnings(laws, standing.instruments()).of(set.decision(), outcome.effects()),
        lists,
        receivers(outcome),
        reformed(outcome));
  }

  private static List<ForeseenReceiver> receivers(Effects.Outcome outcome) {
    return outcome.acts().stream()
        .filter(UnitAct.Received.class::isInstance)
        .map(UnitAct.Received.class::cast)
        .map(r -> new ForeseenReceiver(r.handover(), r.successor()))
        .toList();
  }

  private static Set<Integer> reformed(Effects.Outcome outcome) {
    Set<Integer> units = new HashSet<>();
    for (UnitAct act : outcome.acts()) {
      switch (act) {
        case UnitAct.Renamed r -> units.add(r.unit().id());
        case UnitAct.Succeeded s -> {
          units.add(s.unit().id());
          units.add(s.successor().id());
        }
        case UnitAct.Received r -> units.add(r.successor().id());
        case UnitAct.Migrated m -> {}
      }
    }
    return units;
  }

  private ForeseenList list(
      ChangeSet set, ListOfType list, List<Effect> effects, Standing standing, Refusals refusals) {
    int id = list.list().id();
    LocalDate day = standing.day();
    Edition newest = editions.findNewest(id).orElse(null);
    Moment from = newest == null ? BEFORE_EVERYTHING : newest.moment();
    int head =
        ledger.heads(List.of(list.list().publisher())).getOrDefault(list.list().publisher(), 0);
    Moment to = new Moment(head, day, false);
    Between between = new Between(id, from, to);
    List<Moved> moved = new ArrayList<>(movedLines.sums(List.of(between)).get(0));
    ForeseenMembers members =
        new ForeseenMembers(standing, counts.at(List.of(new ListAt(id, to))), day);
    List<ForeseenChange> changes = new ArrayList<>();
    for (Effect e : effects) {
      boolean announced = e.effectiveOn().isAfter(day);
      changes.add(change(e, standing, announced));
      if (!announced) {
        moved.add(moved(e));
        members.apply(e);
      }
    }
    Balance.Counted opening =
        newest == null ? Balance.Counted.NOTHING : counts.at(List.of(new ListAt(id, from)));
    Balance balance = Balance.of(List.of(between), opening, moved, members.counted(), false);
    check(set, list, newest, balance, standing, refusals);
    return new ForeseenList(
        id, list.type(), newest == null ? 1 : newest.number() + 1, balance, changes);
  }

  private static void check(
      ChangeSet set,
      ListOfType list,
      @Nullable Edition newest,
      Balance balance,
      Standing standing,
      Refusals refusals) {
    if (newest != null) {
      refusals.require(
          !standing.day().isBefore(newest.effectiveOn()),
          EditionRule.DAY_ORDER,
          "decision.effectiveOn",
          standing.day().toString(),
          newest.effectiveOn().toString());
    }
    Integer announced = set.decision().announcedClosings().get(list.list().listType());
    refusals.require(
        announced == null || announced == balance.closing(),
        EditionRule.ANNOUNCED_CLOSING,
        "decision.announcedClosings",
        list.list().listType(),
        announced,
        balance.closing(),
        announced == null ? 0 : balance.closing() - announced);
  }

  private static Moved moved(Effect e) {
    return new Moved(
        e.department(),
        e.category(),
        e.movement(),
        1,
        e.delta(),
        e.isPublic() ? 1 : 0,
        e.publicDelta(),
        e.movement().entrusted(),
        e.isPublic() ? e.movement().entrusted() : 0);
  }

  private static ForeseenChange change(Effect e, Standing standing, boolean announced) {
    Integer old = e.oldVersion();
    ItemVersion before =
        old == null ? null : standing.versions().get(new VersionKey(e.item(), old));
    Content was = before == null ? null : before.content();
    Content is = e.version() == null ? null : e.version().content();
    Content shown = Objects.requireNonNull(is == null ? was : is);
    List<FieldChange> fields = was == null || is == null ? List.of() : FieldChange.between(was, is);
    return new ForeseenChange(e, shown.name(), shown.code(), fields, announced);
  }
}
