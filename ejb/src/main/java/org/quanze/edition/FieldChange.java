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
 * @param oldState whether there was a value before
 * @param nowState whether there is one after
 */
public record FieldChange(
    String path, @Nullable String old, @Nullable String now, State oldState, State nowState) {

  /** Whether a field has a value. */
  public enum State {
    /** 有值. */
    PRESENT,
    /** 无值: it never had one. */
    ABSENT,
    /** 已遮蔽: it had one, which an entry of the ledger ordered to be withheld. */
    REDACTED;

    private static State of(@Nullable String canonical) {
      if (canonical == null) {
        return ABSENT;
      }
      return Value.Redacted.isMark(canonical) ? REDACTED : PRESENT;
    }

    private @Nullable String shown(@Nullable String canonical) {
      return this == PRESENT ? canonical : null;
    }
  }

  /** A field from its canonical values before and after, or the marks in their place. */
  public FieldChange(String path, @Nullable String old, @Nullable String now) {
    this(path, State.of(old).shown(old), State.of(now).shown(now), State.of(old), State.of(now));
  }

  private boolean redacted() {
    return oldState == State.REDACTED || nowState == State.REDACTED;
  }

  /** The pieces in which the value differs, where it is a text and there for both; else none. */
  public List<Segment> segments() {
    return redacted() ? List.of() : segments(value(old), value(now));
  }

  private static List<Segment> segments(@Nullable Value was, @Nullable Value is) {
    return was instanceof Value.Text || is instanceof Value.Text
        ? Segments.between(text(was), text(is))
        : List.of();
  }

  /** What became of the rows or members of the value, where it has such; else none. */
  public List<RowChange> rows() {
    return redacted() ? List.of() : RowChanges.between(value(old), value(now));
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
