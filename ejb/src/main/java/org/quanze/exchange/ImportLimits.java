package org.quanze.exchange;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.quanze.rule.Refused;

/**
 * What a file may cost. Each is a setting, {@code QUANZE_IMPORT_} and its name, such as {@code
 * QUANZE_IMPORT_XLSX_ROWS}.
 *
 * @param xlsxBytes size of a workbook
 * @param xlsxEntries parts in it
 * @param xlsxInflated bytes of all parts
 * @param xlsxEntry bytes of one part
 * @param xlsxWhole bytes of the parts that are read at once: the table of contents and the links
 *     between the parts
 * @param xlsxRatio how many times a part may grow, counted above {@link #RATIO_FROM} bytes
 * @param xlsxRows rows of a sheet
 * @param xlsxCell characters of a cell of a workbook
 * @param csvBytes size of a CSV file, or of all in a zip of them
 * @param csvRows rows of a CSV file
 * @param csvCell characters of a cell of a CSV file; more than a spreadsheet shows, because the
 *     rows of an element stand in one cell
 * @param columns columns of any table
 */
public record ImportLimits(
    long xlsxBytes,
    int xlsxEntries,
    long xlsxInflated,
    long xlsxEntry,
    long xlsxWhole,
    int xlsxRatio,
    int xlsxRows,
    int xlsxCell,
    long csvBytes,
    int csvRows,
    int csvCell,
    int columns) {

  /** Bytes from which the growth of a part is looked at. */
  static final long RATIO_FROM = 1 << 20;

  private static final long MB = 1 << 20;

  /** Without settings. */
  public static final ImportLimits DEFAULT =
      new ImportLimits(
          20 * MB,
          100,
          200 * MB,
          150 * MB,
          2 * MB,
          200,
          100_000,
          32_767,
          2_048 * MB,
          5_000_000,
          1 << 20,
          200);

  private static final ImportLimits OF_PROCESS = of(System::getenv);

  /** With the settings of this process. */
  public static ImportLimits ofProcess() {
    return OF_PROCESS;
  }

  static ImportLimits of(UnaryOperator<@Nullable String> variables) {
    return new ImportLimits(
        number(variables, "XLSX_BYTES", DEFAULT.xlsxBytes),
        (int) number(variables, "XLSX_ENTRIES", DEFAULT.xlsxEntries),
        number(variables, "XLSX_INFLATED", DEFAULT.xlsxInflated),
        number(variables, "XLSX_ENTRY", DEFAULT.xlsxEntry),
        number(variables, "XLSX_WHOLE", DEFAULT.xlsxWhole),
        (int) number(variables, "XLSX_RATIO", DEFAULT.xlsxRatio),
        (int) number(variables, "XLSX_ROWS", DEFAULT.xlsxRows),
        (int) number(variables, "XLSX_CELL", DEFAULT.xlsxCell),
        number(variables, "CSV_BYTES", DEFAULT.csvBytes),
        (int) number(variables, "CSV_ROWS", DEFAULT.csvRows),
        (int) number(variables, "CSV_CELL", DEFAULT.csvCell),
        (int) number(variables, "COLUMNS", DEFAULT.columns));
  }

  private static long number(UnaryOperator<@Nullable String> variables, String name, long other) {
    String value = variables.apply("QUANZE_IMPORT_" + name);
    if (value == null || value.isBlank()) {
      return other;
    }
    try {
      long number = Long.parseLong(value.strip());
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalStateException("QUANZE_IMPORT_" + name + " is no number: " + value, e);
    }
    throw new IllegalStateException("QUANZE_IMPORT_" + name + " must be above 0: " + value);
  }

  /** The refusal of what is over a limit, which it names as the setting is named. */
  static Refused exceeded(String name, long limit) {
    return ImportRule.FILE_SIZE.refuse("file", name + " ≤ " + limit);
  }
}
