package org.quanze.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quanze.access.AccessRule;
import org.quanze.access.Actor;
import org.quanze.rule.Refused;

/** What is not redacted, and by whom. */
class RedactionRulesTest extends FourVersions {

  @Test
  void what_may_not_be_redacted_is_refused_with_its_reason() {
    assertEquals(
        codes(RedactionRule.FIELD_KNOWN),
        refusal(() -> redact(officer, "elements.unbekannt", REASON, null, Set.of(1))));
    for (String field :
        List.of(
            "name",
            "codes",
            "category",
            "department",
            "openness",
            "elements.legalBases",
            "elements.limitDays")) {
      assertEquals(
          codes(RedactionRule.FIELD_REDACTABLE),
          refusal(() -> redact(officer, field, REASON, null, Set.of(1))),
          field);
    }
    assertEquals(
        codes(RedactionRule.REASONED, RedactionRule.NUMBER_FITS),
        refusal(() -> redact(officer, PHONE, "  ", " ", Set.of(1, 2, 4))));
    assertEquals(codes(RedactionRule.VERSION_THERE), refusal(() -> redact(1, 2, 4, 9)));
    assertEquals(codes(RedactionRule.VERSION_THERE), refusal(this::redact));
    assertEquals(codes(RedactionRule.ALIKE_NAMED), refusal(() -> redact(1, 2)));
    assertEquals(
        codes(RedactionRule.FIELD_HELD),
        refusal(() -> redact(officer, "elements.note", REASON, null, Set.of(1))));
    assertEquals(
        codes(RedactionRule.REASON_SILENT),
        refusal(() -> redact(officer, PHONE, "电话" + VALUE + "属于私人", null, Set.of(1, 2, 4))));
    assertEquals(4, newest());
  }

  @Test
  void a_version_that_the_caller_does_not_know_is_a_conflict() {
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                county
                    .registry()
                    .get(RedactField.class)
                    .redact(officer, command(3, "redact-conflict", Set.of(1, 2))));
    assertEquals(RedactionRule.VERSION_NEWEST, refused.refusals().get(0).rule());
    assertEquals(4, refused.currentVersion());
  }

  private RedactField.Command command(int expected, String key, Set<Integer> versions) {
    return new RedactField.Command(
        county.item("一"), expected, PHONE, new TreeSet<>(versions), REASON, null, key);
  }

  @Test
  void the_same_key_redacts_once() {
    RedactField act = county.registry().get(RedactField.class);
    RedactField.Command command = command(4, "redact-once", Set.of(1, 2, 4));
    assertEquals(5, act.redact(officer, command));
    assertEquals(5, act.redact(officer, command));
    assertEquals(
        Set.of(AccessRule.KEY_REUSED.code()),
        refusal(() -> act.redact(officer, command(4, "redact-once", Set.of(3)))));
  }

  @Test
  void only_who_answers_for_personal_data_redacts() {
    assertEquals(
        Set.of(AccessRule.PERMITTED.code()),
        refusal(() -> redact(county.publisher(COUNTY), PHONE, REASON, null, Set.of(1, 2, 4))));
    assertEquals(
        Set.of(AccessRule.VISIBLE.code()),
        refusal(
            () ->
                redact(
                    county.cast().privacyOfficer("other", TOWN),
                    PHONE,
                    REASON,
                    null,
                    Set.of(1, 2, 4))));
    assertEquals(
        Set.of(AccessRule.SIGNED_IN.code()),
        refusal(() -> redact(Actor.ANONYMOUS, PHONE, REASON, null, Set.of(1, 2, 4))));
    RedactField.Command nothing =
        new RedactField.Command(
            UUID.randomUUID(), 1, PHONE, new TreeSet<>(Set.of(1)), REASON, null, "redact-none");
    assertEquals(
        Set.of(AccessRule.VISIBLE.code()),
        refusal(() -> county.registry().get(RedactField.class).redact(officer, nothing)));
  }
}
