package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.quanze.rule.Refused;

/** Reads files whole, or asserts by which rule they are refused. */
final class Reading {

  private Reading() {}

  /** Reads all rows. */
  static int rows(SourceFile file, ImportLimits limits) {
    try (Table table = Table.open(file, limits)) {
      int count = 0;
      while (table.next() != null) {
        count++;
      }
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void assertRefused(ImportRule rule, SourceFile file) {
    Refused refused =
        assertThrows(Refused.class, () -> rows(file, ImportLimits.DEFAULT), file.name());
    assertEquals(rule, refused.refusals().get(0).rule());
  }

  static void assertRefused(ImportRule rule, Workbook workbook) {
    assertRefused(rule, workbook.file("list.xlsx"));
  }
}
