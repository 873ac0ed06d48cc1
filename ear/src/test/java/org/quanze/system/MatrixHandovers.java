package org.quanze.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quanze.system.Matrix.Cell;
import org.quanze.system.Matrix.Place;

/** Handovers in which the unit of a place gives or receives. */
final class MatrixHandovers {
  private final MatrixPlaces places;
  private final UnpublishedWords words;
  private final Fresh<Client> listOffice;
  private final Map<List<String>, Handover> shared = new HashMap<>();

  /** A handover at a version, and the word that its reason holds. */
  record Handover(String id, int version, String word) {
    Map<String, Object> named() {
      return Map.of("id", id, "expectedVersion", version);
    }
  }

  /** Two units of two governments. */
  private record Parties(String giving, String giver, String receiving, String receiver) {}

  MatrixHandovers(MatrixPlaces places, UnpublishedWords words) {
    this.places = places;
    this.words = words;
    this.listOffice = new Fresh<>(() -> Client.of(places.trial(), "list-office"));
  }

  /** The one that an operation is tried on in vain. */
  Handover shared(Cell cell) {
    return shared.computeIfAbsent(
        List.of(cell.operation().name(), cell.place().name()), any -> fresh(cell));
  }

  /** One that nobody else has, in the state in which the operation is done. */
  Handover fresh(Cell cell) {
    String side = cell.operation().kind();
    Parties parties = side.equals("GIVER") ? giving(cell.place()) : receiving(cell.place());
    return switch (cell.operation().field()) {
      case "handoverComplete" -> accepted(announced(parties), parties);
      case "handoverPause" -> announced(parties);
      case "handoverResume" -> standing(announced(parties));
      case "handoverRefuse" ->
          side.equals("GIVER") ? proposed(cell.place(), parties) : announced(parties);
      default -> side.equals("GIVER") ? announced(parties) : proposed(cell.place(), parties);
    };
  }

  /** A proposal for the unit of a place, of which only the parties hear. */
  Handover proposed(Place place) {
    return shared.computeIfAbsent(
        List.of("proposed", place.name()), any -> proposed(place, receiving(place)));
  }

  private Parties giving(Place place) {
    String below = places.below(place);
    return new Parties(
        places.governmentOf(place),
        places.unit(place),
        below,
        places.unit(below, MatrixPlaces.UNIT));
  }

  private Parties receiving(Place place) {
    String above = places.above(place);
    return new Parties(
        above,
        places.unit(above, MatrixPlaces.UNIT),
        places.governmentOf(place),
        places.unit(place));
  }

  private Handover proposed(Place place, Parties parties) {
    String word = words.word(place.isWithin());
    JsonNode item = places.power(parties.giving(), parties.giver());
    JsonNode proposed =
        Act.PROPOSE.once(
            places.client(),
            Map.of(
                "item",
                item.path("id").asText(),
                "expectedVersion",
                item.path("version").asInt(),
                "department",
                parties.receiver(),
                "agreedOn",
                Inputs.today().toString(),
                "reason",
                word));
    MatrixDrafts.done(proposed, "HandoverProposed");
    return new Handover(proposed.path("id").asText(), 1, word);
  }

  private Handover announced(Parties parties) {
    JsonNode item = places.power(parties.giving(), parties.giver());
    Map<String, Object> receiver =
        Map.of("department", parties.receiver(), "agreedOn", Inputs.today().toString());
    Map<String, Object> line =
        Map.of("subject", Inputs.subject(item), "receivers", List.of(receiver));
    places.publish(parties.giving(), parties.giver(), List.of(Map.of("delegate", line)));
    JsonNode handovers =
        places
            .client()
            .ask(
                "query($p:String!){ handovers(publisher:$p, first:100) { nodes { id version item"
                    + " } } }",
                Map.of("p", parties.receiving()))
            .at("/handovers/nodes");
    for (JsonNode handover : handovers) {
      if (Inputs.key(handover.path("item").asText()).equals(Inputs.key(item.path("id").asText()))) {
        return new Handover(handover.path("id").asText(), handover.path("version").asInt(), "");
      }
    }
    throw new IllegalStateException("Not announced: " + item);
  }

  private Handover standing(Handover handover) {
    MatrixDrafts.done(
        Act.PAUSE_HANDOVER.once(
            listOffice.get(), Map.of("handover", handover.named(), "reason", "等待（测试构造）")),
        "HandoverClockSet");
    return handover;
  }

  private Handover accepted(Handover handover, Parties parties) {
    Map<String, Object> content =
        Contents.power(
            parties.receiver(), "06", "示例承接（构造）" + Inputs.number(), "T-" + Inputs.number());
    places.publish(
        parties.receiving(),
        parties.receiver(),
        List.of(Map.of("accept", Map.of("handover", handover.id(), "content", content))));
    return new Handover(handover.id(), handover.version() + 1, handover.word());
  }
}
