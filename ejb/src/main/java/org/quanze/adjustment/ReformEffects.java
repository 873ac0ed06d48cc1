package org.quanze.adjustment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quanze.adjustment.Effect.ListOfType;
import org.quanze.adjustment.Reform.Succession;
import org.quanze.handover.Handover;
import org.quanze.item.Content;
import org.quanze.item.ItemVersion;
import org.quanze.list.Holding;
import org.quanze.list.Holding.Status;
import org.quanze.organisation.Department;
import org.quanze.rule.Refusals;

/** What a reform does: to units, to every item of theirs, or to a whole list. */
final class ReformEffects {

  private final Standing standing;
  private final Refusals refusals;
  private final LineChecks check;

  ReformEffects(Standing standing, Refusals refusals, LineChecks check) {
    this.standing = standing;
    this.refusals = refusals;
    this.check = check;
  }

  List<Effect> of(Line line, Reform reform, List<UnitAct> acts) {
    if (!check.reforms().governments(line)) {
      return List.of();
    }
    check.reforms().atOnce(line);
    return switch (reform) {
      case Reform.RenameUnit r -> {
        renamed(line, r, acts);
        yield List.of();
      }
      case Reform.Reorganise r -> reorganised(line, r, acts);
      case Reform.MigrateScheme m -> migrated(line, m, acts);
    };
  }

  private void renamed(Line line, Reform.RenameUnit rename, List<UnitAct> acts) {
    Department unit = standing.units().get(rename.department());
    if (check.reforms().own(line, unit, rename.department())
        && check.reforms().nameFree(line, Objects.requireNonNull(unit), rename.name())) {
      acts.add(new UnitAct.Renamed(unit, rename.name()));
    }
  }

  private List<Effect> reorganised(Line line, Reform.Reorganise reorganise, List<UnitAct> acts) {
    Set<UUID> ending =
        reorganise.successions().stream().map(Succession::unit).collect(Collectors.toSet());
    if (!check.reforms().successions(line, reorganise, ending)) {
      return List.of();
    }
    ConversionEffects conversions = new ConversionEffects(standing, check);
    List<Effect> effects = new ArrayList<>();
    for (Succession succession : reorganise.successions()) {
      Department unit = Objects.requireNonNull(standing.units().get(succession.unit()));
      Set<UUID> successors = new HashSet<>();
      for (Holding holding : standing.standing().toList()) {
        if (holding.department() == unit.id()) {
          check.items().moving(line, holding);
          UUID to = succession.apart().getOrDefault(holding.item(), succession.successor());
          successors.add(to);
          Content old = standing.version(holding.item()).orElseThrow().verified();
          UUID item = successorOf(standing, line.number(), holding.item());
          effects.addAll(conversions.passed(line, holding, item, old.heldBy(to), Line.terms()));
        }
      }
      effects.addAll(receiving(line, succession, unit, successors));
      succeeded(unit, succession, successors, acts);
      arriving(line, succession, unit, acts);
    }
    return effects;
  }

  /** What the unit accepted and has not taken over yet is announced for its successor. */
  private List<Effect> receiving(
      Line line, Succession succession, Department unit, Set<UUID> successors) {
    List<Effect> effects = new ArrayList<>();
    for (Standing.Receiving r : standing.receiving()) {
      if (r.handover().receiverDepartment() != unit.id()) {
        continue;
      }
      ItemVersion announced = r.announced();
      UUID to = succession.apart().getOrDefault(announced.item(), succession.successor());
      successors.add(to);
      boolean recall = r.handover().kind() == Handover.Kind.RECALL;
      ListOfType list = standing.listOf(announced.list());
      Content content = announced.verified();
      effects.add(
          line.enters(
                  recall ? Movement.RECALL_ENDED : Movement.ACCEPTANCE_ENDED,
                  list,
                  unit,
                  announced.item(),
                  new Effect.NewVersion(1, content, announced.seal(), null, true),
                  Status.IN_FORCE,
                  Line.terms())
              .announcing(r.handover().id()));
      effects.add(
          line.enters(
                  recall ? Movement.RECALL_ANNOUNCED : Movement.ACCEPTANCE_ANNOUNCED,
                  list,
                  unit(to),
                  successorOf(standing, line.number(), announced.item()),
                  Line.first(content.heldBy(to), r.handover().giverItem()),
                  Status.IN_FORCE,
                  Line.terms())
              .announcing(r.handover().id()));
    }
    return effects;
  }

