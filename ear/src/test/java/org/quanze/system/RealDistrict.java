package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.quanze.run.Trial;

/**
 * A district with its real list and a town below it: registered, given its people, imported.
 *
 * @param trial the running system
 */
record RealDistrict(Trial trial) {
  static final String CODE = "511602";
  static final String TOWN = "511602101";
  static final String BUREAU = "区行政审批局";
  static final String TOWN_OFFICE = "官盛镇人民政府办公室";
  private static final String PATH = "/510000/511600/511602";
  private static final Path LIST =
      TheTrial.CHECKOUT
          .toAbsolutePath()
          .normalize()
          .resolveSibling("shared/data/guangan_items.csv");

  static boolean listIsThere() {
    if (!Files.exists(LIST)) {
      System.out.println(
          "LEFT OUT: the story on a real list, because it is not beside the checkout");
    }
    return Files.exists(LIST);
  }

  /** Registers the places and units, and says who may do what. */
  void register() {
    Grants.give(trial, "sysadmin", "SYSTEM_ADMINISTRATOR", "/");
    HttpResponse<String> registered =
        Client.of(trial, "sysadmin")
            .post(
                "/organisation",
                """
                {"divisions":[
                  {"scheme":"GB2260","code":"510000","name":"四川省","level":2},
                  {"scheme":"GB2260","code":"511600","name":"广安市","level":3,"parent":"510000"},
                  {"scheme":"GB2260","code":"511602","name":"广安区","level":4,"parent":"511600"},
                  {"scheme":"NBS","code":"511602101","name":"官盛镇","level":5,"parent":"511602"}],
                 "publishers":[
                  {"division":"511602","name":"广安区人民政府"},
                  {"division":"511602101","name":"官盛镇人民政府"}],
                 "departments":[
                  {"publisher":"511602101","name":"官盛镇人民政府办公室","codes":[]}]}""");
    assertEquals(204, registered.statusCode(), registered.body());
    Grants.give(trial, "importer", "LIST_MANAGER", PATH);
    Grants.give(trial, "publisher", "FINAL_REVIEWER", PATH);
    Grants.give(trial, "publisher-town", "FINAL_REVIEWER", PATH + "/" + TOWN);
    Way.grant(trial, PATH);
    Grants.give(trial, "editor-town", "EDITOR", PATH + "/" + TOWN);
  }

  /** The id of a unit. */
  static String unit(Client client, String publisher, String name) {
    String id =
        client
            .ask(
                "query($p:String!,$n:String!){"
                    + " department(by:{named:{publisher:$p,name:$n}}) { id } }",
                Map.of("p", publisher, "n", name))
            .at("/department/id")
            .asText();
    assertTrue(!id.isEmpty(), name);
    return id;
  }

  /** Matters of the district by type, as anybody counts them. */
  static Map<String, Integer> counts(Client client) {
    Map<String, Integer> found = new HashMap<>();
    client
        .ask(
            "{ statistics(branch:\"511602\", listType:\"SERVICE_MATTER\")"
                + " { category { code } count } }")
        .path("statistics")
        .forEach(c -> found.put(c.at("/category/code").asText(), c.path("count").asInt()));
    return found;
  }

  /** Everything that a page of edition 1 gives. */
  static String edition1(Client client) {
    return client
        .ask(
            "{ matters(filter:{publisher:\"511602\"}, asOf:{edition:1}, first:100)"
                + " { totalCount readAt { effectiveOn position } nodes { id version name code link"
                + " department { name } validFrom } } }")
        .toString();
  }

  /** The newest edition of the matters of a government, with its balance. */
  static JsonNode newest(Client client, String publisher) {
    return client
        .ask(
            "query($p:String!){ list(by:{of:{publisher:$p,listType:\"SERVICE_MATTER\"}})"
                + " { currentEdition { number members announced balance { difference"
                + " movements { movement lines net } } } } }",
            Map.of("p", publisher))
        .at("/list/currentEdition");
  }

  /** The place of a unit of the district, as rights name it. */
  static String path(String unit) {
    String key = new String(Base64.getUrlDecoder().decode(unit), StandardCharsets.UTF_8);
    return PATH + "/d" + key.substring(key.indexOf(':') + 1);
  }

  /** Says how the columns of the list are read. */
  void map(Client importer) {
    HttpResponse<String> saved =
        importer.put(
            "/import/mappings/guangan?publisher=" + CODE,
            """
            {"listType":"SERVICE_MATTER","department":{"column":"department","by":"NAME"},
             "name":"name","code":{"column":"item_code","scheme":"SICHUAN"},"category":"task_type",
             "elements":{"mainItem":{"column":"main_item","absent":["未分类"]},
              "link":{"column":"url"}}}""");
    assertTrue(saved.statusCode() < 300, saved.body());
  }

  /** Checks the list; the report. */
  JsonNode check(Client importer) throws IOException {
    HttpResponse<String> checked =
        importer.postFile(
            "/import/runs?publisher="
                + CODE
                + "&mapping=guangan&openness=PUBLIC&beginUnits=true&fileName=guangan_items.csv",
            "text/csv",
            Files.readAllBytes(LIST));
    assertEquals(201, checked.statusCode(), checked.body());
    return Client.read(checked);
  }

  /** Publishes what was checked as the opening balance. */
  void publish(Client importer, JsonNode run) {
    HttpResponse<String> published =
        importer.post(
            "/import/runs/" + run.path("id").asText() + "/publication",
            """
            {"decision":{"documentNumber":"广区府发〔2025〕1号","title":"广安区政务服务事项（期初）",
             "issuer":"广安区人民政府","effectiveOn":"2025-04-02","openness":"PUBLIC"},
             "idempotencyKey":"guangan-opening"}""");
    assertEquals(200, published.statusCode(), published.body());
  }
}
