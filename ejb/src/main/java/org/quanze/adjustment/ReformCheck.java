package org.quanze.adjustment;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Effect.ListOfType;
import org.quanze.adjustment.Reform.Succession;
import org.quanze.item.Clean;
import org.quanze.organisation.Department;
import org.quanze.rule.Refusals;

/** The rules that reforms keep; each check notes every rule that is broken. */
final class ReformCheck {

  private final Standing standing;
  private final Refusals refusals;
  private final ItemCheck items;

  ReformCheck(Standing standing, Refusals refusals, ItemCheck items) {
    this.standing = standing;
    this.refusals = refusals;
    this.items = items;
  }

  /** A reform is the government's own; of one drafted by a unit nothing else is to be said. */
  boolean governments(Line line) {
    return refusals.require(
        standing.drafter() == null, AdjustmentRule.GOVERNMENT_ACTS, line.path());
  }

  /** It takes effect on the day of the decision. */
  void atOnce(Line line) {
    refusals.require(
        line.day().equals(standing.day()),
        AdjustmentRule.ACTS_AT_ONCE,
        line.path() + ".effectiveOn");
  }

  boolean own(Line line, @Nullable Department unit, UUID named) {
    boolean own =
        refusals.require(
            unit != null && standing.isOwn(unit),
            AdjustmentRule.UNIT_OF_PUBLISHER,
            line.path() + ".department",
            named);
    if (unit != null && own) {
      items.valid(line, unit, line.day(), ".department");
    }
    return own;
  }

  boolean nameFree(Line line, Department unit, String name) {
    boolean taken =
        standing.unitIds().values().stream()
            .anyMatch(u -> u.id() != unit.id() && u.name().equals(name) && u.validOn(line.day()));
    return refusals.require(
        Clean.text(name) != null && !taken && !name.equals(unit.name()),
        AdjustmentRule.UNIT_NAME_FREE,
        line.path() + ".name",
        name);
  }

  /** Units that end, each once, and successors that stay. */
  boolean successions(Line line, Reform.Reorganise reorganise, Set<UUID> ending) {
    int before = refusals.size();
    List<Succession> all = reorganise.successions();
    refusals.require(
        !all.isEmpty() && ending.size() == all.size(),
        AdjustmentRule.SUCCESSOR,
        line.path() + ".successions");
    for (Succession s : all) {
      own(line, standing.units().get(s.unit()), s.unit());
      Stream.concat(Stream.of(s.successor()), s.apart().values().stream())
          .distinct()
          .forEach(to -> successor(line, to, ending));
    }
    return refusals.size() == before;
  }

  private void successor(Line line, UUID to, Set<UUID> ending) {
    Department unit = standing.units().get(to);
    refusals.require(
        unit != null && standing.isOwn(unit) && unit.validOn(line.day()) && !ending.contains(to),
        AdjustmentRule.SUCCESSOR,
        line.path() + ".successions");
  }

  /** A list goes over to another scheme that there is. */
  boolean scheme(Line line, @Nullable ListOfType list, String scheme) {
    return refusals.require(
        list != null
            && !list.list().scheme().equals(scheme)
            && list.type().findScheme(scheme).isPresent(),
        AdjustmentRule.SCHEME_OTHER,
        line.path() + ".scheme",
        scheme);
  }
}
