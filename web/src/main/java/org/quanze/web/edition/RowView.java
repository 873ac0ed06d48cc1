package org.quanze.web.edition;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.quanze.edition.RowChange;
import org.quanze.edition.Segment;
import org.quanze.edition.Segments;
import org.quanze.item.CanonicalForm;
import org.quanze.item.Value;

/** What became of a row, with the names of its columns. */
public record RowView(FieldView field, RowChange change) {

  public RowChange.Kind kind() {
    return change.kind();
  }

  public @Nullable Integer oldPosition() {
    return change.oldPosition();
  }

  public @Nullable Integer newPosition() {
    return change.newPosition();
  }

  public @Nullable ReadableLine old() {
    return change.oldPosition() == null ? null : line(change.old());
  }

  public @Nullable ReadableLine now() {
    return change.newPosition() == null ? null : line(change.now());
  }

  private ReadableLine line(SortedMap<String, Value> row) {
    return ReadableLine.ofRow(field, row);
  }

  public List<ColumnChange> columns() {
    return change.columns().stream().map(this::column).toList();
  }

  private ColumnChange column(RowChange.Column column) {
    FieldView.Names names = field.column(column.key());
    boolean text = column.old() instanceof Value.Text || column.now() instanceof Value.Text;
    return new ColumnChange(
        column.key(),
        names.zh(),
        names.en(),
        text(column.old()),
        text(column.now()),
        text ? Segments.between(text(column.old()), text(column.now())) : List.of());
  }

  private static @Nullable String text(@Nullable Value value) {
    return switch (value) {
      case Value.Text t -> t.text();
      case null -> null;
      default -> CanonicalForm.value(value);
    };
  }

  /** A column that differs, as the SDL shows it. */
  public record ColumnChange(
      String key,
      String zh,
      String en,
      @Nullable String old,
      @Nullable String now,
      List<Segment> segments) {

    public ColumnChange {
      segments = List.copyOf(segments);
    }
  }
}
