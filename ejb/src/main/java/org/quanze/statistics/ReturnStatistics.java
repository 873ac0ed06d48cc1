package org.quanze.statistics;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.access.Concerning;
import org.quanze.access.Deed;
import org.quanze.access.Gate;
import org.quanze.access.OnceOnly;
import org.quanze.access.Permission;
import org.quanze.access.Permitted;
import org.quanze.access.Target;
import org.quanze.organisation.Department;
import org.quanze.organisation.Organisations;
import org.quanze.rule.Refusals;
import org.quanze.statistics.StatisticsReport.State;

/**
 * Returns a report to the unit (退回统计), with the reason. It is for the list office, which collects
 * the reports, and for nobody who handed this one in. What was handed in stays readable.
 */
@Stateless
@Permitted(Permission.STATISTICS_RETURN)
@NullUnmarked
public class ReturnStatistics {

  @Inject private Organisations organisations;
  @Inject private StatisticsReports reports;
  @Inject private OnceOnly onceOnly;

  /** Of which unit and month, and why. */
  public record Command(
      UUID department, YearMonth month, int expectedVersion, String reason, String idempotencyKey)
      implements Concerning {
    @Override
    public Target target() {
      return new ReportTarget(department, month);
    }
  }

  /** Returns it; answers the version that the report has then. */
  public int giveBack(Actor actor, Command command) {
    Deed deed = Gate.deed();
    String content =
        "statistics return "
            + command.target()
            + " "
            + command.expectedVersion()
            + " "
            + command.reason();
    return Integer.parseInt(
        onceOnly.answer(
            deed,
            command.idempotencyKey(),
            content,
            true,
            () -> Integer.toString(give(deed, command))));
  }

  private int give(Deed deed, Command command) {
    Department unit = organisations.getDepartment(command.department());
    StatisticsReport report = reports.lock(deed, unit, command.month(), command.expectedVersion());
    Refusals refusals = new Refusals();
    refusals.require(report.state() == State.SUBMITTED, StatisticsRule.STANDING, "report");
    refusals.require(!report.isHandedInBy(deed.username()), StatisticsRule.OTHER_PERSON, "report");
    String reason = CorrectionCheck.reason("reason", command.reason(), refusals);
    refusals.refuseIfAny();
    reports.giveBack(deed, report, reason);
    return report.version() + 1;
  }
}
