package org.quanze.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSets;
import org.quanze.calendar.Calendars;
import org.quanze.calendar.WorkingCalendar;
import org.quanze.handover.AnnouncedHandovers;
import org.quanze.handover.Handover;
import org.quanze.review.Progress;
import org.quanze.review.Reviews;
import org.quanze.rule.Refused;

/**
 * What is overdue in a branch (逾期情况): drafts past their day of publication, opinions that are late,
 * handovers that are not done. A few statements for any number of them.
 */
@ApplicationScoped
@NullUnmarked
public class OverdueReport {

  @Inject private ChangeSets changeSets;
  @Inject private Reviews reviews;
  @Inject private AnnouncedHandovers announced;
  @Inject private HandoverDeadlines handoverDeadlines;
  @Inject private Pauses pauses;
  @Inject private Calendars calendars;

  /**
   * What was found.
   *
   * @param all what is overdue, that first which is due longest
   * @param unknown how many may be, whose due day is not known because a year of the calendar is
   *     not
   */
  public record Found(List<Overdue> all, int unknown) {
    public Found {
      all = List.copyOf(all);
    }
  }

  /** What is overdue on a day at or below a path, as far as an actor may read its drafts. */
  public Found of(Actor actor, String branch, LocalDate today) {
    List<String> branches = changeSets.branches(actor);
    if (branches.isEmpty()) {
      return new Found(List.of(), 0);
    }
    WorkingCalendar calendar = calendars.get();
    List<Overdue> running = new ArrayList<>();
    drafts(branches, branch, today, calendar, running);
    handovers(branches, branch, today, calendar, running);
    return new Found(
        running.stream()
            .filter(o -> Boolean.TRUE.equals(o.deadline().overdue()))
            .sorted(Comparator.comparing(Overdue::place))
            .toList(),
        (int) running.stream().filter(o -> o.deadline().overdue() == null).count());
  }

  private void drafts(
      List<String> branches,
      String branch,
      LocalDate today,
      WorkingCalendar calendar,
      Collection<Overdue> running) {
    LocalDate madeBy = longAgo(Term.PUBLICATION, today, calendar);
    LocalDate handedInBy = longAgo(Term.OPINION, today, calendar);
    List<ChangeSet> sets = changeSets.listOpen(branches, branch, madeBy, handedInBy);
    Map<UUID, List<Pause>> stood = pauses.list(sets.stream().map(ChangeSet::id).toList());
    List<ChangeSet> reviewed =
        sets.stream().filter(s -> s.state() == ChangeSet.State.IN_REVIEW).toList();
    Map<UUID, Progress> progress = reviews.progress(reviewed);
    for (ChangeSet set : sets) {
      List<Pause> own = stood.getOrDefault(set.id(), List.of());
      Deadline publication = Deadlines.publication(set, own, today, calendar);
      if (publication != null) {
        running.add(new Overdue(set.publisher(), set.department(), set.id(), null, publication));
      }
      Deadline application =
          set.round() == 0 ? Deadlines.application(set, null, own, today, calendar) : null;
      if (application != null) {
        running.add(new Overdue(set.publisher(), set.department(), set.id(), null, application));
      }
      Progress of = progress.get(set.id());
      if (of != null) {
        opinions(set, of, own, today, calendar, running);
      }
    }
  }

  private static void opinions(
      ChangeSet set,
      Progress progress,
      List<Pause> stood,
      LocalDate today,
      WorkingCalendar calendar,
      Collection<Overdue> running) {
    progress
        .awaited()
        .forEach(
            step -> {
              Deadline opinion = Deadlines.opinion(set, progress, step, stood, today, calendar);
              if (opinion != null) {
                running.add(
                    new Overdue(set.publisher(), set.department(), set.id(), step.step(), opinion));
              }
            });
  }

  private void handovers(
      List<String> branches,
      String branch,
      LocalDate today,
      WorkingCalendar calendar,
      Collection<Overdue> running) {
    LocalDate announcedBy = longAgo(Term.HANDOVER, today, calendar);
    List<Handover> open = announced.listOpen(branches, branch, announcedBy);
    handoverDeadlines
        .of(open, today, calendar)
        .forEach(
            (h, deadline) ->
                running.add(new Overdue(h.actsOf(), h.acts(), h.id(), null, deadline)));
  }

  /** What began later cannot be overdue; everything may be where the calendar is not known. */
  private static LocalDate longAgo(Term term, LocalDate today, WorkingCalendar calendar) {
    try {
      return calendar.latestBefore(today, term.workingDays(true));
    } catch (Refused unknown) {
      return today;
    }
  }
}
