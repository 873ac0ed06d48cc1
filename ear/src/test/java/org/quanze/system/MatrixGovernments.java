package org.quanze.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quanze.run.Trial;
import org.quanze.system.Matrix.Cell;
import org.quanze.system.Matrix.Place;
import org.quanze.system.MatrixActs.Attempt;

/** Attempts on what belongs to a whole government: its list, its imports, the grants within it. */
final class MatrixGovernments {
  private static final String ANNOTATED =
      "query($g:String!){ edition(list:{publisher:$g, listType:\"POWER\"}, number:1) { version } }";
  private static final String ANNOUNCED =
      "query($g:String!){ declaredTotals(publisher:$g, listType:\"POWER\", first:1) { totalCount } }";

  private final Trial trial;
  private final Fresh<Client> security;
  private final MatrixPlaces places;
  private final UnpublishedWords words;
  private final MatrixFiles files;
  private final Map<Place, String> holders = new HashMap<>();
  private final Map<Place, String> held = new HashMap<>();
  private final Map<Place, OnRequest> onRequest = new HashMap<>();

  /** A decision for those alone who ask (依申请公开): the word that it holds, and its entry. */
  record OnRequest(String word, int position) {}

  MatrixGovernments(Trial trial, MatrixPlaces places, UnpublishedWords words) {
    this.trial = trial;
    this.security = new Fresh<>(() -> Client.of(trial, "secadmin"));
    this.places = places;
    this.words = words;
    this.files = new MatrixFiles(trial, places, words);
  }

  MatrixFiles files() {
    return files;
  }

  /** The attempt of a cell; one that may succeed gets something of its own. */
  Attempt ready(Cell cell, boolean own) {
    String government = places.government(cell.place());
    Map<String, String> list = Map.of("publisher", government, "listType", "POWER");
    return switch (cell.operation().name()) {
      case "changeSetCreate:GOVERNMENT" -> {
        String word = words.word(cell.place().isWithin());
        yield MatrixActs.act(
            cell, Map.of("publisher", government, "decision", MatrixDrafts.head(word)));
      }
      case "editionAnnotate" -> {
        Map<String, Object> input = new HashMap<>(Map.of("list", list, "edition", 1));
        input.put("kind", "LAPSED");
        input.put("reason", "测试构造");
        input.put("documentNumber", "示构发〔2026〕" + Inputs.number() + "号");
        itemOf(government);
        input.put("expectedVersion", seen(ANNOTATED, government, "/edition/version"));
        yield MatrixActs.act(cell, input);
      }
      case "totalsDeclare" -> {
        Map<String, String> document = Map.of("title", "公告（测试构造）", "issuer", "示例人民政府");
        itemOf(government);
        Map<String, Object> input = new HashMap<>(Map.of("list", list, "document", document));
        input.put("total", 1);
        input.put("parts", List.of());
        input.put("expectedVersion", seen(ANNOUNCED, government, "/declaredTotals/totalCount"));
        yield MatrixActs.act(cell, input);
      }
      case "decisionDisclose" -> disclose(cell, own);
      case "itemRedact" -> MatrixActs.act(cell, redaction(government));
      case "grantGive", "grantEnd" -> MatrixActs.act(cell, grant(cell));
      case "auditEntries" -> audit(places.path(government));
      default -> ofFiles(cell);
    };
  }

  private int seen(String question, String government, String path) {
    return places.client().ask(question, Map.of("g", government)).at(path).asInt();
  }

  private Attempt disclose(Cell cell, boolean own) {
    OnRequest decision = own ? publishOnRequest(cell.place()) : onRequest(cell.place());
    Attempt attempt =
        MatrixActs.act(
            cell,
            Map.of(
                "publisher",
                places.government(cell.place()),
                "position",
                decision.position(),
                "expectedVersion",
                1,
                "reason",
                "多次被申请公开（测试构造）"));
    return client -> {
      MatrixOutcome outcome = attempt.by(client);
      if (outcome.kind().equals(MatrixOutcome.DONE)) {
        words.published(decision.word());
      }
      return outcome;
    };
  }

  private JsonNode itemOf(String government) {
    return places.power(government, places.unit(government, MatrixPlaces.UNIT));
  }

