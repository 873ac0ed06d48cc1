package org.quanze.statistics;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
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
import org.quanze.ledger.Ledger;
import org.quanze.organisation.Department;
import org.quanze.organisation.OrganisationRule;
import org.quanze.organisation.Organisations;
import org.quanze.rule.Refusals;
import org.quanze.statistics.ComputedFigures.Asked;
import org.quanze.statistics.StatisticsReport.State;
import org.quanze.validity.Today;

/**
 * Hands in the report of a unit of a month (报送统计), for the first time or after it was returned: the
 * figures as they are computed now are frozen, and what the clerk declares stands beside them.
 */
@Stateless
@Permitted(Permission.STATISTICS_SUBMIT)
@NullUnmarked
public class SubmitStatistics {

  @Inject private Organisations organisations;
  @Inject private StatisticsReports reports;
  @Inject private ComputedFigures computed;
  @Inject private ReportedFigures reported;
  @Inject private Ledger ledger;
  @Inject private OnceOnly onceOnly;

  /**
   * Of which unit and month, and what is declared.
   *
   * @param figuresDigest {@link Figure#digest} of the figures that the clerk saw
   */
  public record Command(
      UUID department,
      YearMonth month,
      int expectedVersion,
      String figuresDigest,
      List<Correction> corrections,
      String idempotencyKey)
      implements Concerning {
    public Command {
      corrections = List.copyOf(corrections);
    }

    @Override
    public Target target() {
      return new ReportTarget(department, month);
    }
  }

  /** Hands it in; answers the version that the report has then. */
  public int submit(Actor actor, Command command) {
    Deed deed = Gate.deed();
    String content =
        "statistics "
            + command.target()
            + " "
            + command.expectedVersion()
            + " "
            + command.figuresDigest()
            + " "
            + command.corrections();
    return Integer.parseInt(
        onceOnly.answer(
            deed,
            command.idempotencyKey(),
            content,
            true,
            () -> Integer.toString(submit(deed, command))));
  }

  private int submit(Deed deed, Command command) {
    Department unit = organisations.getDepartment(command.department());
    StatisticsReport report = reports.lock(deed, unit, command.month(), command.expectedVersion());
    Refusals refusals = new Refusals();
    check(deed, report, unit, refusals);
    refusals.refuseIfAny();
    int position = ledger.findHead(report.publisher()).map(Ledger.Head::number).orElse(0);
    List<Figure> figures = figures(report, position);
    refusals.requireVersion(
        command.figuresDigest().equals(Figure.digest(figures)),
        report.version(),
        StatisticsRule.FIGURES_SEEN,
        "figuresDigest",
        position);
    List<ReportedFigure> beside =
        new CorrectionCheck(figures, refusals).beside(command.corrections());
    refusals.refuseIfAny();
    int number = report.submissions().size() + 1;
    reports.add(deed, report, number, position);
    reported.add(deed, new ReportedFigures.Of(report.key(), number), beside);
    return report.version() + 1;
  }

  private static void check(
      Deed deed, StatisticsReport report, Department unit, Refusals refusals) {
    LocalDate last = report.key().lastDay();
    refusals.require(
        Today.dateOf(deed.at()).isAfter(last),
        StatisticsRule.MONTH_ENDED,
        "report",
        report.key().month());
    refusals.require(
        unit.validOn(last), OrganisationRule.DEPARTMENT_VALID, "report", unit.name(), last);
    refusals.require(report.state() != State.SUBMITTED, StatisticsRule.NOT_STANDING, "report");
  }

  private List<Figure> figures(StatisticsReport report, int position) {
    Asked asked = new Asked(report.key(), report.publisher(), position);
    return Objects.requireNonNull(computed.of(List.of(asked)).get(asked));
  }
}
