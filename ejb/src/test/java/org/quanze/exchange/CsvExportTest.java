package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is exported cannot be a formula, and is read again as it was. */
class CsvExportTest {

  private static final String LETTERS = "=+-@＝＋－＠'\",\n ab中文";

  @Test
  void no_field_begins_like_a_formula() {
    for (String text : new String[] {"=1+1", "+1", "-1", "@a", "＝1", "'=1", "''＋1"}) {
      String field = CsvExport.field(text);
      assertEquals("'" + text, field);
      assertEquals(text, CsvExport.unguarded(field));
    }
    assertEquals("'a", CsvExport.field("'a"));
    assertEquals("'a", CsvExport.unguarded("'a"));
  }

  @Test
  void every_text_comes_back() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int n = 0; n < 20_000; n++) {
      StringBuilder text = new StringBuilder("x");
      for (int i = random.nextInt(6); i > 0; i--) {
        text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      String sent = text.substring(1);
      String field = CsvExport.field(sent);
      assertFalse("=+-@\t\r＝＋－＠".contains(field.isEmpty() ? " " : field.substring(0, 1)));
      String read = CsvReader.builder().ofSingleCsvRecord(field + ",").getField(0);
      assertEquals(sent, CsvExport.unguarded(read), "seed " + seed);
    }
  }
}
