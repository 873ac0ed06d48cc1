package org.quanze.statement;

/**
 * An instrument that the version cites and that is not in force on the day (依据提示). It changes
 * neither the ground nor the answer.
 *
 * @param instrument identity of the instrument
 * @param title its title
 * @param since since when it is so, or from when it will be in force, as ISO 8601
 * @param document the document that says so
 */
public record BasisWarning(
    String instrument, String title, Status status, String since, String document) {

  /** What the instrument is on the day. */
  public enum Status {
    NOT_YET_IN_FORCE("起施行，所问之日尚未施行", "is in force from this day on and not yet on the day: "),
    REPEALED("起废止", "is repealed from this day on: "),
    LAPSED("起失效", "has lapsed from this day on: ");

    private final String zh;
    private final String en;

    Status(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }
  }

  /** What to say of it, in both languages. */
  String remark() {
    return "依据“"
        + title
        + "”自 "
        + since
        + " "
        + status.zh
        + "（"
        + document
        + "），仅由签名说明 / a legal basis "
        + status.en
        + "“"
        + title
        + "”, "
        + since
        + ", by “"
        + document
        + "”; told by the signature alone";
  }
}
