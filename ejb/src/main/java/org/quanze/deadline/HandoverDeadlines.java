package org.quanze.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.calendar.Calendars;
import org.quanze.calendar.WorkingCalendar;
import org.quanze.handover.AnnouncedHandovers;
import org.quanze.handover.Handover;
import org.quanze.rule.Refused;

/** Counts the deadlines of many handovers: two statements for any number of them. */
@ApplicationScoped
@NullUnmarked
public class HandoverDeadlines {

  @Inject private AnnouncedHandovers announced;
  @Inject private Pauses pauses;
  @Inject private Calendars calendars;

  /** The deadlines of those that have one, in the same order. */
  public Map<Handover, Deadline> of(
      Collection<Handover> handovers, LocalDate today, WorkingCalendar calendar) {
    List<UUID> ids = handovers.stream().map(Handover::id).toList();
    Map<UUID, LocalDate> days = announced.announcedOn(ids);
    Map<UUID, List<Pause>> stood = pauses.list(ids);
    Map<Handover, Deadline> found = new LinkedHashMap<>();
    for (Handover h : handovers) {
      Deadline deadline =
          Deadlines.handover(
              h, days.get(h.id()), stood.getOrDefault(h.id(), List.of()), today, calendar);
      if (deadline != null) {
        found.put(h, deadline);
      }
    }
    return found;
  }

  /**
   * Which public handovers in which a government gives or receives are open and overdue on a day;
   * refused where nobody knows of one because a year of the calendar is not known.
   */
  public Set<UUID> overdue(int publisher, LocalDate today) {
    WorkingCalendar calendar = calendars.get();
    LocalDate announcedBy = calendar.latestBefore(today, Term.HANDOVER.workingDays(false));
    Set<UUID> overdue = new HashSet<>();
    of(announced.listPublicOpen(publisher, announcedBy), today, calendar)
        .forEach(
            (handover, deadline) -> {
              if (deadline.overdue() == null) {
                throw new Refused(deadline.unknown());
              }
              if (deadline.overdue()) {
                overdue.add(handover.id());
              }
            });
    return overdue;
  }
}
