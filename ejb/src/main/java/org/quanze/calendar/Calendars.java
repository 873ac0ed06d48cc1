package org.quanze.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Deed;
import org.quanze.database.Database;
import org.quanze.database.KeptReads;

/** The store of the working-day calendar, kept in memory while the revision stays what it is. */
@ApplicationScoped
@NullUnmarked
public class Calendars {

  private static final String SELECT =
      "SELECT n.document_number, n.title, n.signed_on, n.year, n.yearly, d.day, d.working,"
          + " d.name_zh, d.name_en FROM calendar_notice n"
          + " LEFT JOIN calendar_day d ON d.notice = n.document_number ORDER BY n.signed_on, d.day";

  @Inject private Database database;
  @Inject private KeptReads kept;

  /** The calendar of all years that are known. */
  public WorkingCalendar get() {
    return kept.get("working calendar", "", this::read);
  }

  /** Records a notice with its days, in place of what it said before. */
  public void record(Deed deed, HolidayNotice notice, List<CalendarDay> days) {
    database.run("DELETE FROM calendar_day WHERE notice = ?", notice.documentNumber());
    database.run(
        "INSERT INTO calendar_notice (document_number, title, signed_on, year, yearly)"
            + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (document_number) DO UPDATE"
            + " SET title = excluded.title, signed_on = excluded.signed_on, year = excluded.year,"
            + " yearly = excluded.yearly",
        notice.documentNumber(),
        notice.title(),
        notice.signedOn(),
        notice.year(),
        notice.yearly());
    database.runAll(
        "INSERT INTO calendar_day AS d (day, working, name_zh, name_en, notice)"
            + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (day) DO UPDATE SET working = excluded.working,"
            + " name_zh = excluded.name_zh, name_en = excluded.name_en, notice = excluded.notice"
            + " WHERE ? >= (SELECT n.signed_on FROM calendar_notice n"
            + " WHERE n.document_number = d.notice)",
        days.stream().map(Calendars::arguments).toList());
  }

  private static @Nullable Object[] arguments(CalendarDay d) {
    HolidayNotice notice = d.notice();
    return new @Nullable Object[] {
      d.day(), d.working(), d.zh(), d.en(), notice.documentNumber(), notice.signedOn()
    };
  }

  private WorkingCalendar read() {
    Map<String, HolidayNotice> notices = new LinkedHashMap<>();
    List<CalendarDay> days = new ArrayList<>();
    database.list(
        SELECT,
        row -> {
          HolidayNotice notice =
              new HolidayNotice(row.text(1), row.text(2), row.date(3), row.whole(4), row.flag(5));
          notices.putIfAbsent(notice.documentNumber(), notice);
          if (row.dateOrNull(6) != null) {
            days.add(new CalendarDay(row.date(6), row.flag(7), row.text(8), row.text(9), notice));
          }
          return notice;
        });
    return new WorkingCalendar(List.copyOf(notices.values()), days);
  }
}
