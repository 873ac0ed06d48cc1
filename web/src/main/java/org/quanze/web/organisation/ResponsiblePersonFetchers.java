package org.quanze.web.organisation;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.organisation.ResponsiblePerson;
import org.quanze.organisation.ResponsiblePersons;
import org.quanze.organisation.ResponsiblePersons.OnDay;
import org.quanze.web.access.Keys;
import org.quanze.web.access.PlacedAct;
import org.quanze.web.access.PlacedActs;
import org.quanze.web.access.ReadPlaces;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.graphql.Loaders;
import org.quanze.web.graphql.NodeResolver;
import org.quanze.web.graphql.Readers;
import org.quanze.web.graphql.TypeFetchers;

/** Fetchers of who answers in units: the public hears name and unit, and no more. */
@ApplicationScoped
@NullUnmarked
public class ResponsiblePersonFetchers implements TypeFetchers, NodeResolver, Loaders, Readers {

  private static final String BY_ID = "responsiblePerson";
  private static final String ON_DAY = "responsiblePersonsOnDay";

  @Inject private ReadPlaces places;
  @Inject private ResponsiblePersons persons;

  @Override
  public String type() {
    return "ResponsiblePerson";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "id",
        e -> GlobalId.encode("ResponsiblePerson", source(e).id()),
        "department",
        e -> OrganisationLoaders.department(e, source(e).department()),
        "allowedActions",
        ResponsiblePersonFetchers::actions);
  }

  private static CompletableFuture<List<String>> actions(DataFetchingEnvironment environment) {
    ResponsiblePerson person = source(environment);
    return person.ended()
        ? PlacedActs.none()
        : OrganisationLoaders.department(environment, person.department())
            .thenCompose(
                unit -> PlacedActs.at(environment, unit.path(), PlacedAct.RESPONSIBLE_PERSON_END));
  }

  @Override
  public Map<String, Making> loaders() {
    return Map.of(
        BY_ID,
        Loaders.<UUID, ResponsiblePerson>batched(
            ids ->
                persons.list(ids).stream()
                    .collect(Collectors.toMap(ResponsiblePerson::id, Function.identity()))),
        ON_DAY,
        Loaders.<OnDay, ResponsiblePerson>batchedLists(keys -> persons.on(keys)));
  }

  /** Who answers for a unit on a day, by duty. */
  public static CompletableFuture<List<ResponsiblePerson>> on(
      DataFetchingEnvironment environment, int department, LocalDate day) {
    return Loaders.load(environment, ON_DAY, new OnDay(department, day));
  }

  @Override
  public CompletableFuture<?> node(String key, DataFetchingEnvironment environment) {
    return Loaders.load(environment, BY_ID, Keys.uuid(key));
  }

  @Override
  public CompletableFuture<Boolean> mayRead(
      DataFetchingEnvironment environment, String permission) {
    ResponsiblePerson person = source(environment);
    return OrganisationLoaders.department(environment, person.department())
        .thenApply(unit -> places.at(environment, permission, unit.path()));
  }

  private static ResponsiblePerson source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
