package org.quanze.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.access.Actor;
import org.quanze.access.Grant;
import org.quanze.access.GrantRole;
import org.quanze.access.Role;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Conversion;
import org.quanze.adjustment.CreateChangeSet;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Renewal;
import org.quanze.adjustment.SetLine;
import org.quanze.adjustment.WithdrawChangeSet;
import org.quanze.item.Openness;
import org.quanze.review.Awaited;
import org.quanze.review.PassReview;
import org.quanze.review.ReviewStep;
import org.quanze.testing.Approval;
import org.quanze.testing.County;
import org.quanze.testing.Story;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.testing.OpenRegistry;

/**
 * What is offered with a draft is, for each role and wherever the draft stands, what
 * docs/authorisation.csv lets the role do with it there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfferedOnDraftsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Actor SECURITY =
      new Actor(
          "security",
          "security",
          List.of(new Grant(Role.SECURITY_ADMINISTRATOR, "/", LocalDate.EPOCH, null)),
          "test");
  private static final String ASK =
      "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ChangeSet { allowedActions } } }";

  /** Where a draft stands when a step is the first that is awaited. */
  private static final Map<ReviewStep, String> AWAITING =
      Map.of(
          ReviewStep.FIRST, "AT_FIRST",
          ReviewStep.SECRECY, "AT_REVIEWS",
          ReviewStep.SECOND, "AT_SECOND",
          ReviewStep.LIST_OFFICE, "AT_LIST_OFFICE",
          ReviewStep.GOVERNMENT, "AT_GOVERNMENT",
          ReviewStep.FINAL, "AT_FINAL");

  /** What is offered with a comment, and what only with a clock that stands. */
  private static final Set<String> OFFERED_ELSEWHERE =
      Set.of("commentAnswer", "commentResolve", "commentReopen", "deadlineResume");

  private final OpenRegistry open = new OpenRegistry();
  private final County county = new County(open.registry(), "民政局", "审批局");
  private final Approval approval = new Approval(open.registry());
  private final Map<String, String> drafts = new LinkedHashMap<>();
  private int made;

  @BeforeAll
  void stand() {
    county.today(DAY);
    county.opened(COUNTY, "民政局", "项", 9);
    Adjustment[] more =
        IntStream.rangeClosed(1, 9)
            .mapToObj(n -> county.add("改" + n, "民政局", "02"))
            .toArray(Adjustment[]::new);
    county.decide(COUNTY, more);
    for (Role role : Role.values()) {
      open.registry()
          .get(GrantRole.class)
          .grant(
              SECURITY,
              new GrantRole.Command(
                  role.name(), role, county.unit("民政局").path(), null, null, key()));
    }
    stands("DRAFT", draft());
    AWAITING.forEach((step, state) -> stands(state, until(step)));
    DraftOutcome published = draft();
    approval.publish(editor(), published);
    stands("PUBLISHED", published);
    DraftOutcome withdrawn = draft();
    open.registry()
        .get(WithdrawChangeSet.class)
        .withdraw(
            editor(),
            new WithdrawChangeSet.Command(withdrawn.changeSet(), withdrawn.version(), key()));
    stands("WITHDRAWN", withdrawn);
  }

  @AfterAll
  void close() {
    open.close();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private Actor editor() {
    return county.editor(COUNTY);
  }

  private void stands(String state, DraftOutcome draft) {
    drafts.put(state, GlobalId.encode("ChangeSet", draft.changeSet()));
  }

  /** A draft that goes every step: a power is changed, and one goes to the unit beside it. */
  private DraftOutcome draft() {
    made++;
    DraftOutcome set =
        open.registry()
            .get(CreateChangeSet.class)
            .create(
                editor(),
                new CreateChangeSet.Command(
                    "",
                    county.unit("民政局").uid(),
                    Story.decision("示民发〔2026〕" + made + "号", Map.of(), Openness.PUBLIC),
                    key()));
    Conversion.Transfer line =
        new Conversion.Transfer(
            county.subject("项" + made),
            county.unit("审批局").uid(),
            county.item("划转" + made),
            null,
            "行政职能交接书（测试构造）",
            "监管",
            "审批",
            null,
            null);
    Renewal.Change change =
        new Renewal.Change(
            county.subject("改" + made), county.power("新" + made, "民政局", "02"), null, null);
    return line(line(set, 1, line), 2, change);
  }

  private DraftOutcome line(DraftOutcome set, int number, Adjustment line) {
    return open.registry()
        .get(SetLine.class)
        .setLine(
            editor(), new SetLine.Command(set.changeSet(), set.version(), number, line, key()));
  }

  private DraftOutcome until(ReviewStep step) {
    DraftOutcome set = approval.submit(editor(), draft());
    for (Awaited next = approval.next(set); next.step() != step; next = approval.next(set)) {
      open.registry()
          .get(PassReview.class)
          .pass(
              Approval.reviewer(next.step(), next.department()),
              approval.command(set, next, approval.content(set.changeSet()), key()));
    }
    return set;
  }

  private static Set<String> allowed(Role role, String state) throws IOException {
    return Files.readAllLines(Path.of("../docs/authorisation.csv")).stream()
        .map(line -> line.split(",", -1))
        .filter(row -> row[1].equals("DRAFT") && !row[4].equals("-") && !row[4].startsWith("Read"))
        .filter(row -> List.of(row[2].split(" ", -1)).contains(role.name()))
        .filter(row -> List.of(row[3].split(" ", -1)).contains(state))
        .map(row -> row[0].contains(" ") ? row[0] : row[0].split(":", -1)[0])
        .filter(act -> !OFFERED_ELSEWHERE.contains(act))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> offered(JsonNode draft) {
    Set<String> offered = new TreeSet<>();
    draft.path("allowedActions").forEach(action -> offered.add(action.asText()));
    return offered;
  }

  @Test
  void each_role_is_offered_what_the_file_allows_where_the_draft_stands() throws IOException {
    for (Role role : Role.values()) {
      JsonNode nodes =
          new ObjectMapper()
              .<JsonNode>valueToTree(
                  open.askAs(role.name(), ASK, Map.of("ids", List.copyOf(drafts.values()))))
              .path("nodes");
      int i = 0;
      for (String state : drafts.keySet()) {
        assertEquals(allowed(role, state), offered(nodes.get(i)), role + " " + state);
        i++;
      }
    }
    assertEquals(9, drafts.size());
    assertTrue(allowed(Role.FINAL_REVIEWER, "AT_FINAL").contains("reviewPass"));
  }
}
