package org.quanze.exchange;

/** How texts are written to CSV so that no spreadsheet takes them for a formula. */
public final class CsvExport {

  private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

  private CsvExport() {}

  /** Whether a spreadsheet may take a text that begins so for a formula. */
  static boolean isFormula(char first) {
    return FORMULA_STARTS.indexOf(first) >= 0;
  }

  /** One field: quoted where it must be, with an apostrophe before what looks like a formula. */
  public static String field(String text) {
    String guarded = !text.isEmpty() && isFormula(text.charAt(0)) ? "'" + text : text;
    boolean plain = guarded.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? guarded : '"' + guarded.replace("\"", "\"\"") + '"';
  }
}
