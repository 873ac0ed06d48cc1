package org.quanze.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for; every given condition holds.
 *
 * @param text words of the name, or the beginning of a code; null or blank for all
 * @param within code of a division: governments there and below
 * @param listType code of the list type
 * @param publisher id of a government
 * @param department id of a unit
 * @param category code of a category of the list type
 * @param day the day on which it stands
 */
public record SearchQuestion(
    @Nullable String text,
    @Nullable String within,
    @Nullable String listType,
    @Nullable Integer publisher,
    @Nullable Integer department,
    @Nullable String category,
    LocalDate day) {

  /** The most characters that a text may have. */
  public static final int LONGEST_TEXT = 100;

  public SearchQuestion {
    if (text != null && text.codePointCount(0, text.length()) > LONGEST_TEXT) {
      throw SearchRule.TEXT_LENGTH.refuse("text", LONGEST_TEXT);
    }
    if (category != null && listType == null) {
      throw SearchRule.CATEGORY_OF_A_LIST_TYPE.refuse("filter.category");
    }
  }

  /** Whether it asks for part of what {@link #whole} finds. */
  boolean isPart() {
    return !equals(whole());
  }

  /** The text on its day in the whole branch: what facets narrow. */
  SearchQuestion whole() {
    return new SearchQuestion(text, within, null, null, null, null, day);
  }
}
