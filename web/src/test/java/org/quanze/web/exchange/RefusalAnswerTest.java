package org.quanze.web.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quanze.access.AccessRule;
import org.quanze.calendar.RecordHolidayNotice;
import org.quanze.calendar.RecordHolidayNotice.Days;
import org.quanze.exchange.ImportRule;
import org.quanze.rule.Refusal;
import org.quanze.rule.Refused;

/** Every "no" has its number and its coded body. */
class RefusalAnswerTest {

  private static byte[] body(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Refused refusal(Runnable act) {
    return assertThrows(Refused.class, act::run);
  }

  @Test
  void each_nature_has_its_status() {
    assertEquals(401, Statuses.of(AccessRule.SIGNED_IN.refuse("")));
    assertEquals(403, Statuses.of(AccessRule.PERMITTED.refuse("", "x")));
    assertEquals(404, Statuses.of(AccessRule.VISIBLE.refuse("")));
    assertEquals(404, Statuses.of(ImportRule.RUN_EXISTS.refuse("run")));
    assertEquals(409, Statuses.of(AccessRule.KEY_REUSED.refuse("idempotencyKey", "k")));
    assertEquals(409, Statuses.of(ImportRule.RUN_CHECKED.refuse("run")));
    assertEquals(413, Statuses.of(ImportRule.FILE_SIZE.refuse("file", "x")));
    assertEquals(422, Statuses.of(ImportRule.HEADER.refuse("file", "x")));
    assertEquals(503, Statuses.of(DoorRule.BUSY.refuse("")));
  }

  @Test
  void a_refusal_is_found_however_it_is_wrapped() {
    Refused refused = ImportRule.RUN_EXISTS.refuse("run");
    EJBException wrapped = new EJBException(new IllegalStateException(refused));
    assertSame(refused, FaultAnswers.refusedIn(wrapped));
    assertNull(FaultAnswers.refusedIn(new EJBException(new IllegalStateException("x"))));
    assertEquals(
        "{\"errors\":[{\"code\":\"IMP-26\",\"field\":\"run\",\"zh\":\"没有该导入\","
            + "\"en\":\"There is no such import\"}]}",
        FaultAnswers.body(refused.refusals()).toString());
  }

  @Test
  void what_is_no_json_is_400_with_its_place() {
    byte[] latin = {'{', '"', (byte) 0xE9, '"', ':', '1', '}'};
    for (byte[] bad :
        List.of(
            "{\"a\":1,}".getBytes(StandardCharsets.UTF_8),
            "".getBytes(StandardCharsets.UTF_8),
            "[1]".getBytes(StandardCharsets.UTF_8),
            "{\"a\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8),
            "{} {}".getBytes(StandardCharsets.UTF_8),
            ("{\"a\":" + "[".repeat(60)).getBytes(StandardCharsets.UTF_8),
            latin)) {
      assertEquals(400, Statuses.of(refusal(() -> Json.read(bad))));
    }
  }

  @Test
  void what_is_too_long_is_taken_no_further_and_refused_when_it_is_read() throws IOException {
    byte[] sent =
        Json.sent(new ByteArrayInputStream(body("{\"a\":\"" + "x".repeat(2 << 20) + "\"}")));
    assertEquals((1 << 20) + 1, sent.length);
    assertEquals(413, Statuses.of(refusal(() -> Json.read(sent))));
  }

  @Test
  void all_that_is_wrong_in_a_decision_is_told_at_once() {
    String text =
        "{\"decision\":{\"title\":1,\"signedOn\":\"2026-13-01\",\"openness\":\"ALL\","
            + "\"announcedClosings\":{\"POWER\":\"x\"},\"else\":true}}";
    var tree = Json.read(body(text));
    Refused refused = refusal(() -> PublicationBody.read(tree, null));
    assertEquals(
        List.of(
            "decision.title",
            "decision.issuer",
            "decision.signedOn",
            "decision.openness",
            "decision.announcedClosings.POWER",
            "idempotencyKey"),
        refused.refusals().stream().map(r -> r.path()).toList());
  }

  @Test
  void the_key_may_stand_in_the_header() {
    String text =
        "{\"decision\":{\"title\":\"t\",\"issuer\":\"i\"},\"idempotencyKey\":\"key-0001\"}";
    var tree = Json.read(body(text));
    assertEquals("key-0001", PublicationBody.read(tree, null).idempotencyKey());
    assertEquals("key-0001", PublicationBody.read(tree, "\"key-0001\"").idempotencyKey());
    assertEquals(422, Statuses.of(refusal(() -> PublicationBody.read(tree, "other-key"))));
  }

  @Test
  void units_are_read_with_the_place_of_each_fault() {
    var tree =
        Json.read(
            body(
                "{\"divisions\":[{\"scheme\":\"GB2260\",\"code\":\"990000\",\"name\":\"示例\"},7],"
                    + "\"departments\":[{\"publisher\":\"990000\",\"name\":\"\","
                    + "\"codes\":[{\"scheme\":\"X\",\"value\":\"1\"}]}]}"));
    Refused refused = refusal(() -> OrganisationResource.registration(tree));
    assertEquals(
        List.of("divisions.1", "departments.0.name", "departments.0.codes.0.scheme"),
        refused.refusals().stream().map(r -> r.path()).toList());
  }

  @Test
  void file_names_come_and_go_in_headers() {
    assertEquals("清单.csv", FileNames.in("attachment; filename*=UTF-8''%E6%B8%85%E5%8D%95.csv"));
    assertEquals("a b.csv", FileNames.in("form-data; name=\"file\"; filename=\"a b.csv\""));
    assertEquals("a.csv", FileNames.in("attachment; filename=a.csv"));
    assertNull(FileNames.in("attachment"));
    assertEquals("passwd", FileNames.clean("../../etc/passwd", null));
    assertEquals("ab.csv", FileNames.clean("C:\\x\\a\u202E\0b.csv", null));
    assertEquals("file.csv", FileNames.clean(null, "text/csv; charset=utf-8"));
    assertEquals(
        "attachment; filename=\"list.csv\"; filename*=UTF-8''%E6%B8%85%E5%8D%95%20%2A.csv",
        FileNames.attachment("清单 *.csv", "list.csv"));
  }

  @Test
  void a_notice_on_holidays_is_read_and_everything_that_does_not_fit_is_told() {
    RecordHolidayNotice.Notice read =
        CalendarResource.notice(
            Json.read(
                body(
                    "{\"documentNumber\":\"示例发〔2026〕1号\",\"title\":\"示例\",\"signedOn\":\"2026-11-10\","
                        + "\"year\":2027,\"days\":[{\"first\":\"2027-01-01\",\"zh\":\"元旦\",\"en\":\"New Year\"},"
                        + "{\"first\":\"2027-01-02\",\"last\":\"2027-01-03\",\"kind\":\"WORKED\","
                        + "\"zh\":\"元旦\",\"en\":\"New Year\"}]}")));
    assertEquals(true, read.head().yearly());
    assertEquals(LocalDate.of(2027, 1, 1), read.days().get(0).last());
    assertEquals(List.of(false, true), read.days().stream().map(Days::working).toList());
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                CalendarResource.notice(
                    Json.read(body("{\"signedOn\":\"gestern\",\"days\":[{\"kind\":\"MAYBE\"}]}"))));
    assertEquals(
        List.of(
            "documentNumber",
            "title",
            "signedOn",
            "days.0.first",
            "days.0.kind",
            "days.0.zh",
            "days.0.en"),
        refused.refusals().stream().map(Refusal::path).toList());
  }
}
