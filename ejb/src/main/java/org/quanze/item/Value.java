package org.quanze.item;

import java.util.List;
import java.util.SortedMap;

/** The value of one element of an item; one shape everywhere, whatever the list type. */
public sealed interface Value {

  /** A text in NFC, never empty. */
  record Text(String text) implements Value {}

  /** A whole number. */
  record Whole(long number) implements Value {}

  /** Yes or no. */
  record Flag(boolean set) implements Value {}

  /** Texts, in order; a set is kept sorted. */
  record Texts(List<String> texts) implements Value {
    public Texts {
      texts = List.copyOf(texts);
    }
  }

  /**
   * 遮蔽: a value that an entry of the ledger ordered to be withheld, and that is no longer there. It
   * stands in what is read, never in what is drafted or sealed.
   *
   * @param entry number of the entry
   * @param alike the first version that held the same value: equal values stay equal
   */
  record Redacted(int entry, int alike) implements Value {
    /** What stands where a value is shown as text. */
    public static final String SHOWN = "〔已遮蔽 REDACTED〕";

    /** No JSON begins so. */
    private static final char SIGN = '#';

    /** What stands in place of a canonical value when contents are compared. */
    String mark() {
      return SIGN + "redacted " + alike;
    }

    /** Whether this stands in place of a canonical value. */
    public static boolean isMark(String canonical) {
      return canonical.charAt(0) == SIGN;
    }
  }

  /** Rows of columns, in order. */
  record Rows(List<SortedMap<String, Value>> rows) implements Value {
    public Rows {
      rows = List.copyOf(rows);
    }
  }
}
