package org.quanze.web.register;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.deadline.Deadline;
import org.quanze.organisation.ResponsiblePerson;
import org.quanze.register.PublicationRecord;
import org.quanze.register.PublicationRegister;
import org.quanze.register.Reviewer;
import org.quanze.review.ReviewStep;
import org.quanze.web.access.Outcomes.Refusal;
import org.quanze.web.access.PlacedAct;
import org.quanze.web.access.PlacedActs;
import org.quanze.web.edition.EditionLoaders;
import org.quanze.web.graphql.Loaders;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.organisation.OrganisationLoaders;
import org.quanze.web.organisation.ResponsiblePersonFetchers;

/** Fetchers of rows of the publication register; why a clock stood is not for the public. */
@ApplicationScoped
@NullUnmarked
public class PublicationRecordFetchers implements TypeFetchers, Loaders {

  private static final String REVIEWERS = "publicationReviewers";

  @Inject private PublicationRegister register;

  @Override
  public String type() {
    return "PublicationRecord";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.ofEntries(
        Map.entry("publisher", e -> OrganisationLoaders.publisher(e, source(e).publisher())),
        Map.entry("position", e -> source(e).entry()),
        Map.entry(
            "decision", e -> EditionLoaders.decision(e, source(e).publisher(), source(e).entry())),
        Map.entry("version", PublicationRecordFetchers::version),
        Map.entry("maker", PublicationRecordFetchers::maker),
        Map.entry("workingDays", e -> of(e, Deadline::workingDays)),
        Map.entry("due", e -> of(e, Deadline::due)),
        Map.entry(
            "dueUnknown", e -> of(e, d -> d.unknown() == null ? null : Refusal.of(d.unknown()))),
        Map.entry("workingDaysUsed", e -> of(e, Deadline::workingDaysUsed)),
        Map.entry("overdue", e -> of(e, Deadline::overdue)),
        Map.entry("reviewers", e -> Loaders.load(e, REVIEWERS, source(e).decision())),
        Map.entry("responsiblePersons", PublicationRecordFetchers::persons),
        Map.entry(
            "editions", e -> EditionLoaders.ofEntry(e, source(e).publisher(), source(e).entry())),
        Map.entry("allowedActions", PublicationRecordFetchers::actions));
  }

  /** The version of the decision as it is now; one that is not public was never disclosed. */
  private static CompletableFuture<Integer> version(DataFetchingEnvironment environment) {
    PublicationRecord row = source(environment);
    return EditionLoaders.decision(environment, row.publisher(), row.entry())
        .thenApply(decision -> decision == null ? 1 : decision.version());
  }

  /** What is public by now is not made public once more. */
  private static CompletableFuture<List<String>> actions(DataFetchingEnvironment environment) {
    PublicationRecord row = source(environment);
    return PlacedActs.at(
        environment,
        () ->
            EditionLoaders.decision(environment, row.publisher(), row.entry())
                .thenCombine(
                    OrganisationLoaders.publisher(environment, row.publisher()),
                    (read, publisher) -> read == null ? publisher : null),
        PlacedAct.DECISION_DISCLOSE);
  }

  @Override
  public Map<String, Making> loaders() {
    return Map.of(REVIEWERS, Loaders.<UUID, Reviewer>batchedLists(ids -> register.reviewers(ids)));
  }

  private static CompletableFuture<?> maker(DataFetchingEnvironment environment) {
    Integer maker = source(environment).maker();
    return maker == null
        ? CompletableFuture.completedFuture(null)
        : OrganisationLoaders.department(environment, maker);
  }

  /**
   * Those of the unit that drafted it; of a set of the whole government, of each that
   * countersigned.
   */
  private static CompletableFuture<List<ResponsiblePerson>> persons(
      DataFetchingEnvironment environment) {
    PublicationRecord row = source(environment);
    if (row.maker() != null) {
      return ResponsiblePersonFetchers.on(environment, row.maker(), row.publishedOn());
    }
    return Loaders.<UUID, List<Reviewer>>load(environment, REVIEWERS, row.decision())
        .thenCompose(
            reviewers ->
                together(
                    reviewers.stream()
                        .filter(r -> r.step() == ReviewStep.COUNTERSIGN)
                        .map(Reviewer::countersigned)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(
                            unit ->
                                ResponsiblePersonFetchers.on(environment, unit, row.publishedOn()))
                        .toList()));
  }

  private static <T> CompletableFuture<List<T>> together(List<CompletableFuture<List<T>>> parts) {
    return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
        .thenApply(done -> parts.stream().flatMap(part -> part.join().stream()).toList());
  }

  private static <T> @Nullable T of(
      DataFetchingEnvironment environment, Function<Deadline, @Nullable T> part) {
    Deadline deadline = source(environment).deadline();
    return deadline == null ? null : part.apply(deadline);
  }

  private static PublicationRecord source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
