package org.quanze.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Adjustment.NewItem;
import org.quanze.adjustment.Adjustment.Subject;
import org.quanze.adjustment.Conversion;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.Renewal;
import org.quanze.item.Content;
import org.quanze.item.Value;
import org.quanze.testing.Story;
import org.quanze.testing.Trials.Source;

/**
 * Random decisions of one unit, and a naive model of them in memory: of each item, which version
 * stands from which day on, 0 meaning none.
 */
final class RandomHistory {

  private final Source source;
  private final Story story;
  private final Map<UUID, NavigableMap<LocalDate, Integer>> timelines = new HashMap<>();
  private final Map<UUID, Content> contents = new HashMap<>();
  private LocalDate today = Story.DAY_1;
  private int names;

  RandomHistory(Source source, Story story) {
    this.source = source;
    this.story = story;
  }

  LocalDate today() {
    return today;
  }

  /** What stands today, by what is known now. */
  SortedMap<UUID, Integer> members() {
    SortedMap<UUID, Integer> members = new TreeMap<>();
    timelines.forEach(
        (item, timeline) -> {
          Map.Entry<LocalDate, Integer> now = timeline.floorEntry(today);
          if (now != null && now.getValue() > 0) {
            members.put(item, now.getValue());
          }
        });
    return members;
  }

  /** The next decision; the days go on. */
  List<Adjustment> decide(int lines) {
    today = today.plusDays(source.below(20));
    Set<UUID> used = new HashSet<>();
    List<Adjustment> decision = new ArrayList<>();
    decision.add(add());
    while (decision.size() < lines) {
      List<UUID> free = free(used);
      LocalDate day = source.below(4) == 0 ? today.plusDays(source.below(15)) : null;
      int kind = source.below(4);
      if (kind == 0 || free.size() < 3) {
        decision.add(add());
      } else if (kind == 1) {
        decision.add(change(take(free, used), day));
      } else if (kind == 2) {
        UUID item = take(free, used);
        decision.add(new Departure.Cancel(end(item, day), day, "取消"));
      } else {
        decision.add(merge(take(free, used), take(free, used), day));
      }
    }
    return decision;
  }

  /** Items that stand and to which nothing is announced. */
  private List<UUID> free(Set<UUID> used) {
    return members().keySet().stream()
        .filter(i -> !used.contains(i) && !timeline(i).lastKey().isAfter(today))
        .filter(i -> timeline(i).firstKey().isBefore(today))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private UUID take(List<UUID> free, Set<UUID> used) {
    UUID item = free.remove(source.below(free.size()));
    used.add(item);
    return item;
  }

  private NavigableMap<LocalDate, Integer> timeline(UUID item) {
    return timelines.computeIfAbsent(item, i -> new TreeMap<>());
  }

  private Adjustment add() {
    LocalDate day = source.below(5) == 0 ? today.plusDays(source.below(15)) : null;
    UUID item = new UUID(source.big(), source.big());
    Content content = story.power(++names, source.one(List.of("01", "02", "05")));
    begin(item, content, day, 1);
    return new Entrance.Add("POWER", item, content, day, null);
  }

  private void begin(UUID item, Content content, @Nullable LocalDate day, int version) {
    contents.put(item, content);
    timeline(item).put(day == null ? today : day, version);
  }

  private Subject end(UUID item, @Nullable LocalDate day) {
    int version = timeline(item).lastEntry().getValue();
    timeline(item).put(day == null ? today : day, 0);
    return new Subject(item, version);
  }

  private Adjustment change(UUID item, @Nullable LocalDate day) {
    int version = timeline(item).lastEntry().getValue();
    Content content =
        Objects.requireNonNull(contents.get(item))
            .with("limitDays", new Value.Whole(1000 + version))
            .with("note", new Value.Text("第" + (version + 1) + "版"));
    begin(item, content, day, version + 1);
    return new Renewal.Change(new Subject(item, version), content, day, "变更");
  }

  private Adjustment merge(UUID a, UUID b, @Nullable LocalDate day) {
    UUID item = new UUID(source.big(), source.big());
    Content content = story.power(++names, "02");
    List<Subject> merged = List.of(end(a, day), end(b, day));
    begin(item, content, day, 1);
    return new Conversion.Merge(merged, List.of(new NewItem(item, content)), day, "合并");
  }
}
