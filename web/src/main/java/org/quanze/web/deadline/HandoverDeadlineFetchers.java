package org.quanze.web.deadline;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Actor;
import org.quanze.calendar.Calendars;
import org.quanze.deadline.Deadline;
import org.quanze.deadline.DeadlineRule;
import org.quanze.deadline.HandoverDeadlines;
import org.quanze.handover.Handover;
import org.quanze.organisation.Department;
import org.quanze.organisation.Organisations;
import org.quanze.rule.Refused;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.Loaders;
import org.quanze.web.graphql.Readers;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.TypeFetchers;

/**
 * Fetchers of the deadlines of handovers; those of many are counted at once. The public is told the
 * day and whether it has passed; why the clock stood is told to those who see a party's drafts.
 */
@ApplicationScoped
@NullUnmarked
public class HandoverDeadlineFetchers implements TypeFetchers, Loaders, Readers {

  private static final String DEADLINE = "handoverDeadline";
  private static final String SEEN = "handoverPartySeen";

  @Inject private HandoverDeadlines deadlines;
  @Inject private Calendars calendars;
  @Inject private Organisations organisations;
  @Inject private RequestActor actors;

  @Override
  public String type() {
    return "Handover";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "deadline", HandoverDeadlineFetchers::of,
        "dueOn", HandoverDeadlineFetchers::dueOn,
        "overdue", HandoverDeadlineFetchers::overdue);
  }

  @Override
  public Map<String, Making> loaders() {
    return Map.of(
        DEADLINE,
        request ->
            Loaders.<Handover, Deadline>batched(
                    all -> deadlines.of(all, request.today(), calendars.get()))
                .make(request),
        SEEN,
        request ->
            Loaders.<Handover, Boolean>batched(
                    all -> seen(actors.of(request), request.today(), all))
                .make(request));
  }

  /** The deadline is for who reads the drafts of a party. */
  @Override
  public CompletableFuture<Boolean> mayRead(
      DataFetchingEnvironment environment, String permission) {
    return RequestContext.of(environment).caller().isKnown()
        ? Loaders.load(environment, SEEN, source(environment))
        : CompletableFuture.completedFuture(false);
  }

  private static CompletableFuture<@Nullable LocalDate> dueOn(DataFetchingEnvironment environment) {
    return of(environment)
        .thenApply(
            deadline -> {
              if (deadline == null || stands(deadline)) {
                return null;
              }
              return known(deadline, deadline.due());
            });
  }

  private static CompletableFuture<Boolean> overdue(DataFetchingEnvironment environment) {
    boolean over = source(environment).state().isFinal();
    return of(environment)
        .thenApply(deadline -> deadline != null && !over && known(deadline, deadline.overdue()));
  }

  private static boolean stands(Deadline deadline) {
    return deadline.unknown() != null && deadline.unknown().rule() == DeadlineRule.DUE_WHEN_RESUMED;
  }

  /** What is not known is refused with its reason, not guessed. */
  private static <T> T known(Deadline deadline, @Nullable T value) {
    if (value == null) {
      throw new Refused(Objects.requireNonNull(deadline.unknown()));
    }
    return value;
  }

  private Map<Handover, Boolean> seen(Actor actor, LocalDate today, Set<Handover> all) {
    Map<Integer, String> paths =
        organisations
            .listDepartments(
                all.stream()
                    .flatMap(h -> Stream.of(h.giverDepartment(), h.receiverDepartment()))
                    .distinct()
                    .toList())
            .stream()
            .collect(Collectors.toMap(Department::id, Department::path));
    return all.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                h ->
                    Stream.of(h.giverDepartment(), h.receiverDepartment())
                        .anyMatch(unit -> actor.sees(paths.get(unit), today))));
  }

  private static CompletableFuture<@Nullable Deadline> of(DataFetchingEnvironment environment) {
    return Loaders.load(environment, DEADLINE, source(environment));
  }

  private static Handover source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
