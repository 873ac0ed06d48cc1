package org.quanze.exchange;

/** How texts are written to CSV so that no spreadsheet takes them for a formula. */
public final class CsvExport {

  private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

  private CsvExport() {}

  /**
   * Whether a spreadsheet may take a text for a formula, apostrophes before it left aside, so that
   * the apostrophe that guards it can be told from its own.
   */
  private static boolean isFormula(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) == '\'') {
      i++;
    }
    return i < text.length() && FORMULA_STARTS.indexOf(text.charAt(i)) >= 0;
  }

  /** The text of a field without the apostrophe that guards it. */
  static String unguarded(String field) {
    return field.startsWith("'") && isFormula(field) ? field.substring(1) : field;
  }

  /** One field: quoted where it must be, with an apostrophe before what looks like a formula. */
  public static String field(String text) {
    String guarded = isFormula(text) ? "'" + text : text;
    boolean plain = guarded.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? guarded : '"' + guarded.replace("\"", "\"\"") + '"';
  }
}
