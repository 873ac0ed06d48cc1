package org.quanze.redaction;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quanze.testing.County.COUNTY;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.quanze.access.Actor;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.Renewal;
import org.quanze.edition.FieldChange;
import org.quanze.edition.VersionComparisons;
import org.quanze.item.Content;
import org.quanze.item.ItemVersion;
import org.quanze.item.Items;
import org.quanze.item.Value;
import org.quanze.rule.Refused;
import org.quanze.testing.County;

/**
 * An item of four versions: two with the same phone, one with another, and one with the first
 * again.
 */
abstract class FourVersions {

  static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  static final String PHONE = "elements.supervisionPhone";
  static final String VALUE = "0998-7654321（虚构）";
  static final String REASON = "《个人信息保护法》第四十七条";

  County county;
  Actor officer;

  /**
   * An item of two versions with the same phone, then one with another, and one with the first
   * again.
   */
  @BeforeEach
  void open() {
    county = new County("甲局", "乙局");
    county.today(DAY);
    officer = county.cast().privacyOfficer("privacy", COUNTY);
    county.decide(
        COUNTY,
        new Entrance.Add("POWER", county.item("一"), phone(VALUE), null, null),
        county.add("二", "乙局", "02"));
    county.decide(COUNTY, change(phone(VALUE).with("note", new Value.Text("修订甲"))));
    county.decide(COUNTY, change(phone("0998-1111111")));
    county.decide(COUNTY, change(phone(VALUE).with("note", new Value.Text("又修订"))));
  }

  @AfterEach
  void close() {
    county.close();
  }

  Content phone(String number) {
    return county.power("一", "甲局", "01").with("supervisionPhone", new Value.Text(number));
  }

  Adjustment change(Content content) {
    return new Renewal.Change(county.subject("一"), content, null, "修订");
  }

  int redact(Integer... versions) {
    return redact(officer, PHONE, REASON, null, Set.of(versions));
  }

  int redact(
      Actor actor, String field, String reason, @Nullable String document, Set<Integer> versions) {
    return county
        .registry()
        .get(RedactField.class)
        .redact(
            actor,
            new RedactField.Command(
                county.item("一"),
                newest(),
                field,
                new TreeSet<>(versions),
                reason,
                document,
                UUID.randomUUID() + ""));
  }

  int newest() {
    UUID item = county.item("一");
    return county
        .registry()
        .read(() -> county.registry().get(Items.class).newest(List.of(item)).get(item));
  }

  ItemVersion version(int number) {
    return county
        .registry()
        .read(() -> county.registry().get(Items.class).get(county.item("一"), number));
  }

  List<FieldChange> changes(int from, int to) {
    return county
        .registry()
        .read(
            () ->
                county
                    .registry()
                    .get(VersionComparisons.class)
                    .find(county.item("一"), from, to)
                    .orElseThrow()
                    .fields());
  }

  static Set<String> refusal(Runnable act) {
    return assertThrows(Refused.class, act::run).refusals().stream()
        .map(r -> r.rule().code())
        .collect(Collectors.toSet());
  }

  static Set<String> codes(RedactionRule... rules) {
    return Set.of(rules).stream().map(RedactionRule::code).collect(Collectors.toSet());
  }
}
