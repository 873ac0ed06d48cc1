package org.quanze.web.edition;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Snapshot;
import org.quanze.edition.Decisions;
import org.quanze.edition.Decisions.EntryKey;
import org.quanze.edition.Decisions.Placed;
import org.quanze.handover.Handover;
import org.quanze.handover.Handovers;
import org.quanze.organisation.Organisations;
import org.quanze.web.access.Keys;
import org.quanze.web.access.Outcomes.VersionConflict;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.graphql.NodeResolver;
import org.quanze.web.graphql.TypeFetchers;

/**
 * Who was slower gets the thing as it stands now, so that a screen can offer a merge. A conflict is
 * told only to who passed the gate; besides, each thing is read as {@code node} reads it.
 */
@ApplicationScoped
@NullUnmarked
public class ConflictObject implements TypeFetchers {

  private static final Duration READ_BACK = Duration.ofSeconds(5);

  /** The members of inputs that name the one thing that an act changes, by its id. */
  private static final List<String> NAMED =
      List.of("changeSet", "grant", "person", "instrument", "item", "report");

  @Inject private Instance<NodeResolver> resolvers;
  @Inject private Handovers handovers;
  @Inject private Decisions decisions;
  @Inject private Organisations organisations;
  @Inject private Snapshot snapshot;

  @Override
  public String type() {
    return "VersionConflict";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("currentObject", this::object);
  }

  private CompletableFuture<?> object(DataFetchingEnvironment environment) throws Exception {
    Map<?, ?> input =
        (Map<?, ?>) environment.getExecutionStepInfo().getParent().getArguments().get("input");
    VersionConflict conflict = Objects.requireNonNull(environment.getSource());
    if (input.get("handover") instanceof Map<?, ?> named) {
      return read(() -> handover(Keys.uuid("Handover", (String) named.get("id"))));
    }
    if (input.containsKey("handovers")) {
      // The path names the one that stands at another version.
      return read(
          () -> conflict.path().size() == 2 ? handover(Keys.uuid(conflict.path().get(1))) : null);
    }
    if (input.get("position") instanceof Integer position) {
      return read(() -> decision((String) input.get("publisher"), position));
    }
    GlobalId id = named(input);
    return id == null
        ? CompletableFuture.completedFuture(null)
        : read(() -> now(node(id, environment), environment.getDataLoaderRegistry()));
  }

  private CompletableFuture<?> node(GlobalId id, DataFetchingEnvironment environment) {
    return resolvers.stream()
        .filter(resolver -> resolver.type().equals(id.type()))
        .findFirst()
        .orElseThrow()
        .node(id.key(), environment);
  }

  /** What loaders read, at once: behind a deed no snapshot waits for them. */
  private static Object now(CompletableFuture<?> reading, DataLoaderRegistry loaders) {
    while (!reading.isDone() && loaders.dispatchDepth() > 0) {
      loaders.dispatchAll();
    }
    return reading.orTimeout(READ_BACK.toSeconds(), TimeUnit.SECONDS).join();
  }

  private static @Nullable GlobalId named(Map<?, ?> input) {
    if (input.get("list") instanceof Map<?, ?> list) {
      String key = list.get("publisher") + "/" + list.get("listType");
      // Of announced totals it is the list whatever edition they name: they stand beside each
      // other.
      return input.containsKey("total")
          ? new GlobalId("PublishedList", key)
          : new GlobalId("Edition", key + "/" + input.get("edition"));
    }
    return NAMED.stream()
        .flatMap(member -> Stream.ofNullable((String) input.get(member)))
        .findFirst()
        .map(GlobalId::decode)
        .orElse(null);
  }

  private <T> CompletableFuture<@Nullable T> read(Callable<@Nullable T> reading) throws Exception {
    return CompletableFuture.completedFuture(snapshot.read(READ_BACK, reading));
  }

  private @Nullable Handover handover(UUID id) {
    return handovers.list(List.of(id)).stream().findFirst().orElse(null);
  }

  private @Nullable Placed decision(String publisher, int position) {
    return decisions
        .list(List.of(new EntryKey(organisations.getPublisher(publisher).id(), position)))
        .stream()
        .filter(Placed::isPublic)
        .findFirst()
        .orElse(null);
  }
}
