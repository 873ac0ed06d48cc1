package org.quanze.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A value of JSON in which one letter, number or flag is another.
 *
 * @param path where, with places in lists
 * @param whole the value
 */
record Altered(String path, Object whole) {

  /** Every way to alter a value in one place. */
  static List<Altered> each(String path, Object value) {
    List<Altered> all = new ArrayList<>();
    switch (value) {
      case Map<?, ?> object -> {
        for (Map.Entry<?, ?> member : object.entrySet()) {
          String name = (String) member.getKey();
          for (Altered inner : each(below(path, name), member.getValue())) {
            Map<Object, Object> copy = new TreeMap<>(object);
            copy.put(name, inner.whole());
            all.add(new Altered(inner.path(), copy));
          }
        }
      }
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          for (Altered inner : each(below(path, i + ""), list.get(i))) {
            List<Object> copy = new ArrayList<>(list);
            copy.set(i, inner.whole());
            all.add(new Altered(inner.path(), copy));
          }
        }
      }
      case Long number -> all.add(new Altered(path, number + 1));
      case Boolean flag -> all.add(new Altered(path, !flag));
      case String text -> {
        for (int i = 0; i < text.length(); i++) {
          char other = text.charAt(i) == '1' ? '2' : '1';
          all.add(new Altered(path, text.substring(0, i) + other + text.substring(i + 1)));
        }
      }
      default -> throw new IllegalStateException(value.getClass() + "");
    }
    return all;
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
