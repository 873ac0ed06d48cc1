package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quanze.run.Trial;

/** The same, with powers of the county and what is handed over to its towns. */
final class CountyAndTowns extends Governments {

  CountyAndTowns(Trial trial, String code) {
    super(trial, code);
  }

  /** Begins one more unit of the county; its id. */
  String begin(String name) {
    HttpResponse<String> registered =
        Client.of(trial(), "sysadmin")
            .post(
                "/organisation",
                """
                {"divisions":[],"publishers":[],
                 "departments":[{"publisher":"CODE","name":"NAME","codes":[]}]}"""
                    .replace("CODE", county())
                    .replace("NAME", name));
    assertEquals(204, registered.statusCode(), registered.body());
    return unit(county(), name);
  }

  /** Powers of the bureau, published just now: their ids, names and versions. */
  List<JsonNode> powers(int many) {
    return powers(bureau(), many);
  }

  /** The same of another unit of the county. */
  List<JsonNode> powers(String unit, int many) {
    List<Map<String, Object>> lines = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      codes.add("P-" + Inputs.number());
      lines.add(Inputs.add(unit, codes.get(i)));
    }
    publish(county(), unit, lines);
    return codes.stream().map(c -> item(county(), c)).toList();
  }

  /** A change of an item that gives it another name. */
  Map<String, Object> change(JsonNode item, String name) {
    return Map.of(
        "change",
        Map.of(
            "subject",
            Inputs.subject(item),
            "content",
            Contents.power(bureau(), "06", name, item.path("code").asText())));
  }

  /** The line by which an item is delegated to towns, from today on. */
  Map<String, Object> delegate(JsonNode item, int... towns) {
    List<Map<String, Object>> receivers = new ArrayList<>();
    for (int town : towns) {
      receivers.add(Map.of("department", office(town), "agreedOn", Inputs.today().toString()));
    }
    return Map.of("delegate", Map.of("subject", Inputs.subject(item), "receivers", receivers));
  }

  /** Powers that were delegated just now; the open handovers, in the order of the towns. */
  List<JsonNode> delegated(int many, int... towns) {
    List<JsonNode> items = powers(many);
    publish(county(), bureau(), items.stream().map(item -> delegate(item, towns)).toList());
    return items.stream().flatMap(item -> handovers(item.path("id").asText()).stream()).toList();
  }

  /** The public handovers of an item, in the order of their towns. */
  List<JsonNode> handovers(String item) {
    List<JsonNode> found = new ArrayList<>();
    for (int town = 0; town < TOWNS.size(); town++) {
      String page =
          "{ handovers(publisher:\""
              + town(town)
              + "\", first:100) { nodes { id version state"
              + " kind item itemName giver { id } receiver { id } } } }";
      client()
          .ask(page)
          .at("/handovers/nodes")
          .forEach(
              h -> {
                if (Inputs.key(h.path("item").asText()).equals(Inputs.key(item))) {
                  found.add(h);
                }
              });
    }
    return found;
  }

  /** The line by which a town accepts. */
  Map<String, Object> accept(JsonNode handover, int town) {
    return Map.of(
        "accept",
        Map.of("handover", handover.path("id").asText(), "content", received(handover, town)));
  }

  Map<String, Object> received(JsonNode handover, int town) {
    return Contents.power(
        office(town), "06", handover.path("itemName").asText(), "T-" + Inputs.number());
  }

  /** Accepts by a decision of the town; the version of the handover goes up by one. */
  void accepted(JsonNode handover, int town) {
    publish(town(town), office(town), List.of(accept(handover, town)));
  }
}
