package org.quanze.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Deed;
import org.quanze.access.Places;
import org.quanze.database.Database;
import org.quanze.database.Row;
import org.quanze.organisation.ResponsiblePerson.Duty;

/**
 * The store of responsible persons: insert and read, never change. It tells the gate where they
 * stand: with their unit.
 */
@ApplicationScoped
@NullUnmarked
public class ResponsiblePersons implements Places<ResponsiblePersonTarget> {

  // From the day on which somebody ended, what was said before of the end holds no longer.
  private static final String COLUMNS =
      "p.id, p.department_id, p.duty, p.name, p.post, p.valid_from,"
          + " coalesce(e.valid_to, p.valid_to), e.person_id IS NOT NULL";

  private static final String FROM =
      " responsible_person p LEFT JOIN responsible_person_end e ON e.person_id = p.id";

  @Inject private Database database;

  /** Names a unit on a day. */
  public record OnDay(int department, LocalDate day) {}

  @Override
  public Class<ResponsiblePersonTarget> kind() {
    return ResponsiblePersonTarget.class;
  }

  @Override
  public Optional<String> place(ResponsiblePersonTarget target) {
    return database.find(
        "SELECT d.path FROM responsible_person p JOIN department d ON d.id = p.department_id"
            + " WHERE p.id = ?",
        row -> row.text(1),
        target.person());
  }

  /** Who answers for units on days, by duty; one statement for any number of them. */
  public Map<OnDay, List<ResponsiblePerson>> on(Collection<OnDay> keys) {
    Map<OnDay, List<ResponsiblePerson>> found = new HashMap<>();
    database.list(
        "SELECT "
            + COLUMNS
            + ", k.day FROM unnest(?::int[], ?::date[]) k(department_id, day), "
            + FROM
            + " WHERE p.department_id = k.department_id AND p.valid_from <= k.day"
            + " AND coalesce(e.valid_to, p.valid_to, 'infinity') > k.day"
            + " ORDER BY array_position(ARRAY['FIRST', 'DIRECT', 'CLERK'], p.duty)",
        row ->
            found
                .computeIfAbsent(new OnDay(row.whole(2), row.date(9)), k -> new ArrayList<>())
                .add(read(row)),
        keys.stream().map(OnDay::department).toArray(Integer[]::new),
        keys.stream().map(OnDay::day).toArray(LocalDate[]::new));
    return found;
  }

  /** Persons by their ids. */
  public List<ResponsiblePerson> list(Collection<UUID> ids) {
    return database.list(
        "SELECT " + COLUMNS + " FROM" + FROM + " WHERE p.id = ANY (?)",
        ResponsiblePersons::read,
        (Object) ids.toArray(new UUID[0]));
  }

  /** Everybody who had, has or will have a duty in a unit. */
  List<ResponsiblePerson> list(int department, Duty duty) {
    return database.list(
        "SELECT " + COLUMNS + " FROM" + FROM + " WHERE p.department_id = ? AND p.duty = ?",
        ResponsiblePersons::read,
        department,
        duty);
  }

  void add(Deed deed, ResponsiblePerson person) {
    database.run(
        "INSERT INTO responsible_person (id, department_id, duty, name, post, valid_from,"
            + " valid_to, at, username) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        person.id(),
        person.department(),
        person.duty(),
        person.name(),
        person.post(),
        person.from(),
        person.to(),
        deed.at(),
        deed.username());
  }

  /** Somebody answers no longer from a day on. */
  void end(Deed deed, UUID person, LocalDate day) {
    database.run(
        "INSERT INTO responsible_person_end (person_id, valid_to, at, username)"
            + " VALUES (?, ?, ?, ?)",
        person,
        day,
        deed.at(),
        deed.username());
  }

  private static ResponsiblePerson read(Row row) throws SQLException {
    return new ResponsiblePerson(
        row.uuid(1),
        row.whole(2),
        Duty.valueOf(row.text(3)),
        row.text(4),
        row.textOrNull(5),
        row.date(6),
        row.dateOrNull(7),
        row.flag(8));
  }
}
