package org.quanze.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Deed;
import org.quanze.deadline.Pauses.Clock;
import org.quanze.item.Clean;
import org.quanze.rule.Refusals;
import org.quanze.validity.Today;

/** Stops clocks and lets them go on, whatever they are of; who may is told by the use cases. */
@ApplicationScoped
@NullUnmarked
class Clocks {

  private static final int LONGEST_REASON = 500;

  @Inject private Pauses pauses;

  /**
   * Stops a clock that is locked, from today on; answers the number of the pause.
   *
   * @param field what names the clock in the input
   * @param refusals what is refused besides
   */
  int stop(Deed deed, Clock clock, String field, @Nullable String said, Refusals refusals) {
    List<Pause> before = pauses.list(clock);
    String reason = Clean.text(said);
    boolean fits =
        refusals.require(
            reason != null && reason.length() <= LONGEST_REASON,
            DeadlineRule.REASON_FITS,
            "reason",
            LONGEST_REASON);
    if (fits) {
      Clean.check("reason", reason, refusals);
    }
    refusals.require(before.stream().allMatch(p -> p.until() != null), DeadlineRule.RUNS, field);
    refusals.refuseIfAny();
    int number = before.size() + 1;
    pauses.stop(deed, clock, number, Today.dateOf(deed.at()), reason);
    return number;
  }

  /** The version of a clock. */
  int version(Clock clock) {
    return Pause.clockVersion(pauses.list(clock));
  }

  /** Lets a clock that is locked go on: today counts again; answers the number of the pause. */
  int resume(Deed deed, Clock clock, String field) {
    Pause standing =
        pauses.list(clock).stream()
            .filter(p -> p.until() == null)
            .findFirst()
            .orElseThrow(() -> DeadlineRule.STANDS.refuse(field));
    LocalDate today = Today.dateOf(deed.at());
    LocalDate day = today.isBefore(standing.from()) ? standing.from() : today;
    pauses.resume(deed, clock, standing.number(), day);
    return standing.number();
  }
}
