package org.quanze.exercise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.LedgerLine;
import org.quanze.adjustment.LedgerLines;
import org.quanze.edition.Edition;
import org.quanze.edition.Editions;
import org.quanze.entrustment.Entrustment;
import org.quanze.entrustment.Entrustments;
import org.quanze.instrument.Instruments;
import org.quanze.instrument.NotInForce;
import org.quanze.item.Items;
import org.quanze.item.Items.VersionKey;
import org.quanze.list.Holding;
import org.quanze.list.Holdings;
import org.quanze.organisation.Department;
import org.quanze.organisation.Division;
import org.quanze.organisation.Divisions;
import org.quanze.organisation.Organisations;

/** Answers whether a unit may exercise a power on a day; a few statements for any history. */
@ApplicationScoped
@NullUnmarked
public class CanExercise {

  @Inject private Holdings holdings;
  @Inject private HolderChains chains;
  @Inject private LedgerLines ledgerLines;
  @Inject private Reaches reaches;
  @Inject private Entrustments entrustments;
  @Inject private Editions editions;
  @Inject private Organisations organisations;
  @Inject private Divisions divisions;
  @Inject private Items items;
  @Inject private Instruments instruments;

  /**
   * Answers from what is published.
   *
   * @param department identity of the unit
   * @param territory code of a division where it would be exercised, or null for anywhere
   */
  public ExerciseAnswer answer(
      UUID department, UUID item, LocalDate on, @Nullable String territory) {
    Department unit = organisations.getDepartment(department);
    String own = organisations.getPublisher(unit.publisherId()).path();
    ExerciseAnswer answer =
        new Judgement(unit.id(), own, item, on, path(territory), published(item, on)).answer();
    return answer.telling(territory, chains.of(item), warnings(answer));
  }

  /** What the version that holds cites and is not in force on the day. */
  private List<NotInForce> warnings(ExerciseAnswer answer) {
    Integer version = answer.version();
    if (version == null) {
      return List.of();
    }
    VersionKey key = new VersionKey(answer.item(), version);
    List<String> citations =
        Objects.requireNonNull(items.contents(List.of(key)).get(key)).citations();
    return instruments.cited(citations, null).notInForce(citations, answer.on());
  }

  private @Nullable String path(@Nullable String territory) {
    return territory == null
        ? null
        : divisions
            .find(territory)
            .map(Division::path)
            .orElseThrow(() -> ExerciseRule.TERRITORY.refuse("territory", territory));
  }

  private Published published(UUID item, LocalDate on) {
    List<Holding> known = holdings.listAround(item, on);
    List<Holding> open = known.stream().filter(Holding::isPublic).toList();
    List<Entrustment> entrusted =
        entrustments.listOfItems(List.of(item)).stream().filter(Entrustment::isPublic).toList();
    return new Published(
        open,
        known.stream().filter(Predicate.not(Holding::isPublic)).toList(),
        lines(item, open, entrusted),
        open.isEmpty() ? Reach.UNKNOWN : reaches.of(item),
        entrusted,
        open.isEmpty() ? null : edition(open.get(0).list(), on));
  }

  /** The public lines on the days on which periods begin and end, and those of entrustments. */
  private List<LedgerLine> lines(UUID item, List<Holding> open, List<Entrustment> entrusted) {
    List<LocalDate> days =
        open.stream()
            .flatMap(h -> Stream.of(Optional.of(h.from()), Optional.ofNullable(h.to())))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    return ledgerLines.listOn(item, days, entrusted.stream().map(Entrustment::id).toList()).stream()
        .filter(LedgerLine::isPublic)
        .toList();
  }

  private @Nullable Edition edition(int list, LocalDate on) {
    return editions.findOn(list, on).orElse(null);
  }
}
