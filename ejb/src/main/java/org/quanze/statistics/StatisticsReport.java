package org.quanze.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.validity.Today;

/**
 * The report of a unit of a month (统计报表). It is there before anybody hands it in: its figures
 * follow from the ledger. Handed in, it stands as it was, whatever is decided later; returned, it
 * is handed in again.
 *
 * @param publisher id of the unit's government
 * @param unit identity of the unit
 * @param place the branch in which it stands today: of the unit, or of the one that keeps its
 *     papers
 * @param submissions how often it was handed in, in order
 */
public record StatisticsReport(
    ReportKey key, int publisher, UUID unit, String place, List<Submission> submissions) {

  /** The day of the following month on which a report is due, be it worked or not. */
  private static final int DUE = 5;

  public StatisticsReport {
    submissions = List.copyOf(submissions);
  }

  /** How a report stands (报送状态). */
  public enum State {
    /** 未报送. */
    OPEN,
    /** 已报送. */
    SUBMITTED,
    /** 已退回. */
    RETURNED
  }

  /**
   * Once handed in (报送).
   *
   * @param number the how many-th of its report
   * @param position the ledger entry at which the figures were computed; 0 before the first
   * @param username the account
   * @param person who handed in, as shown
   * @param returned null as long as it stands
   */
  public record Submission(
      int number,
      int position,
      Instant at,
      String username,
      String person,
      @Nullable GivenBack returned) {}

  /** Once returned (退回), with the reason. */
  public record GivenBack(String reason, Instant at, String person) {}

  /** The newest submission; null where there is none. */
  public @Nullable Submission last() {
    return submissions.isEmpty() ? null : submissions.getLast();
  }

  public State state() {
    Submission last = last();
    return last == null ? State.OPEN : last.returned() == null ? State.SUBMITTED : State.RETURNED;
  }

  /** Whether an account handed it in, be it returned since. */
  boolean isHandedInBy(String username) {
    return submissions.stream().anyMatch(s -> s.username().equals(username));
  }

  /** How many deeds were done on it. */
  public int version() {
    return 2 * submissions.size() - (state() == State.SUBMITTED ? 1 : 0);
  }

  /** The day by which it is to be handed in (报送期限). */
  public LocalDate due() {
    return key.month().plusMonths(1).atDay(DUE);
  }

  /** Whether it was handed in first after its day; null while it never was. */
  public @Nullable Boolean late() {
    return submissions.isEmpty()
        ? null
        : (Boolean) Today.dateOf(submissions.getFirst().at()).isAfter(due());
  }

  /** The newest month whose day has passed. */
  static YearMonth lastDue(LocalDate today) {
    return YearMonth.from(today).minusMonths(today.getDayOfMonth() > DUE ? 1 : 2);
  }
}
