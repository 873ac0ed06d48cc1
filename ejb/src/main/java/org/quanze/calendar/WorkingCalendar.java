package org.quanze.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which days are worked (工作日). From Monday to Friday, unless a notice says otherwise. A year whose
 * notice is not here is not known, and every answer that would need it is refused instead of
 * guessed. Days are counted as periods of law are: the day from which a period runs is not in it,
 * the last day is.
 */
public final class WorkingCalendar {

  private static final Set<DayOfWeek> REST = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final List<HolidayNotice> notices;
  private final Map<LocalDate, CalendarDay> days;
  private final SortedSet<Integer> years;

  public WorkingCalendar(List<HolidayNotice> notices, List<CalendarDay> days) {
    this.notices = List.copyOf(notices);
    this.days = days.stream().collect(Collectors.toMap(CalendarDay::day, Function.identity()));
    this.years =
        notices.stream()
            .filter(HolidayNotice::yearly)
            .map(HolidayNotice::year)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All notices, in the order of signing. */
  public List<HolidayNotice> notices() {
    return notices;
  }

  /** The years that are known, in order. */
  public List<Integer> years() {
    return List.copyOf(years);
  }

  /** A year with its days, or a refusal. */
  public CalendarYear year(int year) {
    requireKnown(year);
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate next = first.plusYears(1);
    return new CalendarYear(
        year,
        notices.stream()
            .filter(n -> n.year() == year)
            .sorted(Comparator.comparing(HolidayNotice::signedOn))
            .toList(),
        days.values().stream()
            .filter(d -> d.day().getYear() == year)
            .sorted(Comparator.comparing(CalendarDay::day))
            .toList(),
        (int) first.datesUntil(next).filter(this::isWorkingDay).count());
  }

  /** Whether a day is worked. */
  public boolean isWorkingDay(LocalDate day) {
    requireKnown(day.getYear());
    CalendarDay named = days.get(day);
    return named == null ? !REST.contains(day.getDayOfWeek()) : named.working();
  }

  /** The so many-th working day after a day; for 0 the day itself, worked or not. */
  public LocalDate dayAfter(LocalDate day, int workingDays) {
    if (workingDays < 0) {
      throw CalendarRule.COUNT_NOT_NEGATIVE.refuse("workingDays");
    }
    LocalDate last = day;
    for (int left = workingDays; left > 0; left -= isWorkingDay(last) ? 1 : 0) {
      last = last.plusDays(1);
    }
    return last;
  }

  /** The latest day after which so many working days have gone by before another day. */
  public LocalDate latestBefore(LocalDate day, int workingDays) {
    if (workingDays < 0) {
      throw CalendarRule.COUNT_NOT_NEGATIVE.refuse("workingDays");
    }
    LocalDate latest = day.minusDays(1);
    for (int left = workingDays; left > 0; latest = latest.minusDays(1)) {
      left -= isWorkingDay(latest) ? 1 : 0;
    }
    return latest;
  }

  /** How many working days there are after a day, up to another and with it. */
  public int workingDaysBetween(LocalDate after, LocalDate until) {
    if (until.isBefore(after)) {
      throw CalendarRule.DAYS_IN_ORDER.refuse("until", after, until);
    }
    int count = 0;
    for (LocalDate day = after; day.isBefore(until); ) {
      day = day.plusDays(1);
      count += isWorkingDay(day) ? 1 : 0;
    }
    return count;
  }

  private void requireKnown(int year) {
    if (!years.contains(year)) {
      // As text: a year is no number to be grouped by thousands.
      throw CalendarRule.YEAR_KNOWN.refuse("", Integer.toString(year));
    }
  }
}
