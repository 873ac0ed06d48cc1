package org.quanze.web.adjustment;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.calendar.Calendars;
import org.quanze.handover.AnnouncedHandovers;
import org.quanze.handover.DueDay;
import org.quanze.handover.Handover;
import org.quanze.web.graphql.Loaders;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.TypeFetchers;

/** Fetchers of the due days of handovers; where the calendar is not known, the field is refused. */
@ApplicationScoped
@NullUnmarked
public class HandoverDueDays implements TypeFetchers, Loaders {

  private static final String ANNOUNCED = "handoverAnnouncedOn";

  @Inject private AnnouncedHandovers handovers;
  @Inject private Calendars calendars;

  @Override
  public String type() {
    return "Handover";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("dueOn", this::dueOn, "overdue", this::overdue);
  }

  @Override
  public Map<String, Making> loaders() {
    return Map.of(ANNOUNCED, Loaders.<UUID, LocalDate>batched(ids -> handovers.announcedOn(ids)));
  }

  private CompletableFuture<@Nullable LocalDate> dueOn(DataFetchingEnvironment environment) {
    return announcedOn(environment)
        .thenApply(day -> day == null ? null : DueDay.of(day, calendars.get()));
  }

  private CompletableFuture<Boolean> overdue(DataFetchingEnvironment environment) {
    LocalDate today = RequestContext.of(environment).today();
    return announcedOn(environment)
        .thenApply(day -> DueDay.isOverdue(source(environment), day, today, calendars.get()));
  }

  private static CompletableFuture<@Nullable LocalDate> announcedOn(
      DataFetchingEnvironment environment) {
    return Loaders.load(environment, ANNOUNCED, source(environment).id());
  }

  private static Handover source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
