package org.quanze.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quanze.system.Matrix.Place;

/** What the basic catalogue gives the unit of a place to do, and what of it does not fit. */
final class MatrixCatalogue {
  private final MatrixPlaces places;
  private final Map<Place, String> tasks = new HashMap<>();
  private final Map<Place, String> unfitting = new HashMap<>();

  MatrixCatalogue(MatrixPlaces places) {
    this.places = places;
  }

  /** The name of an item that claims what has changed above since. */
  String task(Place place) {
    return tasks.computeIfAbsent(place, this::changed);
  }

  private String changed(Place place) {
    String name = "示例认领（构造）M-" + Inputs.number();
    String above = places.above(place);
    String competent = places.unit(above, MatrixPlaces.UNIT);
    lay(above, competent, Inputs.layDown(competent, name));
    JsonNode laidDown = find(above, name);

    String unit = places.unit(place);
    Map<String, Object> content =
        new HashMap<>(Contents.power(unit, "01", name, "M-" + Inputs.number()));
    List<Object> elements = new ArrayList<>((List<?>) content.get("elements"));
    elements.add(Map.of("key", "catalogueItem", "text", Inputs.key(laidDown.path("id").asText())));
    content.put("elements", elements);
    places.publish(
        places.governmentOf(place),
        unit,
        List.of(Map.of("add", Map.of("listType", "POWER", "content", content))));

    Map<String, Object> renamed =
        Contents.catalogueItem(competent, "01", name + "改", laidDown.path("code").asText());
    lay(
        above,
        competent,
        Map.of("change", Map.of("subject", Inputs.subject(laidDown), "content", renamed)));
    return name;
  }

  /** The name of a matter that implements a power which nobody has. */
  String unfitting(Place place) {
    return unfitting.computeIfAbsent(
        place,
        at -> {
          String name = "示例孤立事项（构造）M-" + Inputs.number();
          String unit = places.unit(at);
          Map<String, Object> content =
              new HashMap<>(Contents.matter(unit, "07", name, "M-" + Inputs.number()));
          List<Object> elements = new ArrayList<>((List<?>) content.get("elements"));
          elements.add(Map.of("key", "power", "text", "M-NOWHERE"));
          content.put("elements", elements);
          places.publish(
              places.governmentOf(at),
              unit,
              List.of(Map.of("add", Map.of("listType", "SERVICE_MATTER", "content", content))));
          return name;
        });
  }

  private void lay(String government, String unit, Map<String, Object> line) {
    places.release(
        places.draft(places.client(), government, unit, true, Inputs.head(), List.of(line)));
  }

  private JsonNode find(String government, String name) {
    return places
        .client()
        .ask(
            "query($p:String!,$n:String!){ items(listType:\"BASIC_CATALOGUE\","
                + " filter:{publisher:$p, nameContains:$n}, first:1) { nodes { id code version } } }",
            Map.of("p", government, "n", name))
        .at("/items/nodes/0");
  }
}