  /** The identity of the item that takes the place of one of a unit that ends. */
  static UUID successorOf(Standing standing, int line, UUID item) {
    return standing.named(line, "successor", item);
  }

  private void succeeded(
      Department unit, Succession succession, Set<UUID> successors, List<UnitAct> acts) {
    acts.add(new UnitAct.Succeeded(unit, unit(succession.successor()), true));
    successors.stream()
        .filter(s -> !s.equals(succession.successor()))
        .sorted()
        .forEach(s -> acts.add(new UnitAct.Succeeded(unit, unit(s), false)));
  }

  /**
   * What is open for the unit, accepted or not, goes on with a successor, which has it but once.
   */
  private void arriving(Line line, Succession succession, Department unit, List<UnitAct> acts) {
    for (Standing.Arriving a : standing.arriving()) {
      Handover handover = a.handover();
      if (handover.receiverDepartment() == unit.id()) {
        UUID to = succession.successor();
        if (handover.receiverItem() != null) {
          to = succession.apart().getOrDefault(handover.receiverItem(), to);
        }
        Department successor = unit(to);
        refusals.require(
            !a.others().contains(successor.id()) && !isReceived(acts, handover, successor),
            AdjustmentRule.RECEIVED_ONCE,
            line.path() + ".successions",
            unit.name(),
            successor.name());
        acts.add(new UnitAct.Received(handover, unit, successor, a.isPublic()));
      }
    }
  }

  /** Whether what the same line gives to another unit that ends goes to the successor already. */
  private static boolean isReceived(List<UnitAct> acts, Handover handover, Department successor) {
    return acts.stream()
        .filter(UnitAct.Received.class::isInstance)
        .map(UnitAct.Received.class::cast)
        .anyMatch(
            r ->
                r.successor().id() == successor.id()
                    && r.handover().giverItem().equals(handover.giverItem())
                    && Objects.equals(r.handover().announcedIn(), handover.announcedIn()));
  }

  private Department unit(UUID uid) {
    return Objects.requireNonNull(standing.units().get(uid));
  }

  private List<Effect> migrated(Line line, Reform.MigrateScheme migrate, List<UnitAct> acts) {
    ListOfType list = standing.listOf(migrate.listType()).orElse(null);
    if (!check.reforms().scheme(line, list, migrate.scheme())) {
      return List.of();
    }
    ListOfType known = Objects.requireNonNull(list);
    Map<String, Integer> open = new TreeMap<>();
    List<Effect> effects = new ArrayList<>();
    RenewalEffects renewals = new RenewalEffects(standing, refusals, check);
    for (Holding holding : standing.standing().toList()) {
      if (holding.list() != known.list().id()) {
        continue;
      }
      check.items().moving(line, holding);
      String to = migrate.mapping().get(holding.category());
      if (to == null) {
        open.merge(holding.category(), 1, Integer::sum);
        continue;
      }
      Content old = standing.version(holding.item()).orElseThrow().verified();
      String category = known.type().categoryIn(migrate.scheme(), to);
      if (check.contents().categoryIn(line, known, migrate.scheme(), category)) {
        effects.addAll(renewals.moved(line, known, holding, old.ofCategory(category)));
      }
    }
    for (Standing.Receiving r : standing.receiving()) {
      refusals.require(
          r.announced().list() != known.list().id(),
          AdjustmentRule.NOTHING_PENDING,
          line.path() + ".listType",
          r.announced().name());
    }
    open.forEach(
        (category, items) ->
            refusals.add(
                AdjustmentRule.CATEGORY_MAPPED.at(line.path() + ".mapping", category, items)));
    acts.add(new UnitAct.Migrated(known, migrate.scheme()));
    return effects;
  }
}
