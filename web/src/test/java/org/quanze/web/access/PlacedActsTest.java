package org.quanze.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.ZONE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.quanze.access.Actor;
import org.quanze.access.EndGrant;
import org.quanze.access.Grant;
import org.quanze.access.GrantRole;
import org.quanze.access.Role;
import org.quanze.adjustment.Departure;
import org.quanze.item.Openness;
import org.quanze.organisation.EndResponsiblePerson;
import org.quanze.organisation.NameResponsiblePerson;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.ResponsiblePerson.Duty;
import org.quanze.testing.County;
import org.quanze.testing.Statements;
import org.quanze.testing.Statements.Noted;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.testing.OpenRegistry;

/**
 * What is offered with an object is what docs/authorisation.csv allows the viewer to do with it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlacedActsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Actor SECURITY =
      new Actor(
          "security",
          "security",
          List.of(new Grant(Role.SECURITY_ADMINISTRATOR, "/", LocalDate.EPOCH, null)),
          "test");
  private static final String ASK =
      "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Department { allowedActions }"
          + " ... on Publisher { allowedActions } ... on Edition { allowedActions }"
          + " ... on Power { allowedActions } ... on Instrument { allowedActions }"
          + " ... on ResponsiblePerson { allowedActions } ... on PublishedList { allowedActions } }"
          + " viewer { allowedActions } listTypes { allowedActions }"
          + " workingCalendar { year(year: 2026) { notices { allowedActions } } }"
          + " publicationRegister(publisher: \"990201\") { nodes { openness allowedActions } }"
          + " grants(filter: { username: \"held\" }) { nodes { allowedActions } } }";

  private static final Map<String, List<String>> ABOUT =
      Map.of(
          "Department",
          List.of("changeSetCreate", "handoverPropose", "responsiblePersonName", "grantGive"),
          "Publisher",
          List.of(
              "changeSetCreate",
              "totalsDeclare",
              "grantGive",
              "PUT /import/mappings/{name}",
              "POST /import/runs"),
          "PublishedList",
          List.of("totalsDeclare", "POST /import/runs"),
          "Edition",
          List.of("editionAnnotate"),
          "Power",
          List.of("itemRedact"),
          "ResponsiblePerson",
          List.of("responsiblePersonEnd"),
          "PublicationRecord",
          List.of("decisionDisclose"),
          "AccountGrant",
          List.of("grantEnd"));

  /** What takes a grant of the whole registry. */
  private static final Map<String, List<String>> ABOUT_REGISTRY =
      Map.of(
          "Viewer",
          List.of(
              "grantGive",
              "instrumentRegister",
              "listTypeRegister",
              "codeTableRegister",
              "ratioDefine",
              "POST /organisation",
              "POST /calendar"),
          "Instrument",
          List.of("instrumentStateStatus"),
          "ListType",
          List.of("listTypeLengthen"),
          "HolidayNotice",
          List.of("POST /calendar"));

  /** What is offered with handovers, reports and imports, as far as they have got. */
  private static final Set<String> BY_STATE =
      Set.of(
          "handoverRefuse",
          "handoverWithdraw",
          "handoverComplete",
          "handoverPause",
          "handoverResume",
          "statisticsSubmit",
          "statisticsReturn",
          "POST /import/runs/{id}/publication");

  private final OpenRegistry open = new OpenRegistry();
  private final County county = new County(open.registry(), "民政局", "审批局");
  private List<String> ids = List.of();
  private UUID person = new UUID(0, 0);
  private UUID held = new UUID(0, 0);

  @BeforeAll
  void publish() {
    county.today(DAY);
    county.opened(COUNTY, "民政局", "项", 3);
    county.decide(
        COUNTY, Openness.ON_REQUEST, new Departure.Cancel(county.subject("项1"), null, "不再办理"));
    person =
        open.registry()
            .get(NameResponsiblePerson.class)
            .name(
                county.publisher(COUNTY),
                new NameResponsiblePerson.Command(
                    county.unit("民政局").uid(), Duty.FIRST, "甲（虚构）", null, DAY, null, key()));
    held = grant("held", Role.EDITOR, COUNTY);
    ids =
        List.of(
            GlobalId.encode("Department", county.unit("民政局").uid()),
            GlobalId.encode("Publisher", COUNTY),
            GlobalId.encode("Edition", COUNTY + "/POWER/1"),
            GlobalId.encode("Power", county.item("项2")),
            GlobalId.encode("Instrument", county.instrument("示例办法", DAY)),
            GlobalId.encode("ResponsiblePerson", person),
            GlobalId.encode("PublishedList", COUNTY + "/POWER"));
    for (Role role : Role.values()) {
      grant(account(role, COUNTY), role, COUNTY);
      grant(account(role, ZONE), role, ZONE);
    }
  }

  @AfterAll
  void close() {
    open.close();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String account(Role role, String government) {
    return role.name().toLowerCase(Locale.ROOT) + "-" + government;
  }

  private UUID grant(String account, Role role, String government) {
    Organisations organisations = open.registry().get(Organisations.class);
    return grantAt(
        account, role, open.registry().read(() -> organisations.getPublisher(government).path()));
  }

  private UUID grantAt(String account, Role role, String path) {
    return open.registry()
        .get(GrantRole.class)
        .grant(SECURITY, new GrantRole.Command(account, role, path, null, null, key()));
  }

  private JsonNode asked(String account) {
    return new ObjectMapper().valueToTree(open.askAs(account, ASK, Map.of("ids", ids)));
  }

  /** What is offered with each kind of object; kinds of which nothing is offered are left out. */
  private SortedMap<String, Set<String>> offered(String account) {
    JsonNode answer = asked(account);
    assertEquals(ids.size(), answer.path("nodes").size());
    SortedMap<String, Set<String>> offered = new TreeMap<>();
    answer.path("nodes").forEach(node -> add(offered, node.path("__typename").asText(), node));
    answer.at("/publicationRegister/nodes").forEach(row -> add(offered, "PublicationRecord", row));
    answer.at("/grants/nodes").forEach(grant -> add(offered, "AccountGrant", grant));
    add(offered, "Viewer", answer.path("viewer"));
    answer.path("listTypes").forEach(type -> add(offered, "ListType", type));
    answer
        .at("/workingCalendar/year/notices")
        .forEach(notice -> add(offered, "HolidayNotice", notice));
    return offered;
  }

  private static void add(SortedMap<String, Set<String>> offered, String type, JsonNode object) {
    for (JsonNode action : object.path("allowedActions")) {
      offered.computeIfAbsent(type, t -> new TreeSet<>()).add(action.asText());
    }
  }

  /**
   * The mutations that the file allows a role in a branch, by the kind of object they are about.
   */
  private static SortedMap<String, Set<String>> allowed(Role role, Map<String, List<String>> about)
      throws IOException {
    Set<String> theirs =
        rows().stream()
            .filter(row -> List.of(row[2].split(" ", -1)).contains(role.name()))
            .map(PlacedActsTest::name)
            .collect(Collectors.toSet());
    SortedMap<String, Set<String>> allowed = new TreeMap<>();
    about.forEach(
        (type, acts) ->
            acts.stream()
                .filter(theirs::contains)
                .forEach(act -> allowed.computeIfAbsent(type, t -> new TreeSet<>()).add(act)));
    return allowed;
  }

  private static List<String[]> rows() throws IOException {
    return Files.readAllLines(Path.of("../docs/authorisation.csv")).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .toList();
  }

  /** A mutation without its kind, or method and path. */
  private static String name(String[] row) {
    return row[0].contains(" ") ? row[0] : row[0].split(":", -1)[0];
  }

  @Test
  void every_act_on_units_governments_and_the_registry_is_offered_somewhere() throws IOException {
    Set<String> acts =
        rows().stream()
            .filter(row -> Set.of("UNIT", "GOVERNMENT", "REGISTRY").contains(row[1]))
            .filter(row -> !row[4].equals("-") && !row[4].startsWith("Read"))
            .map(PlacedActsTest::name)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> offered = new TreeSet<>(BY_STATE);
    ABOUT.values().forEach(offered::addAll);
    ABOUT_REGISTRY.values().forEach(offered::addAll);
    assertEquals(acts, offered);
  }

  @Test
  void each_role_is_offered_at_its_place_what_the_file_allows() throws IOException {
    for (Role role : Role.values()) {
      assertEquals(allowed(role, ABOUT), offered(account(role, COUNTY)), role.name());
    }
    assertTrue(allowed(Role.FINAL_REVIEWER, ABOUT).containsKey("PublicationRecord"));
  }

  @Test
  void nobody_is_offered_anything_elsewhere() {
    for (Role role : Role.values()) {
      assertEquals(Map.of(), offered(account(role, ZONE)), role.name());
    }
    assertEquals(Map.of(), offered("held-by-nobody"));
  }

  @Test
  void what_is_the_whole_registrys_is_offered_to_who_has_it_whole() throws IOException {
    for (Role role : Role.values()) {
      grantAt(account(role, "whole"), role, "/");
      SortedMap<String, Set<String>> offered = offered(account(role, "whole"));
      offered.keySet().retainAll(ABOUT_REGISTRY.keySet());
      assertEquals(allowed(role, ABOUT_REGISTRY), offered, role.name());
    }
    assertEquals(4, allowed(Role.SYSTEM_ADMINISTRATOR, ABOUT_REGISTRY).size());
  }

  @Test
  void grants_are_read_once_for_all_objects_of_an_answer() throws Exception {
    String one =
        "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Department { allowedActions } } }";
    String account = account(Role.FINAL_REVIEWER, COUNTY);
    List<String> two = List.of(ids.get(0), GlobalId.encode("Department", county.unit("审批局").uid()));
    Map<String, Object> few = Map.of("ids", two.subList(0, 1));
    Map<String, Object> more = Map.of("ids", two);
    open.askAs(account, one, more);
    open.registry().forget();
    Noted<Object> first = Statements.during(() -> open.askAs(account, one, few));
    open.registry().forget();
    Noted<Object> both = Statements.during(() -> open.askAs(account, one, more));
    assertEquals(first.statements().size(), both.statements().size());
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void what_is_over_is_not_ended_again() {
    county.today(DAY.plusDays(1));
    try {
      open.registry()
          .get(EndResponsiblePerson.class)
          .end(
              county.publisher(COUNTY),
              new EndResponsiblePerson.Command(person, 1, DAY.plusDays(30), key()));
      open.registry()
          .get(EndGrant.class)
          .end(SECURITY, new EndGrant.Command(held, 1, null, "调离", key()));
      assertTrue(
          !offered(account(Role.SECURITY_ADMINISTRATOR, COUNTY)).containsKey("AccountGrant"));
      assertTrue(!offered(account(Role.FINAL_REVIEWER, COUNTY)).containsKey("ResponsiblePerson"));
    } finally {
      county.today(DAY);
    }
  }
}
