package org.quanze.web.adjustment;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.edition.CompleteHandover;
import org.quanze.edition.EndHandover;
import org.quanze.edition.ProposeHandover;
import org.quanze.handover.Handover.State;
import org.quanze.handover.HandoverTarget;
import org.quanze.web.access.Keys;
import org.quanze.web.access.Outcomes;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.graphql.TypeFetchers;

/** The deeds of the parties of handovers. */
@ApplicationScoped
@NullUnmarked
public class HandoverMutations implements TypeFetchers {

  @Inject private ProposeHandover proposeHandover;
  @Inject private EndHandover endHandover;
  @Inject private CompleteHandover completeHandover;
  @Inject private RequestActor actors;

  /** The handovers were done. */
  public record HandoversCompleted(LocalDate handedOverOn) {}

  /** The handover was proposed. */
  public record HandoverProposed(String id) {}

  /** The handover ended before it was done. */
  public record HandoverEnded(State state) {}

  /** One deed: the actor and the input. */
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
        "handoverPropose", act(this::propose),
        "handoverRefuse", act((actor, input) -> end(actor, input, EndHandover.Act.REFUSE)),
        "handoverWithdraw", act((actor, input) -> end(actor, input, EndHandover.Act.WITHDRAW)),
        "handoverComplete", act(this::complete));
  }

  private DataFetcher<Object> act(Act act) {
    return (DataFetchingEnvironment environment) -> {
      Map<String, Object> input = Arguments.required(environment, "input");
      return Outcomes.of(() -> act.run(actors.of(environment), input));
    };
  }

  private Object propose(Actor actor, Map<String, Object> input) {
    UUID id =
        proposeHandover.propose(
            actor,
            new ProposeHandover.Command(
                Keys.anyItem(DraftInput.required(input, "item")),
                version(input),
                Keys.uuid("Department", DraftInput.required(input, "department")),
                (LocalDate) Objects.requireNonNull(input.get("agreedOn")),
                DraftInput.text(input, "reason"),
                key(input)));
    return new HandoverProposed(GlobalId.encode("Handover", id));
  }

  private Object end(Actor actor, Map<String, Object> input, EndHandover.Act act) {
    Map<String, Object> handover = DraftInput.map(input, "handover");
    return new HandoverEnded(
        endHandover.end(
            actor,
            new EndHandover.Command(
                id(handover), version(handover), side(input), act, reason(input), key(input))));
  }

  private Object complete(Actor actor, Map<String, Object> input) {
    Map<UUID, Integer> versions = new LinkedHashMap<>();
    DraftInput.rows(input, "handovers").forEach(h -> versions.put(id(h), version(h)));
    return new HandoversCompleted(
        completeHandover.complete(
            actor, new CompleteHandover.Command(versions, side(input), key(input))));
  }

  private static UUID id(Map<String, Object> handover) {
    return Keys.uuid("Handover", DraftInput.required(handover, "id"));
  }

  private static int version(Map<String, Object> handover) {
    return (Integer) Objects.requireNonNull(handover.get("expectedVersion"));
  }

  private static HandoverTarget.Side side(Map<String, Object> input) {
    return HandoverTarget.Side.valueOf(DraftInput.required(input, "side"));
  }

  private static String reason(Map<String, Object> input) {
    return DraftInput.required(input, "reason");
  }

  private static String key(Map<String, Object> input) {
    return DraftInput.required(input, "idempotencyKey");
  }
}
