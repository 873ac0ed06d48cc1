package org.quanze.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page in the making; every text is escaped on its way in. */
final class Html {

  private final StringBuilder out = new StringBuilder(4_096);

  Html(String title) {
    out.append("<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>")
        .append(escaped(title))
        .append(
            "</title>\n<link rel=\"stylesheet\" href=\"/page.css\">\n</head>\n<body>\n<main>\n");
    heading(1, title);
  }

  Html heading(int level, String text) {
    out.append("<h").append(level).append('>').append(escaped(text));
    out.append("</h").append(level).append(">\n");
    return this;
  }

  Html paragraph(String text) {
    out.append("<p>").append(escaped(text)).append("</p>\n");
    return this;
  }

  /** A term and what it says; nothing where it says nothing. */
  Html fact(String term, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      out.append("<dl><dt>").append(escaped(term)).append("</dt><dd>");
      out.append(escaped(text)).append("</dd></dl>\n");
    }
    return this;
  }

  Html link(String address, String text) {
    out.append("<p><a href=\"").append(escaped(address)).append("\">");
    out.append(escaped(text)).append("</a></p>\n");
    return this;
  }

  /** A table; its cells name their column for narrow screens. Nothing where it has no rows. */
  Html table(String caption, List<String> head, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return this;
    }
    out.append("<table><caption>").append(escaped(caption)).append("</caption><thead><tr>");
    head.forEach(h -> out.append("<th scope=\"col\">").append(escaped(h)).append("</th>"));
    out.append("</tr></thead><tbody>\n");
    for (List<String> row : rows) {
      out.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        out.append("<td data-head=\"").append(escaped(head.get(i))).append("\">");
        out.append(escaped(row.get(i))).append("</td>");
      }
      out.append("</tr>\n");
    }
    out.append("</tbody></table>\n");
    return this;
  }

  String end() {
    return out.append("</main>\n</body>\n</html>\n").toString();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\n' -> escaped.append("<br>");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
