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
 * Random decisions that change the contents of items in every way, take changes back, correct what
 * was wrong, and give new codes and categories; with what stands after each of them.
 */
final class ChangingItems {

  private static final List<String> CATEGORIES = List.of("01", "02", "05");

  private final Source source;
  private final Story story;
  private final Map<UUID, List<Content>> versions = new HashMap<>();
  private final SortedMap<UUID, Content> standing = new TreeMap<>();
  private final Map<UUID, List<Integer>> timelines = new HashMap<>();
  private int names;
  private int codes;

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

  /** The versions that hold, in the order of their days; the last stands. */
  private List<Integer> timeline(UUID item) {
    return Objects.requireNonNull(timelines.get(item));
  }

  private Subject subject(UUID item) {
    return new Subject(item, timeline(item).getLast());
  }

  private Adjustment add(Set<UUID> used) {
    UUID item = new UUID(source.big(), source.big());
    Content content = story.power(++names, source.one(CATEGORIES));
    used.add(item);
    versions.put(item, new ArrayList<>(List.of(content)));
    timelines.put(item, new ArrayList<>(List.of(1)));
    standing.put(item, content);
    return new Entrance.Add("POWER", item, content, null, null);
  }

  private Adjustment change(UUID item) {
    return switch (source.below(8)) {
      case 0 -> recode(item);
      case 1 -> reclassify(item);
      case 2 -> correct(item);
      default -> rewrite(item);
    };
  }

  /** A new version, which stands from now on. */
  private Content renewed(UUID item, Content content) {
    versions(item).add(content);
    timeline(item).add(versions(item).size());
    standing.put(item, content);
    return content;
  }

  private Content now(UUID item) {
    return Objects.requireNonNull(standing.get(item));
  }

  private Adjustment recode(UUID item) {
    Subject subject = subject(item);
    List<ItemCode> codes = newCodes();
    renewed(item, now(item).coded(codes));
    return new Renewal.Recode(subject, codes, null, "重新编码");
  }

  private Adjustment reclassify(UUID item) {
    Subject subject = subject(item);
    String category =
        source.one(CATEGORIES.stream().filter(c -> !c.equals(now(item).category())).toList());
    renewed(item, now(item).ofCategory(category));
    return new Renewal.Reclassify(subject, category, null, "调整类别");
  }

  /** Any version that holds on some days is replaced for them. */
  private Adjustment correct(UUID item) {
    Subject subject = subject(item);
    int place = source.below(timeline(item).size());
    int wrong = timeline(item).get(place);
    Content corrected =
        versions(item).get(wrong - 1).with("note", new Value.Text("更正" + versions(item).size()));
    versions(item).add(corrected);
    timeline(item).set(place, versions(item).size());
    if (place == timeline(item).size() - 1) {
      standing.put(item, corrected);
    }
    return new Renewal.Correct(subject, wrong, corrected, "更正");
  }

  private Adjustment rewrite(UUID item) {
    Subject subject = subject(item);
    Content now = now(item);
    Content changed =
        source.below(3) == 0 ? source.one(versions(item)).ofCategory(now.category()) : changed(now);
    if (changed.equals(now)) {
      changed = now.with("note", new Value.Text("第" + versions(item).size() + "次"));
    }
    return new Renewal.Change(subject, renewed(item, changed), null, "变更");
  }

  private List<ItemCode> newCodes() {
    return List.of(new ItemCode("LOCAL", "N-" + ++codes));
  }

  private Content changed(Content now) {
    int n = source.below(1_000);
    return switch (source.below(6)) {
      case 0 -> now.with("note", new Value.Text("备注" + n));
      case 1 -> now.with("supervisionPhone", new Value.Text("0000-" + (1_000_000 + n)));
      case 2 -> now.with("limitDays", new Value.Whole(n));
      case 3 -> named(now, now.name() + "（" + n + "）", now.codes());
      case 4 -> named(now, now.name(), newCodes());
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
