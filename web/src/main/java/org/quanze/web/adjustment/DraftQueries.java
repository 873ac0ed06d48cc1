package org.quanze.web.adjustment;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Actor;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSets;
import org.quanze.deadline.HandoverDeadlines;
import org.quanze.entrustment.Entrustment;
import org.quanze.entrustment.Entrustments;
import org.quanze.handover.AnnouncedHandovers;
import org.quanze.handover.Handover;
import org.quanze.handover.Handovers;
import org.quanze.organisation.Organisations;
import org.quanze.validity.Today;
import org.quanze.web.access.Keys;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.paging.Connection;
import org.quanze.web.graphql.paging.Cursors;
import org.quanze.web.graphql.paging.PageRequest;

/** The questions for drafts and handovers. */
@ApplicationScoped
@NullUnmarked
public class DraftQueries implements TypeFetchers {

  private static final int MOST = 100;

  /** What is told of a set without its lines, of which there may be ten thousand. */
  private static final Set<String> HEAD =
      Set.of(
          "__typename",
          "id",
          "version",
          "state",
          "round",
          "publisher",
          "department",
          "documentNumber",
          "title",
          "issuer",
          "reason",
          "openness",
          "effectiveOn",
          "urgent",
          "trigger");

  @Inject private ChangeSets changeSets;
  @Inject private Handovers handovers;
  @Inject private AnnouncedHandovers announced;
  @Inject private HandoverDeadlines deadlines;
  @Inject private Entrustments entrustments;
  @Inject private Today today;
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
        "handovers", this::handovers,
        "ownHandovers", this::ownHandovers,
        "entrustments", this::entrustments);
  }

  private @Nullable ChangeSet changeSet(DataFetchingEnvironment environment) {
    RequestContext.of(environment).asksEachTime();
    UUID id = Keys.uuid("ChangeSet", Arguments.required(environment, "id"));
    return changeSets.asked(actors.of(environment), List.of(id)).get(id);
  }

  private List<ChangeSet> changeSets(DataFetchingEnvironment environment) {
    ChangeSet.State state = ChangeSet.State.valueOf(Arguments.required(environment, "state"));
    ChangeSet.Mark after = Keys.mark(Arguments.optional(environment, "after"));
    Actor actor = actors.of(environment);
    List<ChangeSet> found = changeSets.list(actor, state, after, MOST);
    boolean heads =
        environment.getSelectionSet().getImmediateFields().stream()
            .allMatch(field -> HEAD.contains(field.getName()));
    if (heads) {
      return found;
    }
    Map<UUID, ChangeSet> whole = changeSets.list(actor, found.stream().map(ChangeSet::id).toList());
    return found.stream().map(set -> whole.getOrDefault(set.id(), set)).toList();
  }

  /** What waits for the units of somebody who is signed in; nobody else has any. */
  private List<Handover> ownHandovers(DataFetchingEnvironment environment) {
    UUID after = Keys.optional("Handover", Arguments.optional(environment, "after"));
    return handovers.listOwn(changeSets.branches(actors.of(environment)), after, MOST);
  }

  private Connection<Entrustment> entrustments(DataFetchingEnvironment environment) {
    int publisher = organisations.getPublisher(Arguments.required(environment, "publisher")).id();
    LocalDate on = Arguments.optional(environment, "on");
    LocalDate day = on == null ? today.date() : on;
    PageRequest page =
        PageRequest.of(environment, cursors.of("entrustments " + publisher + " " + day));
    List<String> at = page.position();
    Entrustments.Place place =
        at == null
            ? null
            : new Entrustments.Place(Integer.parseInt(at.get(0)), UUID.fromString(at.get(1)));
    return Connection.of(
        page,
        entrustments.listPublic(publisher, day, place, page.rowsToRead()),
        e -> List.of(Integer.toString(e.department()), e.id().toString()),
        () -> entrustments.countPublic(publisher, day));
  }

  private Connection<Handover> handovers(DataFetchingEnvironment environment) {
    int publisher = organisations.getPublisher(Arguments.required(environment, "publisher")).id();
    String named = Arguments.optional(environment, "state");
    Handover.State state = named == null ? null : Handover.State.valueOf(named);
    LocalDate day = RequestContext.of(environment).today();
    Set<UUID> overdue =
        Boolean.TRUE.equals(Arguments.optional(environment, "overdue"))
            ? deadlines.overdue(publisher, day)
            : null;
    PageRequest page =
        PageRequest.of(
            environment,
            cursors.of(
                "handovers " + publisher + " " + named + " " + (overdue == null ? null : day)));
    List<String> at = page.position();
    AnnouncedHandovers.Place place =
        at == null
            ? null
            : new AnnouncedHandovers.Place(Integer.parseInt(at.get(0)), UUID.fromString(at.get(1)));
    return Connection.of(
        page,
        announced.listPublic(publisher, state, overdue, place, page.rowsToRead()),
        h -> List.of(String.valueOf(h.announcedIn()), h.id().toString()),
        () -> announced.countPublic(publisher, state, overdue));
  }
}
