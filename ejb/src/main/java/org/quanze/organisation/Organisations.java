package org.quanze.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Deed;
import org.quanze.database.Database;
import org.quanze.database.KeptReads;

/** The store of divisions, governments and units. */
@ApplicationScoped
@NullUnmarked
public class Organisations {

  @Inject private Database database;
  @Inject private KeptReads kept;

  /** The division that now has a code. */
  public Optional<Division> findDivision(String code) {
    return kept.get(
        "division by code",
        code,
        () ->
            database
                .entities()
                .createQuery(
                    "select d from Division d where d.code = :code and d.validTo is null",
                    Division.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst());
  }

  /** The divisions that now have codes; one statement for any number of them. */
  public Map<String, Division> divisions(Collection<String> codes) {
    return kept.all(
        "divisions by code",
        codes,
        missing ->
            database
                .entities()
                .createQuery(
                    "select d from Division d where d.code in :codes and d.validTo is null",
                    Division.class)
                .setParameter("codes", missing)
                .getResultStream()
                .collect(Collectors.toMap(Division::code, Function.identity())));
  }

  /** The divisions of ids. */
  public List<Division> listDivisions(Collection<Integer> ids) {
    return List.copyOf(
        kept.all("divisions", ids, missing -> read(Division.class, Division::id, missing))
            .values());
  }

  private <T> Map<Integer, T> read(Class<T> type, Function<T, Integer> id, List<Integer> ids) {
    return database
        .entities()
        .createQuery("select e from " + type.getSimpleName() + " e where e.id in :ids", type)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(id, Function.identity()));
  }

  /** Divisions directly below one, by code; of the top where it is null. */
  public List<Division> listDivisionsBelow(Integer parent) {
    return database
        .entities()
        .createQuery(
            "select d from Division d where d.validTo is null and"
                + (parent == null ? " d.parentId is null" : " d.parentId = " + parent)
                + " order by d.code",
            Division.class)
        .getResultList();
  }

  /** The divisions above each of some paths, the topmost first; one statement for all of them. */
  public Map<String, List<Division>> listAbove(Collection<String> paths) {
    Map<String, List<String>> above =
        paths.stream().collect(Collectors.toMap(Function.identity(), Organisations::above));
    Set<String> wanted = above.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    Map<String, Division> found =
        kept.all("divisions by path", wanted, missing -> readByPath(missing));
    return paths.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                path ->
                    above.get(path).stream().map(found::get).filter(Objects::nonNull).toList()));
  }

  /** The beginnings of a path that name divisions, without the whole of it. */
  private static List<String> above(String path) {
    return IntStream.range(1, path.length())
        .filter(i -> path.charAt(i) == '/')
        .mapToObj(i -> path.substring(0, i))
        .toList();
  }

  private Map<String, Division> readByPath(List<String> paths) {
    return database
        .entities()
        .createQuery(
            "select d from Division d where d.validTo is null and d.path in :paths", Division.class)
        .setParameter("paths", paths)
        .getResultStream()
        .collect(Collectors.toMap(Division::path, Function.identity(), (one, other) -> one));
  }

  /** Divisions directly below any of some, by code. */
  public List<Division> listBelowEach(Collection<Integer> parents) {
    return database
        .entities()
        .createQuery(
            "select d from Division d where d.validTo is null and d.parentId in :parents"
                + " order by d.code",
            Division.class)
        .setParameter("parents", parents)
        .getResultList();
  }

  /** The governments of divisions. */
  public List<Publisher> listPublishersOf(Collection<Integer> divisions) {
    return database
        .entities()
        .createQuery("select p from Publisher p where p.divisionId in :ids", Publisher.class)
        .setParameter("ids", divisions)
        .getResultList();
  }

  /** The government of a division. */
  public Optional<Publisher> findPublisher(String division) {
    return kept.get(
        "government of a division",
        division,
        () ->
            database
                .entities()
                .createQuery(
                    "select p from Publisher p, Division d where p.divisionId = d.id"
                        + " and d.code = :code and d.validTo is null",
                    Publisher.class)
                .setParameter("code", division)
                .getResultStream()
                .findFirst());
  }

  /** The governments of divisions by code; one statement for any number of them. */
  public Map<String, Publisher> publishers(Collection<String> divisions) {
    return kept.all(
        "governments of divisions",
        divisions,
        missing ->
            database
                .entities()
                .createQuery(
                    "select p, d.code from Publisher p, Division d where p.divisionId = d.id"
                        + " and d.code in :codes and d.validTo is null",
                    Object[].class)
                .setParameter("codes", missing)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[1], row -> (Publisher) row[0])));
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

  public Division add(Deed deed, Division division) {
    database.entities().persist(division);
    database.entities().flush();
    return division;
  }

  public Publisher add(Deed deed, Publisher publisher) {
    database.entities().persist(publisher);
    database.entities().flush();
    return publisher;
  }

  public Department add(Deed deed, Department department) {
    database.entities().persist(department);
    database.entities().flush();
    return department;
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
}
