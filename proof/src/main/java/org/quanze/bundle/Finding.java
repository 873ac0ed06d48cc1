package org.quanze.bundle;

/**
 * What does not hold.
 *
 * @param file the part, or the file of the head
 * @param row the row by its own name, empty for the whole part
 * @param field the field, or empty
 * @param detail what was found, or empty
 */
public record Finding(String file, String row, String field, Check check, String detail) {

  @Override
  public String toString() {
    String place = (file + " " + row).strip() + (field.isEmpty() ? "" : ", " + field);
    String more = detail.isEmpty() ? "" : " (" + detail + ")";
    return place + ": " + check.zh() + " / " + check.en() + more;
  }
}
