package org.quanze.exercise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.instrument.Instruments;
import org.quanze.instrument.NotInForce;
import org.quanze.item.Items;
import org.quanze.item.Items.VersionKey;
import org.quanze.organisation.Department;
import org.quanze.organisation.Division;
import org.quanze.organisation.Divisions;
import org.quanze.organisation.Organisations;
import org.quanze.validity.Today;

/** Answers whether a unit may exercise a power on a day; a few statements for any history. */
@ApplicationScoped
@NullUnmarked
public class CanExercise {

  @Inject private PublishedItems publishedItems;
  @Inject private HolderChains chains;
  @Inject private Organisations organisations;
  @Inject private Divisions divisions;
  @Inject private Items items;
  @Inject private Instruments instruments;
  @Inject private Today today;

  /**
   * Answers from what is published.
   *
   * @param department identity of the unit
   * @param territory code of a division where it would be exercised, or null for anywhere
   */
  public ExerciseAnswer answer(
      UUID department, UUID item, LocalDate on, @Nullable String territory) {
    return answer(department, item, on, territory, null);
  }

  /**
   * Answers from what had been published by an instant. What units and divisions there are is read
   * as it stands now.
   *
   * @param knownAt the instant (认知时点); null for now
   */
  public ExerciseAnswer answer(
      UUID department,
      UUID item,
      LocalDate on,
      @Nullable String territory,
      @Nullable Instant knownAt) {
    // As the database keeps it, which would else round what it is given.
    Instant then = knownAt == null ? null : knownAt.truncatedTo(ChronoUnit.MICROS);
    if (then != null && then.isAfter(today.instant())) {
      throw ExerciseRule.KNOWN_BY_NOW.refuse("knownAt", knownAt);
    }
    Department unit = organisations.getDepartment(department);
    String own = organisations.getPublisher(unit.publisherId()).path();
    Published published = publishedItems.of(item, on, then);
    ExerciseAnswer answer =
        new Judgement(unit.id(), own, item, on, path(territory), published).answer();
    return answer.telling(territory, then, chains.of(item, then), warnings(answer, then));
  }

  /** What the version that holds cites and is not in force on the day. */
  private List<NotInForce> warnings(ExerciseAnswer answer, @Nullable Instant knownAt) {
    Integer version = answer.version();
    if (version == null) {
      return List.of();
    }
    VersionKey key = new VersionKey(answer.item(), version);
    List<String> citations =
        Objects.requireNonNull(items.contents(List.of(key)).get(key)).citations();
    return instruments.cited(citations, knownAt).notInForce(citations, answer.on());
  }

  private @Nullable String path(@Nullable String territory) {
    return territory == null
        ? null
        : divisions
            .find(territory)
            .map(Division::path)
            .orElseThrow(() -> ExerciseRule.TERRITORY.refuse("territory", territory));
  }
}
