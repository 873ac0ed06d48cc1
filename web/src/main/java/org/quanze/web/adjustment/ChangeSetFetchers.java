package org.quanze.web.adjustment;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSets;
import org.quanze.web.access.Keys;
import org.quanze.web.access.ReadPlaces;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.graphql.Loaders;
import org.quanze.web.graphql.NodeResolver;
import org.quanze.web.graphql.Readers;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.instrument.NumberView;
import org.quanze.web.organisation.OrganisationLoaders;

/** Fetchers of change sets, which only those see who may read them. */
@ApplicationScoped
@NullUnmarked
public class ChangeSetFetchers implements TypeFetchers, NodeResolver, Loaders, Readers {

  private static final String BY_ID = "changeSetById";
  private static final String SEEN = "changeSetSeen";

  @Inject private ReadPlaces places;
  @Inject private ChangeSets changeSets;
  @Inject private RequestActor actors;

  @Override
  public String type() {
    return "ChangeSet";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.ofEntries(
        Map.entry("id", e -> GlobalId.encode("ChangeSet", source(e).id())),
        Map.entry("publisher", e -> OrganisationLoaders.publisher(e, source(e).publisher())),
        Map.entry("department", ChangeSetFetchers::department),
        Map.entry("documentNumber", e -> source(e).decision().documentNumber()),
        Map.entry(
            "parsedDocumentNumber", e -> NumberView.of(source(e).decision().documentNumber())),
        Map.entry("title", e -> source(e).decision().title()),
        Map.entry("issuer", e -> source(e).decision().issuer()),
        Map.entry("reason", e -> source(e).decision().reason()),
        Map.entry("openness", e -> source(e).decision().openness()),
        Map.entry("notPublicReason", e -> source(e).decision().notPublicReason()),
        Map.entry("effectiveOn", e -> source(e).decision().effectiveOn()),
        Map.entry("urgent", e -> source(e).decision().urgent()),
        Map.entry("trigger", e -> source(e).decision().trigger()),
        Map.entry("lines", e -> source(e).lines().stream().map(LineView::of).toList()));
  }

  private static CompletableFuture<?> department(DataFetchingEnvironment environment) {
    Integer id = source(environment).department();
    return id == null
        ? CompletableFuture.completedFuture(null)
        : OrganisationLoaders.department(environment, id);
  }

  @Override
  public Map<String, Making> loaders() {
    return Map.of(
        BY_ID,
        request ->
            Loaders.<UUID, ChangeSet>batched(ids -> changeSets.asked(actors.of(request), ids))
                .make(request),
        SEEN,
        request ->
            Loaders.<UUID, Boolean>batched(
                    ids -> places.read(() -> changeSets.seen(actors.of(request), ids)))
                .make(request));
  }

  @Override
  public CompletableFuture<?> node(String key, DataFetchingEnvironment environment) {
    RequestContext.of(environment).asksEachTime();
    return Loaders.load(environment, BY_ID, Keys.uuid(key));
  }

  /** By the unit that drafts it, by who keeps what that left, or by one that countersigns. */
  @Override
  public CompletableFuture<Boolean> mayRead(
      DataFetchingEnvironment environment, String permission) {
    ChangeSet set = source(environment);
    return places.at(environment, permission, set.place())
        ? CompletableFuture.completedFuture(true)
        : Loaders.load(environment, SEEN, set.id());
  }

  private static ChangeSet source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