  private Map<String, Object> redaction(String government) {
    Map<String, Object> input = new HashMap<>();
    input.put("item", itemOf(government).path("id").asText());
    input.put("expectedVersion", 1);
    input.put("field", "elements.supervisionPhone");
    input.put("versions", List.of(1));
    input.put("reason", "《个人信息保护法》第四十七条");
    return input;
  }

  private Map<String, Object> grant(Cell cell) {
    String branch = places.path(places.government(cell.place()));
    String somebody = "matrix-somebody-" + Inputs.number();
    if (cell.operation().field().equals("grantGive")) {
      return Map.of("username", somebody, "role", "EDITOR", "branch", branch);
    }
    return Map.of("grant", give(somebody, branch), "expectedVersion", 1, "reason", "离任（测试构造）");
  }

  private String give(String username, String branch) {
    Grants.give(trial, "secadmin", "SECURITY_ADMINISTRATOR", "/");
    JsonNode given =
        Act.GIVE_GRANT.once(
            security.get(), Map.of("username", username, "role", "EDITOR", "branch", branch));
    MatrixDrafts.done(given, "GrantSaved");
    return given.at("/grant/id").asText();
  }

  private static Attempt audit(String branch) {
    String question =
        "query($b:String!){ auditEntries(filter:{branch:$b}, first:20) { nodes { number } } }";
    return client -> {
      JsonNode entries = client.ask(question, Map.of("b", branch)).path("auditEntries");
      String kind = entries.isNull() ? MatrixOutcome.HIDDEN : MatrixOutcome.DONE;
      return new MatrixOutcome(kind, "", entries.toString());
    };
  }

  private Attempt ofFiles(Cell cell) {
    return switch (cell.operation().name()) {
      case "PUT /import/mappings/{name}" -> {
        String mapping = files.mapping(cell.place(), "m" + Inputs.number());
        yield client -> MatrixOutcome.of(client.put(mapping, MatrixFiles.MAPPING));
      }
      case "POST /import/runs" -> {
        String check = files.check(cell.place());
        byte[] matters = files.matters(cell.place());
        yield client -> MatrixOutcome.of(client.postFile(check, "text/csv", matters));
      }
      case "POST /import/runs/{id}/publication" -> {
        String publication = "/import/runs/" + files.run(cell.place()) + "/publication";
        String decision = MatrixFiles.publication();
        yield client -> MatrixOutcome.of(client.post(publication, decision));
      }
      default -> throw new IllegalArgumentException("No input for " + cell.operation());
    };
  }

  /** Somebody who has a grant in a government: the name of the account. */
  String holder(Place place) {
    return holders.computeIfAbsent(
        place,
        any -> {
          String name = "matrix-holder-" + Inputs.number() + "-";
          Grants.give(trial, name, "EDITOR", places.path(places.government(place)));
          return name;
        });
  }

  /** A grant in a government: its id. */
  String held(Place place) {
    return held.computeIfAbsent(
        place,
        any -> give("matrix-somebody-" + Inputs.number(), places.path(places.government(place))));
  }

  /** A decision that a government published for those alone who ask, and that stays so. */
  OnRequest onRequest(Place place) {
    return onRequest.computeIfAbsent(place, this::publishOnRequest);
  }

  private OnRequest publishOnRequest(Place place) {
    String government = places.government(place);
    // In the government in which a unit is theirs, another unit makes it.
    String unit =
        places.unit(government, place == Place.SIBLING ? MatrixPlaces.BESIDE : MatrixPlaces.UNIT);
    String word = words.word(place.isWithin());
    Map<String, Object> head = MatrixDrafts.head(word);
    head.put("openness", "ON_REQUEST");
    Map<String, Object> content =
        new HashMap<>(Contents.power(unit, "06", "示例（构造）" + word, "M-" + Inputs.number()));
    content.put("openness", "ON_REQUEST");
    List<Map<String, Object>> lines = new ArrayList<>();
    lines.add(Map.of("add", Map.of("listType", "POWER", "content", content)));
    return new OnRequest(word, places.publish(government, unit, head, lines));
  }
}
