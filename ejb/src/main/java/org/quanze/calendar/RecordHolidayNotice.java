package org.quanze.calendar;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Actor;
import org.quanze.access.Concerning;
import org.quanze.access.Deed;
import org.quanze.access.Gate;
import org.quanze.access.OnceOnly;
import org.quanze.access.Permission;
import org.quanze.access.Permitted;
import org.quanze.access.Target;
import org.quanze.ledger.Ledger;
import org.quanze.rule.Refusals;

/**
 * Records a notice of the State Council on holidays with its days. A year's own notice makes the
 * year known. Of a day of which several notices speak, the one signed last holds. A notice that is
 * recorded again replaces what it said before, so that a slip of the pen can be put right.
 */
@Stateless
@Permitted(Permission.CALENDAR_EDIT)
@NullUnmarked
public class RecordHolidayNotice {

  private static final int LONGEST = 31;

  @Inject private Calendars calendars;
  @Inject private Ledger ledger;
  @Inject private OnceOnly onceOnly;

  /** Days in a row that are all free or all worked. */
  public record Days(LocalDate first, LocalDate last, boolean working, String zh, String en) {}

  /** The notice with its days. */
  public record Notice(HolidayNotice head, List<Days> days) {
    public Notice {
      days = List.copyOf(days);
    }
  }

  /**
   * What to record.
   *
   * @param given tells it, or refuses what was sent; asked behind the gate
   * @param idempotencyKey lets it be sent again; null where it is sent once
   */
  public record Command(Supplier<Notice> given, @Nullable String idempotencyKey)
      implements Concerning {
    /** What is known already. */
    public Command(HolidayNotice head, List<Days> days) {
      this(() -> new Notice(head, days), null);
    }

    @Override
    public Target target() {
      return new CalendarTarget();
    }
  }

  public void record(Actor actor, Command command) {
    Deed deed = Gate.deed();
    Notice given = command.given().get();
    onceOnly.keyed(
        deed, command.idempotencyKey(), () -> "calendar " + given, true, () -> record(deed, given));
  }

  private String record(Deed deed, Notice given) {
    HolidayNotice notice = given.head();
    Refusals refusals = new Refusals();
    refusals.require(!notice.documentNumber().isBlank(), CalendarRule.NUMBERED, "documentNumber");
    refusals.require(!given.days().isEmpty(), CalendarRule.HAS_DAYS, "days");
    boolean knownByAnother =
        notice.yearly()
            && calendars.get().notices().stream()
                .anyMatch(
                    n ->
                        n.yearly()
                            && n.year() == notice.year()
                            && !n.documentNumber().equals(notice.documentNumber()));
    refusals.require(
        !knownByAnother, CalendarRule.ONE_YEARLY, "yearly", Integer.toString(notice.year()));
    List<CalendarDay> days = days(given, refusals);
    refusals.refuseIfAny();
    calendars.record(deed, notice, days);
    ledger.raiseRevision(deed);
    return "recorded";
  }

  private static List<CalendarDay> days(Notice notice, Refusals refusals) {
    Map<LocalDate, CalendarDay> days = new TreeMap<>();
    for (int i = 0; i < notice.days().size(); i++) {
      Days given = notice.days().get(i);
      String path = "days." + i;
      long more = ChronoUnit.DAYS.between(given.first(), given.last());
      if (!refusals.require(
          more >= 0 && more < LONGEST,
          CalendarRule.DAYS_FIT,
          path,
          given.first(),
          given.last(),
          LONGEST)) {
        continue;
      }
      refusals.require(
          isOf(notice.head().year(), given.first()) && isOf(notice.head().year(), given.last()),
          CalendarRule.DAYS_OF_YEAR,
          path,
          Integer.toString(notice.head().year()));
      for (LocalDate day = given.first(); !day.isAfter(given.last()); day = day.plusDays(1)) {
        CalendarDay read =
            new CalendarDay(day, given.working(), given.zh(), given.en(), notice.head());
        refusals.require(days.put(day, read) == null, CalendarRule.DAY_ONCE, path, day);
      }
    }
    return List.copyOf(days.values());
  }

  /** Notices reach back into the December before, as that of 2019 did. */
  private static boolean isOf(int year, LocalDate day) {
    return day.getYear() == year || (day.getYear() == year - 1 && day.getMonthValue() == 12);
  }
}
