package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.Renewal;
import org.quanze.item.Content;
import org.quanze.item.Value;
import org.quanze.redaction.RedactField;
import org.quanze.testing.County;

/** A comparison tells that a value was redacted, and never as if that were the value. */
class RedactedComparisonTest {

  private static final String PHONE = "supervisionPhone";

  private County county;

  @BeforeEach
  void open() {
    county = new County("甲局");
    county.today(LocalDate.of(2026, 3, 2));
    county.decide(
        COUNTY, new Entrance.Add("POWER", county.item("一"), content("12345"), null, null));
    county.today(LocalDate.of(2026, 4, 1));
    county.decide(COUNTY, new Renewal.Change(county.subject("一"), content("54321"), null, "号码变更"));
    county
        .registry()
        .get(RedactField.class)
        .redact(
            county.cast().privacyOfficer("privacy", COUNTY),
            new RedactField.Command(
                county.item("一"),
                2,
                "elements." + PHONE,
                new TreeSet<>(Set.of(1)),
                "《个人信息保护法》第四十七条",
                null,
                "redact-compared"));
  }

  @AfterEach
  void close() {
    county.close();
  }

  private Content content(String phone) {
    return county.power("一", "甲局", "01").with(PHONE, new Value.Text(phone));
  }

  private byte[] export(ExportFormat format) {
    ExportComparison export = county.registry().get(ExportComparison.class);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return county
        .registry()
        .read(
            () -> {
              export.write(export.head(COUNTY, "POWER", 1, 2, null), format, out);
              return out.toByteArray();
            });
  }

  @Test
  void the_json_has_an_object_and_the_table_what_tables_show() throws IOException {
    JsonNode fields =
        new ObjectMapper().readTree(export(ExportFormat.JSON)).at("/changes/0/fields");
    assertEquals("elements." + PHONE, fields.at("/0/path").asText());
    assertEquals("{\"redacted\":true}", fields.at("/0/old").toString());
    assertEquals("54321", fields.at("/0/now").asText());
    String csv = new String(export(ExportFormat.CSV), StandardCharsets.UTF_8);
    assertTrue(csv.contains("," + Value.Redacted.SHOWN + ",54321\r\n"), csv);
  }
}
