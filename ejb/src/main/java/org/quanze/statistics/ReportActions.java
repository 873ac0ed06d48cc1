package org.quanze.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.access.Permission;
import org.quanze.organisation.Department;
import org.quanze.statistics.StatisticsReport.State;
import org.quanze.validity.Today;

/** What may be done next with a report, by the names of the interface. */
@ApplicationScoped
@NullUnmarked
public class ReportActions {

  @Inject private Today today;

  /** The acts that an actor may do now. */
  public List<String> of(Actor actor, StatisticsReport report, Department unit) {
    LocalDate day = today.date();
    LocalDate last = report.key().lastDay();
    List<String> actions = new ArrayList<>();
    if (report.state() != State.SUBMITTED
        && day.isAfter(last)
        && unit.validOn(last)
        && actor.may(Permission.STATISTICS_SUBMIT, report.place(), day)) {
      actions.add("statisticsSubmit");
    }
    if (report.state() == State.SUBMITTED
        && actor.username() != null
        && !report.isHandedInBy(actor.username())
        && actor.may(Permission.STATISTICS_RETURN, report.place(), day)) {
      actions.add("statisticsReturn");
    }
    return actions;
  }
}
