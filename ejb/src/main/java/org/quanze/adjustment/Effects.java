package org.quanze.adjustment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quanze.adjustment.Effect.ListOfType;
import org.quanze.item.CanonicalForm;
import org.quanze.item.Content;
import org.quanze.list.Holding.Status;
import org.quanze.rule.Refusals;

/**
 * What each kind of adjustment does: the one place that says so, by groups of kinds. A pure
 * function of the lines and of what stands. Every broken rule is noted; a line that breaks one has
 * no effect.
 */
public final class Effects {

  private final Standing standing;
  private final Refusals refusals;
  private final LineChecks check;
  private final EntranceEffects entrances;
  private final RenewalEffects renewals;
  private final ConversionEffects conversions;
  private final ConferralEffects conferrals;
  private final ReformEffects reforms;
  private final List<Effect> effects = new ArrayList<>();
  private final List<UnitAct> acts = new ArrayList<>();

  /**
   * What the lines of a decision do.
   *
   * @param effects what they do to items, in order
   * @param acts what they do to units and to whole lists, in order
   */
  public record Outcome(List<Effect> effects, List<UnitAct> acts) {
    public Outcome {
      effects = List.copyOf(effects);
      acts = List.copyOf(acts);
    }

    /** The lists that it touches, in order; a list that migrates is touched though it be empty. */
    public Set<ListOfType> lists() {
      return Stream.concat(
              effects.stream().map(Effect::list),
              acts.stream()
                  .filter(UnitAct.Migrated.class::isInstance)
                  .map(act -> ((UnitAct.Migrated) act).migrating()))
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
  }

  private Effects(Standing standing, Refusals refusals) {
    this.standing = standing;
    this.refusals = refusals;
    this.check = LineChecks.of(standing, refusals);
    this.entrances = new EntranceEffects(standing, refusals, check);
    this.renewals = new RenewalEffects(standing, refusals, check);
    this.conversions = new ConversionEffects(standing, check);
    this.conferrals = new ConferralEffects(standing, check);
    this.reforms = new ReformEffects(standing, refusals, check);
  }

  /** What the lines of one decision do, in order. */
  public static Outcome of(List<Adjustment> lines, Standing standing, Refusals refusals) {
    Effects effects = new Effects(standing, refusals);
    refusals.require(!lines.isEmpty(), AdjustmentRule.HAS_LINES, "lines");
    for (int i = 0; i < lines.size(); i++) {
      effects.line(i + 1, lines.get(i));
    }
    new ReferenceCheck(standing, refusals).leftBehind(effects.effects);
    return new Outcome(effects.effects, effects.acts);
  }

  private void line(int number, Adjustment adjustment) {
    LocalDate stated = adjustment.effectiveOn();
    Line line =
        new Line(number, "lines." + number, adjustment, stated == null ? standing.day() : stated);
    int before = refusals.size();
    adjustment.subjects().forEach(s -> check.items().subject(line, s));
    if (refusals.size() > before) {
      return;
    }
    List<UnitAct> acted = new ArrayList<>();
    List<Effect> done =
        switch (adjustment) {
          case Entrance e -> entrances.of(line, e);
          case Renewal r -> renewals.of(line, r);
          case Departure d -> List.of(leaves(line, d));
          case Rest r -> List.of(rests(line, r));
          case Conversion c -> conversions.of(line, c);
          case Conferral c -> conferrals.of(line, c);
          case Reform r -> reforms.of(line, r, acted);
        };
    check.contents().lists(line, done.stream().map(effect -> effect.list().type()).distinct());
    if (refusals.size() == before) {
      effects.addAll(done);
      acts.addAll(acted);
    }
  }

  private Effect leaves(Line line, Departure departure) {
    check.items().free(line, departure.subject());
    Movement movement =
        switch (departure) {
          case Departure.Cancel c -> Movement.CANCELLED;
          case Departure.ToInternal i -> Movement.INTERNALISED;
          case Departure.Unexplained u -> Movement.UNEXPLAINED_OUT;
        };
    if (departure instanceof Departure.Unexplained) {
      check.items().unexplained(line);
    }
    var holding = standing.last(departure.subject().item()).orElseThrow();
    return line.leaves(movement, standing.listOf(holding), holding, Line.terms());
  }

  private Effect rests(Line line, Rest rest) {
    var holding = standing.last(rest.subject().item()).orElseThrow();
    var list = standing.listOf(holding);
    return switch (rest) {
      case Rest.Suspend s -> {
        check.items().inForce(line, s.subject());
        yield line.stands(
            Movement.SUSPENDED,
            list,
            holding,
            Status.SUSPENDED,
            Line.terms("plannedEnd", s.plannedEnd()));
      }
      case Rest.Resume r -> {
        check.items().suspended(line, r.subject());
        yield line.stands(Movement.RESUMED, list, holding, Status.IN_FORCE, Line.terms());
      }
    };
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
