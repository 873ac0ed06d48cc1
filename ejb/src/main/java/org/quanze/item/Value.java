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

  /** Rows of columns, in order. */
  record Rows(List<SortedMap<String, Value>> rows) implements Value {
    public Rows {
      rows = List.copyOf(rows);
    }
  }
}
