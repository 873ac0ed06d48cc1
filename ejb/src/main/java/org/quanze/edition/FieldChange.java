package org.quanze.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quanze.item.CanonicalForm;
import org.quanze.item.Content;
import org.quanze.item.ContentParser;
import org.quanze.item.Value;

/**
 * A field that differs between two contents.
 *
 * @param path its path, such as {@code elements.legalBases}
 * @param old canonical value before, or null
 * @param now canonical value after, or null
 */
public record FieldChange(String path, @Nullable String old, @Nullable String now) {

  /** The pieces in which the value differs, where it is a text; else none. */
  public List<Segment> segments() {
    return value(old) instanceof Value.Text || value(now) instanceof Value.Text
        ? Segments.between(text(value(old)), text(value(now)))
        : List.of();
  }

  /** What became of the rows or members of the value, where it has such; else none. */
  public List<RowChange> rows() {
    return RowChanges.between(value(old), value(now));
  }

  private static @Nullable Value value(@Nullable String canonical) {
    return canonical == null ? null : ContentParser.valueOf(canonical);
  }

  private static @Nullable String text(@Nullable Value value) {
    return value instanceof Value.Text t ? t.text() : null;
  }

  /** The fields in which two contents differ, in order; none for equal ones. */
  public static List<FieldChange> between(Content old, Content now) {
    SortedMap<String, String> before = CanonicalForm.fields(old);
    SortedMap<String, String> after = CanonicalForm.fields(now);
    TreeSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    List<FieldChange> changes = new ArrayList<>();
    for (String path : paths) {
      String was = before.get(path);
      String is = after.get(path);
      if (!Objects.equals(was, is)) {
        changes.add(new FieldChange(path, was, is));
      }
    }
    return changes;
  }
}
