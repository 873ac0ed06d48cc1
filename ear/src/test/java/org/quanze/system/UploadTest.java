package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quanze.run.Trial;

/**
 * Files and entries as they arrive at the running system: an honest workbook is imported, anything
 * else is answered by a code and both sentences, stores nothing, and betrays nothing of the inside.
 */
@ExtendWith(TheTrial.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadTest {
  private static final String COUNTY = "990401";
  private static final String OFFICE = HostileFiles.OFFICE;
  private static final List<String> INSIDE =
      List.of("Exception", "org.quanze", "java.", "\tat ", "SELECT", "INSERT", "/tmp/", ".java:");

  private final Trial trial;
  private final Client importer;

  UploadTest(Trial trial) {
    this.trial = trial;
    Grants.give(trial, "sysadmin", "SYSTEM_ADMINISTRATOR", "/");
    Grants.give(trial, "importer", "LIST_MANAGER", "/" + COUNTY);
    Grants.give(trial, "editor-b", "EDITOR", "/" + COUNTY);
    Grants.give(trial, "publisher", "FINAL_REVIEWER", "/" + COUNTY);
    Way.grant(trial, "/" + COUNTY);
    this.importer = Client.of(trial, "importer");
  }

  @BeforeAll
  void register() {
    HttpResponse<String> registered =
        organisation("{\"publisher\":\"990401\",\"name\":\"示例上传局\",\"codes\":[]}");
    assertEquals(204, registered.statusCode(), registered.body());
    HttpResponse<String> saved =
        importer.put(
            "/import/mappings/upload?publisher=" + COUNTY,
            """
            {"listType":"POWER","department":{"column":"单位","by":"NAME"},"name":"名称",
             "code":{"column":"编码","scheme":"LOCAL"},"category":"类别","elements":{}}""");
    assertTrue(saved.statusCode() < 300, saved.body());
  }

  private HttpResponse<String> organisation(String department) {
    return Client.of(trial, "sysadmin")
        .post(
            "/organisation",
            """
            {"divisions":[{"scheme":"LOCAL","code":"990401","name":"示例县（上传测试）","level":4}],
             "publishers":[{"division":"990401","name":"示例县人民政府（上传测试）"}],
             "departments":[%s]}"""
                .formatted(department));
  }

  private HttpResponse<String> send(String name, byte[] bytes) {
    return importer.postFile(
        "/import/runs?publisher=" + COUNTY + "&mapping=upload&openness=PUBLIC&fileName=" + name,
        "application/octet-stream",
        bytes);
  }

  @Test
  void a_workbook_is_checked_and_published_and_its_bad_rows_are_told() {
    HttpResponse<String> checked = send("list.xlsx", HostileFiles.workbook().toBytes());
    assertEquals(201, checked.statusCode(), checked.body());
    JsonNode run = Client.read(checked);
    String id = run.path("id").asText();
    String findings = importer.get("/import/runs/" + id + "/findings").body();
    assertTrue(findings.contains("IMP-06"), "an unknown unit: " + findings);
    assertTrue(findings.contains("IMP-09"), "a code that stands twice: " + findings);
    assertEquals(2, run.path("counts").path("imported").asInt(), run.toString());
    HttpResponse<String> published =
        importer.post(
            "/import/runs/" + id + "/publication",
            """
            {"decision":{"documentNumber":"示政发〔2026〕41号","title":"期初（测试构造）",
             "issuer":"示例县人民政府（上传测试）","effectiveOn":"2026-01-05","openness":"PUBLIC"},
             "idempotencyKey":"upload-opening"}""");
    assertEquals(200, published.statusCode(), published.body());
    assertEquals(2, powers(COUNTY));
  }

  private int powers(String publisher) {
    return Client.anonymous(trial)
        .ask(
            "query($p:String!){ powers(filter:{publisher:$p}, first:1) { totalCount } }",
            Map.of("p", publisher))
        .at("/powers/totalCount")
        .asInt();
  }

  @ParameterizedTest
  @MethodSource("org.quanze.system.HostileFiles#all")
  void a_file_that_is_not_what_it_should_be_is_refused_and_stores_nothing(
      HostileFiles.Hostile file) {
    int rows = Stored.rows(trial);
    HttpResponse<String> answer = send(file.name(), file.bytes().get());
    assertEquals(file.status(), answer.statusCode(), answer.body());
    assertCoded(file.code(), answer);
    assertEquals(rows, Stored.rows(trial));
  }

  private static void assertCoded(String code, HttpResponse<String> answer) {
    JsonNode error = Client.read(answer).at("/errors/0");
    assertEquals(code, error.path("code").asText(), answer.body());
    assertTrue(error.path("zh").asText().matches("(?s).*\\p{IsHan}.*"), answer.body());
    assertTrue(error.path("en").asText().matches("[\\x20-\\x7E“”]+.*"), answer.body());
    assertBetraysNothing(answer.body());
  }

  private static void assertBetraysNothing(String body) {
    for (String inside : INSIDE) {
      assertFalse(body.contains(inside), inside + " in " + body);
    }
  }

  /** More bytes than an int counts: told by the head alone, and none of them is waited for. */
  @Test
  void a_file_that_announces_three_billion_bytes_is_refused_by_its_announcement() throws Exception {
    try (Socket socket = announced("importer", 3_106_850_540L)) {
      String status = answers(socket).readLine();
      assertTrue(status.startsWith("HTTP/1.1 413"), status);
    }
  }

  /** A file is announced, and none of it sent yet. */
  private Socket announced(String account, long bytes, String... more) throws IOException {
    URI url = URI.create(trial.settings().url());
    Socket socket = new Socket(url.getHost(), url.getPort());
    socket.setSoTimeout(30_000);
    List<String> head =
        new ArrayList<>(
            List.of(
                "POST "
                    + url.getPath()
                    + "/import/runs?publisher=990401&mapping=upload&openness=PUBLIC&fileName=a.csv"
                    + " HTTP/1.1",
                "Host: " + url.getHost() + ":" + url.getPort(),
                "Authorization: Bearer " + new Tokens(trial).of(account),
                "Content-Type: text/csv",
                "Content-Length: " + bytes,
                "Connection: close"));
    head.addAll(List.of(more));
    socket.getOutputStream().write(HostileFiles.text(String.join("\r\n", head) + "\r\n\r\n"));
    socket.getOutputStream().flush();
    return socket;
  }

  private static BufferedReader answers(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /** The door reads, which it tells by 100, and then the grant ends. */
  @Test
  void whose_grant_ends_while_the_file_arrives_has_sent_it_in_vain() throws Exception {
    String branch = "/" + COUNTY;
    Grants.give(trial, "statistics", "LIST_MANAGER", branch);
    int rows = Stored.rows(trial);
    byte[] file = HostileFiles.text(HostileFiles.HEADER);
    try (Socket socket = announced("statistics", file.length, "Expect: 100-continue")) {
      BufferedReader answers = answers(socket);
      String reading = answers.readLine();
      assertTrue(reading.startsWith("HTTP/1.1 100"), reading);
      assertEquals("", answers.readLine());
      Grants.end(trial, "statistics", "LIST_MANAGER", branch);
      socket.getOutputStream().write(file);
      socket.getOutputStream().flush();
      String status = answers.readLine();
      assertTrue(status.matches("HTTP/1.1 40[34].*"), status);
    }
    assertEquals(rows, Stored.rows(trial));
  }

  @Test
  void nobody_without_the_right_sends_a_file() {
    for (Client other : List.of(Client.anonymous(trial), Client.of(trial, "editor-b"))) {
      HttpResponse<String> answer =
          other.postFile(
              "/import/runs?publisher=" + COUNTY + "&mapping=upload&openness=PUBLIC&fileName=a.csv",
              "text/csv",
              HostileFiles.text(HostileFiles.HEADER));
      assertTrue(List.of(401, 403).contains(answer.statusCode()), answer.body());
      assertBetraysNothing(answer.body());
    }
  }

  @Test
  void who_may_not_send_a_thing_does_not_hear_what_is_wrong_with_it() {
    Map<String, String> none = Map.of("/organisation", "{", "/calendar", "{\"year\":\"x\"}");
    none.forEach(
        (address, body) -> {
          assertEquals(401, Client.anonymous(trial).post(address, body).statusCode(), address);
          int refused = Client.of(trial, "editor-b").post(address, body).statusCode();
          assertTrue(List.of(403, 404).contains(refused), address + " " + refused);
        });
    String mapping = "/import/mappings/upload?publisher=" + COUNTY;
    assertEquals(401, Client.anonymous(trial).put(mapping, "{").statusCode());
    String run = "/import/runs/" + UUID.randomUUID() + "/publication";
    assertEquals(401, Client.anonymous(trial).post(run, "{}").statusCode());
  }

  @Test
  void a_unit_with_a_wrong_check_digit_is_refused_when_it_is_entered_by_hand() {
    HttpResponse<String> refused =
        organisation(
            "{\"publisher\":\"990401\",\"name\":\"示例错码局\","
                + "\"codes\":[{\"scheme\":\"USCC\",\"value\":\"11510000008312345A\"}]}");
    assertEquals(422, refused.statusCode(), refused.body());
    assertCoded("ORG-01", refused);
    assertTrue(
        Client.anonymous(trial)
            .ask("{ department(by:{named:{publisher:\"990401\",name:\"示例错码局\"}}) { id } }")
            .path("department")
            .isNull());
  }

  @Test
  void entries_for_an_unknown_unit_or_under_a_code_that_is_taken_are_refused_all_at_once() {
    String unit = RealDistrict.unit(Client.anonymous(trial), COUNTY, OFFICE);
    Desk desk = new Desk(trial, COUNTY, unit, "editor-b", "publisher");
    List<Map<String, Object>> lines =
        List.of(
            add(Contents.power(nobody(unit), "01", "示例许可（构造）", "H-001")),
            add(Contents.power(unit, "01", "示例许可甲（构造）", "H-002")),
            add(Contents.power(unit, "01", "示例许可乙（构造）", "H-002")));
    Desk.Draft draft = desk.draft(Desk.decision("示政发〔2026〕42号", "示例县人民政府", "POWER", null), lines);
    JsonNode answer = Way.submit(Client.of(trial, "editor-b"), draft.changeSet(), draft.version());
    JsonNode refused = answer;
    assertEquals("ValidationFailed", refused.path("__typename").asText(), answer.toString());
    assertEquals(
        List.of("ADJ-14", "ITM-09"),
        refused.path("refusals").findValuesAsText("code"),
        "" + answer);
    for (JsonNode refusal : refused.path("refusals")) {
      assertTrue(refusal.path("messageZh").asText().matches("(?s).*\\p{IsHan}.*"), "" + answer);
      assertFalse(refusal.path("messageEn").asText().isBlank(), "" + answer);
    }
    assertBetraysNothing(answer.toString());
  }

  private static Map<String, Object> add(Map<String, Object> content) {
    return Map.of("add", Map.of("listType", "POWER", "content", content));
  }

  /** The id of a unit that there is not. */
  private static String nobody(String unit) {
    String read = new String(Base64.getUrlDecoder().decode(unit), StandardCharsets.UTF_8);
    String other = read.substring(0, read.indexOf(':') + 1) + UUID.randomUUID();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(HostileFiles.text(other));
  }
}
