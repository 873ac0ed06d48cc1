package org.quanze.item;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.quanze.item.Content.ItemCode;
import org.quanze.testing.Trials.Source;

/** Contents of any shape that contents may have. */
final class RandomContents {

  private static final long EXACT = (1L << 53) - 1;

  private RandomContents() {}

  static Content of(Source source) {
    SortedMap<String, Value> elements = new TreeMap<>();
    for (int i = source.below(source.size() + 1); i > 0; i--) {
      elements.put(key(source), value(source, 2));
    }
    List<ItemCode> codes = new ArrayList<>();
    for (int i = source.below(3); i > 0; i--) {
      codes.add(new ItemCode(source.text(), source.text()));
    }
    return new Content(
        source.text(),
        source.text(),
        new UUID(source.big(), source.big()),
        codes,
        source.one(List.of(Openness.values())),
        source.one(List.of(Openness.Decided.values())),
        elements);
  }

  private static String key(Source source) {
    StringBuilder key = new StringBuilder();
    for (int i = source.below(4) + 1; i > 0; i--) {
      key.append((char) (source.flag() ? 'A' + source.below(26) : 'a' + source.below(26)));
    }
    return key.toString();
  }

  private static Value value(Source source, int depth) {
    return switch (source.below(depth == 0 ? 4 : 5)) {
      case 0 -> new Value.Text(source.text());
      case 1 -> new Value.Whole(source.big() % (EXACT + 1));
      case 2 -> new Value.Flag(source.flag());
      case 3 -> texts(source);
      default -> rows(source, depth - 1);
    };
  }

  private static Value texts(Source source) {
    List<String> texts = new ArrayList<>();
    for (int i = source.below(3) + 1; i > 0; i--) {
      texts.add(source.text());
    }
    return new Value.Texts(texts);
  }

  private static Value rows(Source source, int depth) {
    List<SortedMap<String, Value>> rows = new ArrayList<>();
    for (int i = source.below(3) + 1; i > 0; i--) {
      SortedMap<String, Value> row = new TreeMap<>();
      for (int n = source.below(4); n > 0; n--) {
        row.put(key(source), value(source, depth));
      }
      rows.add(row);
    }
    return new Value.Rows(rows);
  }
}
