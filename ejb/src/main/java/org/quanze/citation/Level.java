package org.quanze.citation;

import org.jspecify.annotations.Nullable;

/** The levels of a law's text that citations name. */
enum Level {
  ARTICLE("条"),
  PARAGRAPH("款"),
  ITEM("项"),
  POINT("目");

  private final String zh;

  Level(String zh) {
    this.zh = zh;
  }

  /** Its word. */
  String zh() {
    return zh;
  }

  /** The level that a character names, also in traditional writing; null for none. */
  static @Nullable Level of(char c) {
    return switch (c) {
      case '条', '條' -> ARTICLE;
      case '款' -> PARAGRAPH;
      case '项', '項' -> ITEM;
      case '目' -> POINT;
      default -> null;
    };
  }
}
