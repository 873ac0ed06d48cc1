package org.quanze.instrument;

import java.util.ArrayList;
import java.util.List;

/**
 * A title in its marks (书名号) in a text, such as 《示例条例》 in 《示例条例》第三条; marks within marks belong to
 * the title.
 *
 * @param title what stands between the marks
 * @param from where the marks begin in the text
 * @param to where the text goes on after them
 */
public record TitleMarks(String title, int from, int to) {

  /** All titles in a text, in order. Marks that do not close are none. */
  public static List<TitleMarks> in(String text) {
    List<TitleMarks> found = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '《' && depth++ == 0) {
        from = i;
      } else if (c == '》' && depth > 0 && --depth == 0) {
        found.add(new TitleMarks(text.substring(from + 1, i), from, i + 1));
      }
    }
    return List.copyOf(found);
  }

  /**
   * Where a note in brackets ends that begins at a place, blanks before it; the place if none does.
   */
  public static int afterNote(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    int depth = 0;
    for (int begin = i; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '（' || c == '(') {
        depth++;
      } else if (c == '）' || c == ')') {
        depth--;
      }
      if (depth == 0) {
        return i == begin ? from : i + 1;
      }
    }
    return from;
  }
}
