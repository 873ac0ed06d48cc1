package org.quanze.web.adjustment;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.ChangeSets;
import org.quanze.adjustment.CreateChangeSet;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.RemoveLine;
import org.quanze.adjustment.SetDecisionHead;
import org.quanze.adjustment.SetLine;
import org.quanze.adjustment.WithdrawChangeSet;
import org.quanze.database.Snapshot;
import org.quanze.edition.TakeFromWholeList;
import org.quanze.edition.Unaccounted;
import org.quanze.web.access.Keys;
import org.quanze.web.access.Outcomes;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.wholelist.DropWholeList;

/** The acts on drafts and handovers: each calls one use case and answers with what came of it. */
@ApplicationScoped
@NullUnmarked
public class DraftMutations implements TypeFetchers {

  private static final Duration READ_BACK = Duration.ofSeconds(5);

  @Inject private CreateChangeSet createChangeSet;
  @Inject private SetDecisionHead setDecisionHead;
  @Inject private SetLine setLine;
  @Inject private RemoveLine removeLine;
  @Inject private TakeFromWholeList takeFromWholeList;
  @Inject private DropWholeList dropWholeList;
  @Inject private WithdrawChangeSet withdrawChangeSet;
  @Inject private ChangeSets changeSets;
  @Inject private Snapshot snapshot;
  @Inject private RequestActor actors;

  /** One act: the actor and the input. */
  private interface Act {
    Object run(Actor actor, Map<String, Object> input) throws Exception;
  }

  @Override
  public String type() {
    return "Mutation";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "changeSetCreate", act(this::create),
        "changeSetHead", act(this::head),
        "changeSetLine", act(this::line),
        "changeSetLines", act(this::lines),
        "changeSetLineRemove", act(this::removeLine),
        "changeSetWholeListTake", act(this::takeWholeList),
        "changeSetWholeListDrop", act(this::dropWholeList),
        "changeSetWithdraw", act(this::withdraw));
  }

  private DataFetcher<Object> act(Act act) {
    return (DataFetchingEnvironment environment) -> {
      Map<String, Object> input = Arguments.required(environment, "input");
      return Outcomes.of(() -> act.run(actors.of(environment), input));
    };
  }

  private Object create(Actor actor, Map<String, Object> input) throws Exception {
    String department = DraftInput.text(input, "department");
    return saved(
        actor,
        createChangeSet.create(
            actor,
            new CreateChangeSet.Command(
                DraftInput.required(input, "publisher"),
                department == null ? null : Keys.uuid("Department", department),
                Boolean.TRUE.equals(input.get("catalogue")),
                DraftInput.decision(DraftInput.map(input, "decision")),
                key(input))));
  }

  private Object head(Actor actor, Map<String, Object> input) throws Exception {
    return saved(
        actor,
        setDecisionHead.setHead(
            actor,
            new SetDecisionHead.Command(
                changeSet(input),
                number(input, "expectedVersion"),
                DraftInput.decision(DraftInput.map(input, "decision")),
                key(input))));
  }

  private Object line(Actor actor, Map<String, Object> input) throws Exception {
    return saved(
        actor,
        setLine.setLine(
            actor,
            new SetLine.Command(
                changeSet(input),
                number(input, "expectedVersion"),
                number(input, "number"),
                AdjustmentInput.read(DraftInput.map(input, "adjustment")),
                key(input))));
  }

  private Object lines(Actor actor, Map<String, Object> input) throws Exception {
    SortedMap<Integer, Adjustment> lines = new TreeMap<>();
    for (Map<String, Object> line : DraftInput.rows(input, "lines")) {
      lines.put(number(line, "number"), AdjustmentInput.read(DraftInput.map(line, "adjustment")));
    }
    return saved(
        actor,
        setLine.setLine(
            actor,
            new SetLine.Command(
                changeSet(input), number(input, "expectedVersion"), lines, key(input))));
  }

  private Object removeLine(Actor actor, Map<String, Object> input) throws Exception {
    return saved(
        actor,
        removeLine.removeLine(
            actor,
            new RemoveLine.Command(
                changeSet(input),
                number(input, "expectedVersion"),
                number(input, "number"),
                key(input))));
  }

  private Object takeWholeList(Actor actor, Map<String, Object> input) throws Exception {
    return saved(
        actor,
        takeFromWholeList.take(
            actor,
            new TakeFromWholeList.Command(
                changeSet(input),
                number(input, "expectedVersion"),
                DraftInput.required(input, "listType"),
                DraftInput.texts(input, "kinds").stream()
                    .map(Unaccounted.Kind::valueOf)
                    .collect(Collectors.toUnmodifiableSet()),
                key(input))));
  }

  private Object dropWholeList(Actor actor, Map<String, Object> input) throws Exception {
    return saved(
        actor,
        dropWholeList.drop(
            actor,
            new DropWholeList.Command(
                changeSet(input),
                number(input, "expectedVersion"),
                DraftInput.required(input, "listType"),
                key(input))));
  }

  private Object withdraw(Actor actor, Map<String, Object> input) throws Exception {
    return saved(
        actor,
        withdrawChangeSet.withdraw(
            actor,
            new WithdrawChangeSet.Command(
                changeSet(input), number(input, "expectedVersion"), key(input))));
  }

  private ChangeSetSaved saved(Actor actor, DraftOutcome outcome) throws Exception {
    return new ChangeSetSaved(
        snapshot.read(READ_BACK, () -> changeSets.find(actor, outcome.changeSet()).orElseThrow()));
  }

  private static UUID changeSet(Map<String, Object> input) {
    return Keys.uuid("ChangeSet", DraftInput.required(input, "changeSet"));
  }

  private static int number(Map<String, Object> input, String name) {
    return (Integer) Objects.requireNonNull(input.get(name));
  }

  private static String key(Map<String, Object> input) {
    return DraftInput.required(input, "idempotencyKey");
  }
}
