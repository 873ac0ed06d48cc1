package org.quanze.edition;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Adjustment.Subject;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.Renewal;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;
import org.quanze.item.Items.VersionKey;
import org.quanze.item.Value;
import org.quanze.wholelist.WholeList;

/**
 * The lines that account for differences between a whole list and what a draft leads to.
 *
 * @param history whether the draft imports a history, in which what comes and goes stays
 *     unexplained
 * @param rows what the rows of the differences say
 * @param contents what stands where the file says otherwise
 */
record LinesOfWholeList(
    String listType,
    boolean history,
    Map<Integer, WholeList.Row> rows,
    Map<VersionKey, Content> contents) {

  Adjustment of(Unaccounted d) {
    return switch (d.kind()) {
      case MISSING -> leaving(subject(d));
      case EXTRA -> entering(d, row(d));
      case DIFFERENT -> renewing(d, row(d), Objects.requireNonNull(contents.get(d.member())));
    };
  }

  private Adjustment leaving(Subject subject) {
    String reason = "整本清单未列";
    return history
        ? new Departure.Unexplained(subject, null, reason)
        : new Departure.Cancel(subject, null, reason);
  }

  private Adjustment entering(Unaccounted d, Content row) {
    UUID item = UUID.randomUUID();
    return history
        ? new Entrance.Unexplained(listType, item, row, null, reason(d))
        : new Entrance.Add(listType, item, row, null, reason(d));
  }

  private Adjustment renewing(Unaccounted d, Content row, Content stands) {
    Subject subject = subject(d);
    if (d.paths().equals(List.of("codes"))) {
      return new Renewal.Recode(subject, codes(row, stands), null, reason(d));
    }
    if (d.paths().equals(List.of("category"))) {
      return new Renewal.Reclassify(subject, row.category(), null, reason(d));
    }
    TreeMap<String, Value> elements = new TreeMap<>(stands.remaining());
    for (String path : d.paths()) {
      if (path.startsWith("elements.")) {
        String key = path.substring("elements.".length());
        Value value = row.elements().get(key);
        if (value == null) {
          elements.remove(key);
        } else {
          elements.put(key, value);
        }
      }
    }
    Content content =
        new Content(
            row.name(),
            stands.category(),
            stands.department(),
            d.paths().contains("codes") ? codes(row, stands) : stands.codes(),
            stands.openness(),
            stands.decided(),
            stands.notPublicReason() == null ? row.notPublicReason() : stands.notPublicReason(),
            elements);
    return new Renewal.Change(subject, content, null, reason(d));
  }

  /** Codes of which the file says nothing stay behind the first. */
  private static List<ItemCode> codes(Content row, Content stands) {
    return row.codes().size() > 1 || stands.codes().size() < 2
        ? row.codes()
        : Stream.concat(row.codes().stream(), stands.codes().stream().skip(1)).toList();
  }

  private static Subject subject(Unaccounted d) {
    VersionKey member = Objects.requireNonNull(d.member());
    return new Subject(member.item(), member.number());
  }

  private Content row(Unaccounted d) {
    return Objects.requireNonNull(rows.get(d.row())).content();
  }

  private static String reason(Unaccounted d) {
    return "依整本清单第 " + d.row() + " 行";
  }
}
