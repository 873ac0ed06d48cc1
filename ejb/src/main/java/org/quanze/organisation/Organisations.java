package org.quanze.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Deed;
import org.quanze.database.Database;
import org.quanze.database.KeptReads;

/** The store of governments and units; their divisions are in {@link Divisions}. */
@ApplicationScoped
@NullUnmarked
public class Organisations {

  @Inject private Database database;
  @Inject private KeptReads kept;

  private <T> Map<Integer, T> read(Class<T> type, Function<T, Integer> id, List<Integer> ids) {
    return database
        .entities()
        .createQuery("select e from " + type.getSimpleName() + " e where e.id in :ids", type)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(id, Function.identity()));
  }

  /** The governments of divisions. */
  public List<Publisher> listPublishersOf(Collection<Integer> divisions) {
    return database
        .entities()
        .createQuery("select p from Publisher p where p.divisionId in :ids", Publisher.class)
        .setParameter("ids", divisions)
        .getResultList();
  }

  /** The government of a division; of those of several schemes the division that came first. */
  public Optional<Publisher> findPublisher(String division) {
    return kept.get(
        "government of a division",
        division,
        () ->
            database
                .entities()
                .createQuery(
                    "select p from Publisher p, Division d where p.divisionId = d.id"
                        + " and d.code = :code and d.validTo is null order by d.id",
                    Publisher.class)
                .setParameter("code", division)
                .getResultStream()
                .findFirst());
  }

  /** What {@link #findPublisher} gives for codes; one statement for any number of them. */
  public Map<String, Publisher> publishers(Collection<String> divisions) {
    return kept.all(
        "governments of divisions",
        divisions,
        missing ->
            database
                .entities()
                .createQuery(
                    "select p, d.code from Publisher p, Division d where p.divisionId = d.id"
                        + " and d.code in :codes and d.validTo is null order by d.id",
                    Object[].class)
                .setParameter("codes", missing)
                .getResultStream()
                .collect(
                    Collectors.toMap(
                        row -> (String) row[1],
                        row -> (Publisher) row[0],
                        (first, other) -> first)));
  }

  /** The government of a division, or a refusal. */
  public Publisher getPublisher(String division) {
    return findPublisher(division)
        .orElseThrow(() -> OrganisationRule.PUBLISHER_EXISTS.refuse("publisher", division));
  }

  /** Whether any government publishes here. */
  public boolean hasPublishers() {
    return !database
        .entities()
        .createQuery("select p.id from Publisher p", Integer.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  public Publisher getPublisher(int id) {
    return kept.get("government", id, () -> database.entities().find(Publisher.class, id));
  }

  /** One that was read before; null where it must be read. */
  public @Nullable Publisher knownPublisher(int id) {
    return kept.known("governments", id, Publisher.class);
  }

  public List<Publisher> listPublishers(Collection<Integer> ids) {
    return List.copyOf(
        kept.all("governments", ids, missing -> read(Publisher.class, Publisher::id, missing))
            .values());
  }

  /** The governments at or below a path, by path. */
  public List<Publisher> listBranch(String path) {
    return kept.get(
        "governments of a branch",
        path,
        () ->
            database
                .entities()
                .createQuery(
                    "select p from Publisher p where p.path = :path or p.path like :below order by p.path",
                    Publisher.class)
                .setParameter("path", path)
                .setParameter("below", path + "/%")
                .getResultList());
  }

  public Optional<Department> findDepartment(UUID uid) {
    return kept.get(
        "unit by identity",
        uid,
        () ->
            database
                .entities()
                .createQuery("select d from Department d where d.uid = :uid", Department.class)
                .setParameter("uid", uid)
                .getResultStream()
                .findFirst());
  }

  /** The units of lasting ids. */
  public List<Department> listByUid(Collection<UUID> uids) {
    return database
        .entities()
        .createQuery("select d from Department d where d.uid in :uids", Department.class)
        .setParameter("uids", uids)
        .getResultList();
  }

  /** A unit, or a refusal. */
  public Department getDepartment(UUID uid) {
    return findDepartment(uid)
        .orElseThrow(() -> OrganisationRule.DEPARTMENT_EXISTS.refuse("department", uid));
  }

  /** The unit of a government by its name. */
  public Optional<Department> findDepartment(Publisher publisher, String name) {
    return database
        .entities()
        .createQuery(
            "select d from Department d where d.publisherId = :publisher and d.name = :name"
                + " and d.validTo is null",
            Department.class)
        .setParameter("publisher", publisher.id())
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  /** One that was read before; null where it must be read. */
  public @Nullable Department knownDepartment(int id) {
    return kept.known("units", id, Department.class);
  }

  public List<Department> listDepartments(Collection<Integer> ids) {
    return List.copyOf(
        kept.all("units", ids, missing -> read(Department.class, Department::id, missing))
            .values());
  }

  /** All units of a government, in the order in which they came. */
  public List<Department> listDepartments(Publisher publisher) {
    return database
        .entities()
        .createQuery(
            "select d from Department d where d.publisherId = :publisher order by d.id",
            Department.class)
        .setParameter("publisher", publisher.id())
        .getResultList();
  }

  /** The codes of units, by id of the unit; a unit without any is left out. */
  public Map<Integer, List<String>> listCodes(Collection<Integer> departments) {
    Map<Integer, List<String>> codes = new HashMap<>();
    database.list(
        "SELECT department_id, value FROM department_code WHERE department_id = ANY (?)"
            + " ORDER BY department_id, scheme, value",
        row -> codes.computeIfAbsent(row.whole(1), d -> new ArrayList<>()).add(row.text(2)),
        (Object) departments.toArray(new Integer[0]));
    return codes;
  }

  /** The paths of units and of those that keep on a day what they left, by id of the unit. */
  public Map<Integer, List<String>> listPlaces(Collection<Integer> departments, LocalDate day) {
    Map<Integer, List<String>> places = new HashMap<>();
    database.list(
        "SELECT u.id, k.path FROM unnest(?::int[]) u(id), kept_by(u.id, ?) k",
        row -> places.computeIfAbsent(row.whole(1), d -> new ArrayList<>()).add(row.text(2)),
        departments.toArray(new Integer[0]),
        day);
    return places;
  }

  public Publisher add(Deed deed, Publisher publisher) {
    database.entities().persist(publisher);
    database.entities().flush();
    return publisher;
  }

  /**
   * Begins a unit, unless its government has one of that name by now; answers whether it began.
   * Whoever begins one of that name at the same moment is waited for.
   */
  public boolean begin(Deed deed, Department department) {
    return database.run(
            "INSERT INTO department (uid, publisher_id, parent_id, name, kind, path)"
                + " VALUES (?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (publisher_id, name) WHERE valid_to IS NULL DO NOTHING",
            department.uid(),
            department.publisherId(),
            department.parentId(),
            department.name(),
            department.kind(),
            department.path())
        == 1;
  }

  /** Notes that a unit owns a code; a code that it already owns stays. */
  public void addCode(
      Deed deed, Department department, OrganisationCode.Scheme scheme, String value) {
    database.run(
        "INSERT INTO department_code (department_id, scheme, value) VALUES (?, ?, ?)"
            + " ON CONFLICT DO NOTHING",
        department.id(),
        scheme,
        value);
  }

  /**
   * Units stay as they are until the transaction ends: who ends or renames one waits. What was read
   * of units before is read again.
   */
  public void hold(Deed deed, Collection<UUID> uids) {
    lock(uids, "SHARE");
  }

  /** Units are this deed’s until the transaction ends: who holds them for others waits too. */
  public void lock(Deed deed, Collection<UUID> uids) {
    lock(uids, "NO KEY UPDATE");
  }

  private void lock(Collection<UUID> uids, String strength) {
    if (!uids.isEmpty()) {
      database.list(
          "SELECT id FROM department WHERE uid = ANY (?) ORDER BY id FOR " + strength,
          row -> row.whole(1),
          (Object) uids.toArray(new UUID[0]));
      database.entities().clear();
    }
  }

  /** A unit has another name from a day on; how it was called stays known. */
  public void rename(Deed deed, Department unit, String name, LocalDate day, int entry) {
    database.run(
        "INSERT INTO department_former_name (department_id, name, valid_to, publisher_id, entry_number)"
            + " VALUES (?, ?, ?, ?, ?)",
        unit.id(),
        unit.name(),
        day,
        unit.publisherId(),
        entry);
    database.run("UPDATE department SET name = ? WHERE id = ?", name, unit.id());
  }

  /**
   * Another unit follows one that ends on a day.
   *
   * @param first whether it keeps what the unit made and did not pass on
   */
  public void succeed(
      Deed deed, Department unit, Department successor, boolean first, LocalDate day, int entry) {
    database.run(
        "INSERT INTO department_succession (department_id, successor_id, since, publisher_id,"
            + " entry_number, first) VALUES (?, ?, ?, ?, ?, ?)",
        unit.id(),
        successor.id(),
        day,
        unit.publisherId(),
        entry,
        first);
    database.run("UPDATE department SET valid_to = ? WHERE id = ?", day, unit.id());
  }
}
