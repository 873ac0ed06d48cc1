package org.quanze.web.redaction;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.database.Snapshot;
import org.quanze.item.Items;
import org.quanze.item.Items.VersionKey;
import org.quanze.list.Lists;
import org.quanze.redaction.RedactField;
import org.quanze.redaction.Redaction;
import org.quanze.redaction.Redactions;
import org.quanze.scheme.ListTypes;
import org.quanze.web.access.Keys;
import org.quanze.web.access.Outcomes;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;

/** The deed that redacts a field. */
@ApplicationScoped
@NullUnmarked
public class RedactionMutations implements TypeFetchers {

  private static final Duration READ_BACK = Duration.ofSeconds(5);

  @Inject private RedactField redactField;
  @Inject private Redactions redactions;
  @Inject private Items items;
  @Inject private Lists lists;
  @Inject private ListTypes listTypes;
  @Inject private Snapshot snapshot;
  @Inject private RequestActor actors;

  /** The field was redacted. */
  public record ItemRedacted(int position, RedactionView redaction) {}

  @Override
  public String type() {
    return "Mutation";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("itemRedact", this::redact);
  }

  private Object redact(DataFetchingEnvironment environment) {
    Map<String, Object> input = Arguments.required(environment, "input");
    return Outcomes.of(() -> redact(actors.of(environment), input));
  }

  @SuppressWarnings("unchecked") // the SDL gives the types of what stands in the map
  private ItemRedacted redact(Actor actor, Map<String, Object> input) throws Exception {
    List<Integer> versions = (List<Integer>) Objects.requireNonNull(input.get("versions"));
    RedactField.Command command =
        new RedactField.Command(
            Keys.anyItem(text(input, "item")),
            (Integer) Objects.requireNonNull(input.get("expectedVersion")),
            text(input, "field"),
            new TreeSet<>(versions),
            text(input, "reason"),
            (String) input.get("documentNumber"),
            text(input, "idempotencyKey"));
    int position = redactField.redact(actor, command);
    VersionKey first = new VersionKey(command.item(), command.versions().first());
    return new ItemRedacted(position, snapshot.read(READ_BACK, () -> told(first, position)));
  }

  private RedactionView told(VersionKey version, int position) {
    Redaction redaction =
        redactions.list(List.of(version)).get(version).stream()
            .filter(r -> r.entry() == position)
            .findFirst()
            .orElseThrow();
    return new RedactionView(listTypes.get(listType(version.item())), redaction);
  }

  private String listType(UUID item) {
    return items.findList(item).flatMap(id -> lists.find(id)).orElseThrow().listType();
  }

  private static String text(Map<String, Object> input, String key) {
    return Objects.requireNonNull((String) input.get(key));
  }
}
