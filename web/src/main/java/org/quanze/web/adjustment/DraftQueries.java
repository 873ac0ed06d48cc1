package org.quanze.web.adjustment;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSets;
import org.quanze.handover.Handover;
import org.quanze.handover.Handovers;
import org.quanze.organisation.Organisations;
import org.quanze.web.access.Keys;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.paging.Connection;
import org.quanze.web.graphql.paging.Cursors;
import org.quanze.web.graphql.paging.PageRequest;

/** The questions for drafts and handovers. */
@ApplicationScoped
@NullUnmarked
public class DraftQueries implements TypeFetchers {

  private static final int MOST = 100;

  @Inject private ChangeSets changeSets;
  @Inject private Handovers handovers;
  @Inject private Organisations organisations;
  @Inject private RequestActor actors;
  @Inject private Cursors cursors;

  @Override
  public String type() {
    return "Query";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "changeSet", this::changeSet,
        "changeSets", this::changeSets,
        "handovers", this::handovers);
  }

  private @Nullable ChangeSet changeSet(DataFetchingEnvironment environment) {
    return changeSets
        .find(actors.of(environment), Keys.uuid("ChangeSet", Arguments.required(environment, "id")))
        .orElse(null);
  }

  private List<ChangeSet> changeSets(DataFetchingEnvironment environment) {
    ChangeSet.State state = ChangeSet.State.valueOf(Arguments.required(environment, "state"));
    return changeSets.list(actors.of(environment), state, MOST);
  }

  private Connection<Handover> handovers(DataFetchingEnvironment environment) {
    int publisher = organisations.getPublisher(Arguments.required(environment, "publisher")).id();
    String named = Arguments.optional(environment, "state");
    Handover.State state = named == null ? null : Handover.State.valueOf(named);
    PageRequest page =
        PageRequest.of(environment, cursors.of("handovers " + publisher + " " + named));
    List<String> at = page.position();
    Handovers.Place place =
        at == null
            ? null
            : new Handovers.Place(Integer.parseInt(at.get(0)), UUID.fromString(at.get(1)));
    return Connection.of(
        page,
        handovers.listPublic(publisher, state, place, page.rowsToRead()),
        h -> List.of(String.valueOf(h.announcedIn()), h.id().toString()),
        () -> handovers.countPublic(publisher, state));
  }
}
