package org.quanze.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Adjustment.Subject;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.Renewal;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;
import org.quanze.item.Value;
import org.quanze.testing.Story;
import org.quanze.testing.Trials.Source;

/**
 * Random decisions that change the contents of items in every way, take changes back, and give new
 * codes; with what stands after each of them.
 */
final class ChangingItems {

  private static final List<String> CATEGORIES = List.of("01", "02", "05");

  private final Source source;
  private final Story story;
  private final Map<UUID, List<Content>> versions = new HashMap<>();
  private final SortedMap<UUID, Content> standing = new TreeMap<>();
  private int names;

  ChangingItems(Source source, Story story) {
    this.source = source;
    this.story = story;
  }

  /** What stands now. */
  SortedMap<UUID, Content> standing() {
    return new TreeMap<>(standing);
  }

  /** The next decision. */
  List<Adjustment> decide(int lines) {
    List<Adjustment> decision = new ArrayList<>();
    Set<UUID> used = new HashSet<>();
    decision.add(add(used));
    for (int i = 1; i < lines; i++) {
      List<UUID> free = standing.keySet().stream().filter(item -> !used.contains(item)).toList();
      if (free.isEmpty()) {
        decision.add(add(used));
        continue;
      }
      UUID item = source.one(free);
      used.add(item);
      if (source.below(8) == 0) {
        decision.add(new Departure.Cancel(subject(item), null, "取消"));
        standing.remove(item);
      } else {
        decision.add(change(item));
      }
    }
    return decision;
  }

  private List<Content> versions(UUID item) {
    return Objects.requireNonNull(versions.get(item));
  }

  private Subject subject(UUID item) {
    return new Subject(item, versions(item).size());
  }

  private Adjustment add(Set<UUID> used) {
    UUID item = new UUID(source.big(), source.big());
    Content content = story.power(++names, source.one(CATEGORIES));
    used.add(item);
    versions.put(item, new ArrayList<>(List.of(content)));
    standing.put(item, content);
    return new Entrance.Add("POWER", item, content, null, null);
  }

  private Adjustment change(UUID item) {
    Subject subject = subject(item);
    Content now = versions(item).getLast();
    Content changed = source.below(3) == 0 ? source.one(versions(item)) : changed(now);
    if (changed.equals(now)) {
      changed = now.with("note", new Value.Text("第" + subject.baseVersion() + "次"));
    }
    versions(item).add(changed);
    standing.put(item, changed);
    return new Renewal.Change(subject, changed, null, "变更");
  }

  private Content changed(Content now) {
    int n = source.below(1_000);
    return switch (source.below(6)) {
      case 0 -> now.with("note", new Value.Text("备注" + n));
      case 1 -> now.with("supervisionPhone", new Value.Text("0000-" + (1_000_000 + n)));
      case 2 -> now.with("limitDays", new Value.Whole(n));
      case 3 -> named(now, now.name() + "（" + n + "）", now.codes());
      case 4 -> named(now, now.name(), List.of(new ItemCode("LOCAL", "N-" + names + "-" + n)));
      default -> now.with("legalBases", bases(n));
    };
  }

  private static Content named(Content now, String name, List<ItemCode> codes) {
    return new Content(
        name,
        now.category(),
        now.department(),
        codes,
        now.openness(),
        now.decided(),
        now.elements());
  }

  private Value bases(int n) {
    List<SortedMap<String, Value>> rows = new ArrayList<>();
    for (int i = 0; i <= source.below(3); i++) {
      rows.add(
          new TreeMap<>(
              Map.of(
                  "instrument", new Value.Text("示例条例（虚构）" + i),
                  "article", new Value.Text("第" + (n + i) + "条"))));
    }
    return new Value.Rows(rows);
  }
}
