package org.quanze.adjustment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.testing.PaperCounty.DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quanze.item.Openness;
import org.quanze.rule.Refusals;

/** What the head of a decision may not lack, while it is drafted and when it is published. */
@Tag("pure")
class DecisionDraftTest {

  private static DecisionDraft head(
      @Nullable String number, String title, String issuer, @Nullable LocalDate effectiveOn) {
    return new DecisionDraft(
        number, title, issuer, null, effectiveOn, null, null, Openness.PUBLIC, Map.of("POWER", 5));
  }

  private static List<String> drafted(DecisionDraft head) {
    Refusals refusals = new Refusals();
    head.check(refusals);
    return told(refusals);
  }

  private static List<String> published(DecisionDraft head) {
    Refusals refusals = new Refusals();
    head.checkForPublication(DAY, refusals);
    return told(refusals);
  }

  private static List<String> told(Refusals refusals) {
    return refusals.all().stream().map(r -> r.rule() + " " + r.path()).toList();
  }

  @Test
  void a_draft_has_a_title_and_an_issuer() {
    assertEquals(List.of(), drafted(head(null, "关于取消的决定", "示例县人民政府", null)));
    assertEquals(
        List.of("TITLE_PRESENT decision.title", "ISSUER_PRESENT decision.issuer"),
        drafted(head(null, " ", "", null)));
    assertEquals(
        List.of("TEXT_CLEAN decision.title"), drafted(head(null, "关于\u0007", "示例县人民政府", null)));
  }

  @Test
  void what_is_not_public_says_why_and_nothing_else_does() {
    List<String> reason = List.of("NOT_PUBLIC_REASON decision.notPublicReason");
    assertEquals(reason, drafted(open(Openness.NOT_PUBLIC, null)));
    assertEquals(reason, drafted(open(Openness.NOT_PUBLIC, "　")));
    assertEquals(List.of(), drafted(open(Openness.NOT_PUBLIC, "涉及工作秘密")));
    assertEquals(List.of(), drafted(open(Openness.ON_REQUEST, null)));
    assertEquals(reason, drafted(open(Openness.ON_REQUEST, "涉及工作秘密")));
    assertEquals(reason, drafted(open(Openness.PUBLIC, "涉及工作秘密")));
  }

  private static DecisionDraft open(Openness openness, @Nullable String reason) {
    return new DecisionDraft(
        null, "决定", "政府", null, null, null, null, openness, reason, Map.of(), false, false, null);
  }

  @Test
  void neither_signing_nor_trigger_is_after_the_day_of_publication() {
    assertEquals(List.of(), published(dated(DAY, DAY)));
    assertEquals(
        List.of("SIGNED_NOT_AHEAD decision.signedOn", "TRIGGER_NOT_AHEAD decision.trigger.on"),
        published(dated(DAY.plusDays(1), DAY.plusDays(1))));
  }

  private static DecisionDraft dated(LocalDate signedOn, LocalDate triggerOn) {
    return new DecisionDraft(
        "示政发〔2026〕1号",
        "决定",
        "政府",
        signedOn,
        null,
        null,
        null,
        Openness.PUBLIC,
        null,
        Map.of(),
        false,
        false,
        new Trigger(Trigger.Kind.LAW, triggerOn));
  }

  @Test
  void a_published_decision_has_a_number_and_is_not_of_a_day_to_come() {
    assertEquals(List.of(), published(head("示政发〔2026〕1号", "决定", "政府", DAY)));
    assertEquals(List.of(), published(head("示政发〔2026〕1号", "决定", "政府", null)));
    assertEquals(
        List.of(
            "TITLE_PRESENT decision.title",
            "DOCUMENT_NUMBER_PRESENT decision.documentNumber",
            "DAY_NOT_AHEAD decision.effectiveOn"),
        published(head(" ", "", "政府", DAY.plusDays(1))));
  }

  @Test
  void it_may_announce_the_closings_of_lists() {
    assertEquals(Map.of("POWER", 5), head(null, "决定", "政府", null).announcedClosings());
  }
}
