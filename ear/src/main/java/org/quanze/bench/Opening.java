package org.quanze.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quanze.run.CannotRun;
import org.quanze.run.RegistryClient;
import org.quanze.run.Settings;

/**
 * Brings the first edition in: the files of the data through the import door, checked, then
 * published as opening balances. The files are laid out for it first: the units by their codes, a
 * matter's power by its code.
 */
final class Opening {

  private static final String DAY = "2017-12-29";

  private final Settings settings;
  private final Path data;
  private final Prefecture prefecture;

  Opening(Settings settings, Path data, Prefecture prefecture) {
    this.settings = settings;
    this.data = data;
    this.prefecture = prefecture;
  }

  /**
   * How long an import took.
   *
   * @param check seconds of the dry run, with the upload
   * @param publication seconds of the publication
   */
  record Took(int items, double check, double publication) {}

  /** The powers. */
  Took powers() {
    Path file = data.resolve("import-power.csv");
    try (CsvWriter out = CsvWriter.builder().build(file)) {
      out.writeRecord(
          "id", "edition", "code", "name", "category", "department", "limit", "acc", "note");
      Table.read(
          data.resolve("power.csv"),
          r ->
              out.writeRecord(
                  r.getField("id"),
                  r.getField("edition_id"),
                  r.getField("code"),
                  r.getField("name"),
                  Contents.category(r.getField("category_id")),
                  prefecture.unit(r.getField("department_id")).code(),
                  r.getField("limit_days"),
                  r.getField("accountability"),
                  r.getField("note")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Path> files =
        List.of(file, data.resolve("legal_basis.csv"), data.resolve("responsibility.csv"));
    return open("bench-powers", POWERS, files, "权责清单（期初，测试构造）");
  }

  /** The matters. */
  Took matters() {
    Map<String, String> powers = new HashMap<>();
    Table.read(data.resolve("power.csv"), r -> powers.put(r.getField("id"), r.getField("code")));
    Path file = data.resolve("import-matter.csv");
    try (CsvWriter out = CsvWriter.builder().build(file)) {
      out.writeRecord(
          "id",
          "code",
          "kind",
          "name",
          "power",
          "department",
          "visits",
          "legal",
          "promised",
          "online",
          "conditions",
          "fee",
          "window",
          "phone");
      Table.read(
          data.resolve("matter.csv"),
          r ->
              out.writeRecord(
                  r.getField("id"),
                  r.getField("code"),
                  r.getField("kind"),
                  r.getField("name"),
                  powers.getOrDefault(r.getField("power_id"), ""),
                  prefecture.unit(r.getField("department_id")).code(),
                  r.getField("visits"),
                  r.getField("legal_days"),
                  r.getField("promised_days"),
                  r.getField("online").equals("t") ? "是" : "否",
                  r.getField("conditions"),
                  r.getField("fee"),
                  r.getField("window_place"),
                  r.getField("phone")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Path> files = List.of(file, data.resolve("material.csv"), data.resolve("step.csv"));
    return open("bench-matters", MATTERS, files, "政务服务事项（期初，测试构造）");
  }

  private Took open(String name, String mapping, List<Path> files, String title) {
    RegistryClient client = Desk.client(settings, "importer");
    String top = prefecture.top().code();
    client.saveMapping(name, top, BodyPublishers.ofString(mapping));
    long begin = System.nanoTime();
    JsonNode run =
        client.check("/import/runs?openness=PUBLIC&publisher=" + top + "&mapping=" + name, files);
    double check = (System.nanoTime() - begin) / 1e9;
    JsonNode counts = run.path("counts");
    if (counts.path("imported").asInt() != counts.path("rows").asInt()) {
      throw new CannotRun("Not every row is imported: " + run);
    }
    ObjectNode body =
        Desk.JSON.createObjectNode().put("idempotencyKey", UUID.randomUUID().toString());
    body.putObject("decision")
        .put("title", title)
        .put("issuer", prefecture.top().name() + "人民政府")
        .put("documentNumber", "示政发〔2017〕1号")
        .put("openness", "PUBLIC")
        .put("effectiveOn", DAY);
    begin = System.nanoTime();
    client.publish(run.path("id").asText(), body);
    return new Took(counts.path("imported").asInt(), check, (System.nanoTime() - begin) / 1e9);
  }

  private static final String POWERS =
      """
      {"listType":"POWER","where":{"edition":"1"},"department":{"column":"department","by":"CODE"},"name":"name",
       "code":{"column":"code","scheme":"LOCAL"},"category":"category","key":"id",
       "elements":{"limitDays":{"column":"limit"},"note":{"column":"note"},
        "accountability":{"column":"acc","split":"\\n","field":"text"}},
       "parts":{"legalBases":{"file":"legal_basis.csv","key":"power_id",
         "fields":{"instrument":"law","article":"article","excerpt":"excerpt"}},
        "responsibilities":{"file":"responsibility.csv","key":"power_id",
         "fields":{"stage":"stage","text":"content"}}}}""";

  private static final String MATTERS =
      """
      {"listType":"SERVICE_MATTER","department":{"column":"department","by":"CODE"},"name":"name",
       "code":{"column":"code","scheme":"LOCAL"},"category":"kind",
       "categories":{"licence":"01","service":"20","internal":"10"},"key":"id",
       "elements":{"power":{"column":"power"},"conditions":{"column":"conditions"},
        "legalDays":{"column":"legal"},"promisedDays":{"column":"promised"},
        "visits":{"column":"visits"},"online":{"column":"online"},"fee":{"column":"fee"},
        "window":{"column":"window"},"phone":{"column":"phone"}},
       "parts":{"materials":{"file":"material.csv","key":"matter_id",
         "fields":{"name":"name","origin":"origin","copies":"copies","required":"required"}},
        "steps":{"file":"step.csv","key":"matter_id",
         "fields":{"name":"name","actor":"actor","days":"days","text":"content"}}}}""";
}
