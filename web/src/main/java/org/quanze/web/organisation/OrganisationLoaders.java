package org.quanze.web.organisation;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.list.Lists;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Department;
import org.quanze.organisation.Division;
import org.quanze.organisation.Divisions;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.web.graphql.Loaders;

/** Loads divisions, governments and units by their local ids, many at once. */
@ApplicationScoped
@NullUnmarked
public class OrganisationLoaders implements Loaders {

  private static final String DEPARTMENT = "department";
  private static final String PUBLISHER = "publisher";
  private static final String DIVISION = "division";
  private static final String DIVISIONS_ABOVE = "divisionsAbove";
  private static final String PUBLISHER_OF_DIVISION = "publisherOfDivision";
  private static final String DIVISIONS_BELOW = "divisionsBelow";
  private static final String CODES = "departmentCodes";
  private static final String DIVISION_BY_CODE = "divisionByCode";
  private static final String PUBLISHER_BY_CODE = "publisherByCode";
  private static final String BY_UID = "departmentByUid";
  private static final String LISTS = "listsOfPublisher";

  @Inject private Organisations organisations;
  @Inject private Divisions divisions;
  @Inject private Lists lists;

  @Override
  public Map<String, Making> loaders() {
    return Map.ofEntries(
        Map.entry(
            DEPARTMENT,
            Loaders.<Integer, Department>kept(
                ids -> byKey(organisations.listDepartments(ids), Department::id),
                id -> organisations.knownDepartment(id))),
        Map.entry(
            PUBLISHER,
            Loaders.<Integer, Publisher>kept(
                ids -> byKey(organisations.listPublishers(ids), Publisher::id),
                id -> organisations.knownPublisher(id))),
        Map.entry(
            DIVISION,
            Loaders.<Integer, Division>kept(
                ids -> byKey(divisions.list(ids), Division::id), id -> divisions.known(id))),
        Map.entry(
            DIVISION_BY_CODE, Loaders.<String, Division>batched(codes -> divisions.byCode(codes))),
        Map.entry(
            PUBLISHER_BY_CODE,
            Loaders.<String, Publisher>batched(codes -> organisations.publishers(codes))),
        Map.entry(
            DIVISIONS_ABOVE,
            Loaders.<String, List<Division>>batched(paths -> divisions.listAbove(paths))),
        Map.entry(
            PUBLISHER_OF_DIVISION,
            Loaders.<Integer, Publisher>batched(
                ids -> byKey(organisations.listPublishersOf(ids), Publisher::divisionId))),
        Map.entry(
            DIVISIONS_BELOW,
            Loaders.<Integer, Division>batchedLists(
                ids ->
                    divisions.listBelowEach(ids).stream()
                        .collect(Collectors.groupingBy(Division::parentId)))),
        Map.entry(
            CODES, Loaders.<Integer, String>batchedLists(ids -> organisations.listCodes(ids))),
        Map.entry(
            BY_UID,
            Loaders.<UUID, Department>batched(
                uids -> byKey(organisations.listByUid(uids), Department::uid))),
        Map.entry(
            LISTS,
            Loaders.<Integer, PublishedList>batchedLists(
                ids ->
                    lists.list(ids, null).stream()
                        .collect(Collectors.groupingBy(PublishedList::publisher)))));
  }

  private static <K, V> Map<K, V> byKey(List<V> found, Function<V, K> key) {
    return found.stream().collect(Collectors.toMap(key, Function.identity()));
  }

  /** A unit by its local id. */
  public static CompletableFuture<Department> department(
      DataFetchingEnvironment environment, int id) {
    return Loaders.load(environment, DEPARTMENT, id);
  }

  /** A government by its local id. */
  public static CompletableFuture<Publisher> publisher(
      DataFetchingEnvironment environment, int id) {
    return Loaders.load(environment, PUBLISHER, id);
  }

  /** A division by its local id. */
  public static CompletableFuture<Division> division(DataFetchingEnvironment environment, int id) {
    return Loaders.load(environment, DIVISION, id);
  }

  /** The division that now has a code, or null. */
  static CompletableFuture<Division> divisionByCode(
      DataFetchingEnvironment environment, String code) {
    return Loaders.load(environment, DIVISION_BY_CODE, code);
  }

  /** The government of a division by its code, or null. */
  static CompletableFuture<Publisher> publisherByCode(
      DataFetchingEnvironment environment, String division) {
    return Loaders.load(environment, PUBLISHER_BY_CODE, division);
  }

  /** The divisions above one, the topmost first. */
  static CompletableFuture<List<Division>> above(DataFetchingEnvironment environment, String path) {
    return Loaders.load(environment, DIVISIONS_ABOVE, path);
  }

  /** The government of a division, or null. */
  static CompletableFuture<Publisher> publisherOf(
      DataFetchingEnvironment environment, int division) {
    return Loaders.load(environment, PUBLISHER_OF_DIVISION, division);
  }

  /** The divisions directly below one. */
  static CompletableFuture<List<Division>> below(
      DataFetchingEnvironment environment, int division) {
    return Loaders.load(environment, DIVISIONS_BELOW, division);
  }

  /** The codes of a unit. */
  static CompletableFuture<List<String>> codes(
      DataFetchingEnvironment environment, int department) {
    return Loaders.load(environment, CODES, department);
  }

  /** A unit by its lasting id, or null. */
  public static CompletableFuture<Department> department(
      DataFetchingEnvironment environment, UUID uid) {
    return Loaders.load(environment, BY_UID, uid);
  }

  /** The lists of a government. */
  static CompletableFuture<List<PublishedList>> lists(
      DataFetchingEnvironment environment, int publisher) {
    return Loaders.load(environment, LISTS, publisher);
  }
}
