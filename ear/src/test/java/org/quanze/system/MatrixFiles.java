package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.quanze.run.Trial;
import org.quanze.system.Matrix.Place;

/** Imports into governments: a list of matters that none of them has yet. */
final class MatrixFiles {
  static final String MAPPING =
      """
      {"listType":"SERVICE_MATTER","department":{"column":"单位","by":"NAME"},"name":"名称",
       "code":{"column":"编码","scheme":"LOCAL"},"category":"类别","elements":{}}""";
  static final String PUBLICATION =
      """
      {"decision":{"documentNumber":"示构发〔2026〕%d号","title":"期初（测试构造）",
       "issuer":"示例人民政府","effectiveOn":"2026-01-05","openness":"PUBLIC"},
       "idempotencyKey":"%s"}""";

  private final Fresh<Client> importer;
  private final MatrixPlaces places;
  private final UnpublishedWords words;
  private final Map<Place, String> shared = new HashMap<>();

  MatrixFiles(Trial trial, MatrixPlaces places, UnpublishedWords words) {
    this.importer = new Fresh<>(() -> Client.of(trial, "importer"));
    this.places = places;
    this.words = words;
  }

  /** Where a file is checked. */
  String check(Place place) {
    mapping(place);
    return "/import/runs?publisher="
        + places.government(place)
        + "&mapping=matrix&openness=PUBLIC&fileName=matters.csv";
  }

  /** Where a mapping of the government is saved. */
  String mapping(Place place, String name) {
    return "/import/mappings/" + name + "?publisher=" + places.government(place);
  }

  /** A file with a row that nobody has published, and one that cannot be. */
  byte[] matters(Place place) {
    String word = words.word(place.isWithin());
    return ("单位,名称,类别,编码\n示例甲局,示例事项（构造）,01,MF-"
            + Inputs.number()
            + "\n示例无此局,"
            + word
            + ",01,MF-"
            + Inputs.number()
            + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private void mapping(Place place) {
    HttpResponse<String> saved = importer.get().put(mapping(place, "matrix"), MAPPING);
    assertEquals(204, saved.statusCode(), saved.body());
  }

  /** A run that is checked and not published; none publishes it but who may. */
  String run(Place place) {
    return shared.computeIfAbsent(
        place,
        any -> {
          HttpResponse<String> checked =
              importer.get().postFile(check(place), "text/csv", matters(place));
          assertEquals(201, checked.statusCode(), checked.body());
          return Client.read(checked).path("id").asText();
        });
  }

  /** What publishes a run. */
  static String publication() {
    return PUBLICATION.formatted(Inputs.number(), Desk.key());
  }
}
