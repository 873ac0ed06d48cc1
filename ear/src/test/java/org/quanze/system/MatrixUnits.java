package org.quanze.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quanze.system.Matrix.Cell;
import org.quanze.system.Matrix.Place;
import org.quanze.system.MatrixActs.Attempt;
import org.quanze.system.MatrixHandovers.Handover;

/**
 * Attempts on what belongs to a unit: its drafts, its handovers, who answers in it, its statistics.
 */
final class MatrixUnits {
  private final MatrixPlaces places;
  private final UnpublishedWords words;
  private final MatrixHandovers handovers;
  private final MatrixStatistics statistics;
  private final MatrixCatalogue catalogue;
  private final Map<Place, String> persons = new HashMap<>();

  MatrixUnits(MatrixPlaces places, UnpublishedWords words) {
    this.places = places;
    this.words = words;
    this.handovers = new MatrixHandovers(places, words);
    this.statistics = new MatrixStatistics(places.trial(), places);
    this.catalogue = new MatrixCatalogue(places);
  }

  MatrixCatalogue catalogue() {
    return catalogue;
  }

  MatrixStatistics statistics() {
    return statistics;
  }

  MatrixHandovers handovers() {
    return handovers;
  }

  /** The attempt of a cell. */
  Attempt ready(Cell cell, boolean own) {
    return switch (cell.operation().field()) {
      case "changeSetCreate" -> create(cell);
      case "responsiblePersonName" ->
          MatrixActs.act(
              cell, person(cell.place(), "CLERK", Inputs.today().minusDays(1).toString()));
      case "responsiblePersonEnd" -> {
        String ends =
            own
                ? named(cell.place(), "DIRECT")
                : persons.computeIfAbsent(cell.place(), place -> named(place, "FIRST"));
        yield MatrixActs.act(
            cell, Map.of("person", ends, "expectedVersion", 1, "to", Inputs.today().toString()));
      }
      case "handoverPropose" -> propose(cell);
      case "statisticsSubmit", "statisticsReturn" -> statistics.ready(cell, own);
      default -> handover(cell, own ? handovers.fresh(cell) : handovers.shared(cell));
    };
  }

  private Attempt create(Cell cell) {
    return MatrixActs.act(
        cell,
        Map.of(
            "publisher",
            places.governmentOf(cell.place()),
            "department",
            places.unit(cell.place()),
            "catalogue",
            cell.operation().kind().equals("CATALOGUE"),
            "decision",
            MatrixDrafts.head(words.word(cell.place().isWithin()))));
  }

  private Map<String, Object> person(Place place, String duty, String from) {
    return Map.of("department", places.unit(place), "duty", duty, "name", "示例某（构造）", "from", from);
  }

  private String named(Place place, String duty) {
    JsonNode named = Act.NAME_PERSON.once(places.approver(), person(place, duty, "2026-01-05"));
    MatrixDrafts.done(named, "ResponsiblePersonSaved");
    return named.at("/person/id").asText();
  }

  private Attempt propose(Cell cell) {
    String above = places.above(cell.place());
    JsonNode item = places.power(above, places.unit(above, MatrixPlaces.UNIT));
    return MatrixActs.act(
        cell,
        Map.of(
            "item",
            item.path("id").asText(),
            "expectedVersion",
            item.path("version").asInt(),
            "department",
            places.unit(cell.place()),
            "agreedOn",
            Inputs.today().toString(),
            "reason",
            words.word(cell.place().isWithin())));
  }

  private static Attempt handover(Cell cell, Handover handover) {
    String side = cell.operation().kind();
    return MatrixActs.act(
        cell,
        switch (cell.operation().field()) {
          case "handoverComplete" -> Map.of("handovers", List.of(handover.named()), "side", side);
          case "handoverPause" -> Map.of("handover", handover.named(), "reason", "测试构造");
          case "handoverResume" -> Map.of("handover", handover.named());
          default -> Map.of("handover", handover.named(), "side", side, "reason", "测试构造");
        });
  }
}
