package org.quanze.exercise;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.LedgerLine;
import org.quanze.adjustment.Movement;
import org.quanze.entrustment.Entrustment;
import org.quanze.exercise.Reach.Found;
import org.quanze.list.Holding;
import org.quanze.list.Holding.Status;

/**
 * The judgement on one question, from what is published alone. Periods are half-open: on the day of
 * a handover the receiver exercises and the giver no longer does.
 */
final class Judgement {

  private final int unit;
  private final String own;
  private final UUID item;
  private final LocalDate on;
  private final @Nullable String territory;
  private final Published published;

  Judgement(
      int unit,
      String own,
      UUID item,
      LocalDate on,
      @Nullable String territory,
      Published published) {
    this.unit = unit;
    this.own = own;
    this.item = item;
    this.on = on;
    this.territory = territory;
    this.published = published;
  }

  ExerciseAnswer answer() {
    Holding holding = at(published.periods());
    if (holding != null) {
      return standing(holding);
    }
    if (at(published.hidden()) != null || published.periods().isEmpty()) {
      return answer(Ground.NOT_LISTED, null, null, null, null);
    }
    Holding first = published.periods().get(0);
    if (on.isBefore(first.from())) {
      return answer(Ground.NOT_YET_EFFECTIVE, null, first.from(), null, cause(first.from()));
    }
    return ended();
  }

  private @Nullable Holding at(List<Holding> periods) {
    return periods.stream()
        .filter(h -> !on.isBefore(h.from()) && (h.to() == null || on.isBefore(h.to())))
        .findFirst()
        .orElse(null);
  }

  private ExerciseAnswer standing(Holding holding) {
    Entrustment entrusted =
        published.entrustments().stream()
            .filter(e -> e.department() == unit)
            .filter(e -> !on.isBefore(e.from()) && on.isBefore(e.until()))
            .findFirst()
            .orElse(null);
    if (holding.department() != unit && entrusted == null) {
      return answer(Ground.HELD_BY_ANOTHER, holding, null, null, cause(holding.from()));
    }
    if (holding.status() == Status.SUSPENDED) {
      return answer(Ground.SUSPENDED, holding, holding.from(), holding.to(), cause(holding.from()));
    }
    Found found = published.reach().find(territory, on);
    boolean foreign = territory != null && !Reach.within(territory, own);
    if (foreign || found == Found.OUTSIDE) {
      return answer(Ground.OUTSIDE, holding, null, null, null);
    } else if (found == Found.GIVEN) {
      return answer(Ground.DELEGATED_THERE, holding, null, null, null);
    }
    return holding.department() != unit && entrusted != null
        ? answer(
            Ground.ENTRUSTED, holding, entrusted.from(), entrusted.until(), entrusting(entrusted))
        : answer(Ground.IN_FORCE, holding, holding.from(), holding.to(), cause(holding.from()));
  }

  /** The last public period that ended by the day tells when, its line how. */
  private ExerciseAnswer ended() {
    LocalDate since =
        published.periods().stream()
            .map(Holding::to)
            .filter(to -> to != null && !to.isAfter(on))
            .reduce((a, b) -> b)
            .orElse(null);
    LedgerLine last = since == null ? null : cause(since);
    Ground ground = last == null ? Ground.NOT_LISTED : ground(last.movement());
    return answer(ground, null, since, null, last);
  }

  private static Ground ground(Movement movement) {
    return switch (movement) {
      case CANCELLED -> Ground.CANCELLED;
      case DELEGATED_OUT -> Ground.DELEGATED;
      case TRANSFERRED_OUT -> Ground.TRANSFERRED;
      case RECALLED_FROM_ME -> Ground.RECALLED;
      case MERGED_AWAY -> Ground.MERGED;
      case SPLIT_WHOLE -> Ground.SPLIT;
      case INTERNALISED -> Ground.INTERNAL;
      case UNEXPLAINED_OUT -> Ground.UNEXPLAINED;
      default -> Ground.NOT_LISTED;
    };
  }

  /** The line by which something began or ended on a day; the latest, for it holds. */
  private @Nullable LedgerLine cause(LocalDate day) {
    return published.lines().stream()
        .filter(l -> l.effectiveOn().equals(day) && l.movement().act() != Movement.Act.NONE)
        .reduce((a, b) -> b)
        .orElse(null);
  }

  private @Nullable LedgerLine entrusting(Entrustment entrusted) {
    return published.lines().stream()
        .filter(l -> l.movement() == Movement.ENTRUSTMENT_RECEIVED)
        .filter(l -> entrusted.id().equals(l.handover()) && l.department() == unit)
        .findFirst()
        .orElse(null);
  }

  private ExerciseAnswer answer(
      Ground ground,
      @Nullable Holding holding,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      @Nullable LedgerLine cause) {
    return new ExerciseAnswer(
        unit,
        item,
        on,
        null,
        null,
        ground,
        holding == null ? null : holding.version(),
        since,
        until,
        holding == null ? null : holding.department(),
        cause,
        published.edition(),
        List.of(),
        published.reach().given(on).stream().map(Reach.Delegated::department).toList(),
        List.of());
  }
}
