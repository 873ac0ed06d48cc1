package org.quanze.instrument;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document number (发文字号) as it was read from a text, which stays as it is written. The standard
 * GB/T 9704-2012 writes it 示政发〔2026〕9号: the issuer's code, the year in six-cornered brackets, and a
 * number without 第 and without leading noughts. Orders and announcements are numbered otherwise:
 * 示例市人民政府令第9号, 示例局公告2026年第9号.
 *
 * @param issuerCode the issuer's code (机关代字) as it is written; of an order all that stands before
 *     the number, such as 示例市人民政府令
 * @param year the year; null where orders are numbered on
 * @param serial the number (序号)
 * @param order whether it is written as that of an order (令) or announcement (公告, 通告)
 * @param standard whether it is written as it should be
 */
public record DocumentNumber(
    String issuerCode, @Nullable Integer year, int serial, boolean order, boolean standard) {

  private static final String NUMERAL = "([" + Numeral.CHARACTERS + "]{1,8})";
  private static final String YEAR = "[〔\\[(【〈<{]\\s*(\\d{4})\\s*年?\\s*[〕\\])】〉>}]";
  private static final String CODE = "([\\p{IsHan}A-Za-z]{1,40}?)";
  private static final String NUMBERED = CODE + "\\s*" + YEAR + "\\s*第?\\s*(\\d{1,6})\\s*[号號]";
  private static final String ORDERED =
      "([\\p{IsHan}A-Za-z]{1,60}?(?:令|公告|通告))\\s*(?:(\\d{4})\\s*年\\s*)?第?\\s*"
          + NUMERAL
          + "\\s*[号號]";
  private static final Pattern ORDER = Pattern.compile(ORDERED);
  private static final Pattern NUMBER = Pattern.compile(NUMBERED);

  private static final Pattern BETWEEN = Pattern.compile("[，,；;、。\\s]+");

  // What follows the number and is none of it, such as （示例）.
  private static final Pattern NOTE = Pattern.compile("\\s*\\([^()\\d]{1,10}\\)$");

  /** The number that a text is; empty where it is none. */
  public static Optional<DocumentNumber> read(String text) {
    String plain = NOTE.matcher(plain(text).strip()).replaceFirst("");
    Matcher number = NUMBER.matcher(plain);
    if (number.matches()) {
      return numbered(number, standing(text));
    }
    Matcher order = ORDER.matcher(plain);
    return order.matches() ? ordered(order, standing(text)) : Optional.empty();
  }

  /** What stands in the note behind a title of a text, and may each be a number. */
  public static List<String> behind(String text, TitleMarks title) {
    String note = text.substring(title.to(), TitleMarks.afterNote(text, title.to())).strip();
    return note.length() < 3
        ? List.of()
        : List.of(BETWEEN.split(note.substring(1, note.length() - 1)));
  }

  /** As the standard writes it. */
  public String normal() {
    if (!order) {
      return issuerCode + "〔" + year + "〕" + serial + "号";
    }
    return issuerCode + (year == null ? "" : year + "年") + "第" + serial + "号";
  }

  private static Optional<DocumentNumber> numbered(Matcher number, String written) {
    DocumentNumber read =
        new DocumentNumber(
            number.group(1),
            Integer.valueOf(number.group(2)),
            Integer.parseInt(number.group(3)),
            false,
            true);
    return Optional.of(read.against(read.normal(), written));
  }

  private static Optional<DocumentNumber> ordered(Matcher order, String written) {
    OptionalInt serial = Numeral.value(order.group(3));
    if (serial.isEmpty()) {
      return Optional.empty();
    }
    String year = order.group(2);
    DocumentNumber read =
        new DocumentNumber(
            order.group(1),
            year == null ? null : Integer.valueOf(year),
            serial.getAsInt(),
            true,
            true);
    // Orders of the State count in Chinese: 主席令第七十号.
    String inChinese =
        read.normal().replace("第" + read.serial + "号", "第" + Numeral.chinese(read.serial) + "号");
    return Optional.of(inChinese.equals(written) ? read : read.against(read.normal(), written));
  }

  /** The names of the issuer whose code it is (发文机关), as far as is known. */
  public List<String> issuers() {
    return IssuerCodes.known().issuers(issuerCode);
  }

  private DocumentNumber against(String normal, String written) {
    return new DocumentNumber(issuerCode, year, serial, order, normal.equals(written));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** What is written, without a note behind it. */
  private static String standing(String text) {
    String written = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    int note = written.lastIndexOf('号') + 1;
    return note > 0 && NOTE.matcher(plain(written.substring(note))).matches()
        ? written.substring(0, note)
        : written;
  }
}
