package org.quanze.edition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.LedgerLine;
import org.quanze.adjustment.MovedLines;
import org.quanze.adjustment.MovedLines.Between;
import org.quanze.database.KeptUntilRedaction;
import org.quanze.item.Content;
import org.quanze.item.ItemVersion;
import org.quanze.item.Items;
import org.quanze.item.Items.VersionKey;
import org.quanze.list.PublishedList;
import org.quanze.validity.AsOf;
import org.quanze.validity.Moment;

/** Compares lists, and shows single differences in full. */
@ApplicationScoped
@NullUnmarked
public class Comparisons {

  @Inject private Differences differences;
  @Inject private Moments moments;
  @Inject private Items items;
  @Inject private MovedLines movedLines;
  @Inject private Balances balances;

  // Of differences, sections and lists; some tens of MB at the most.
  private static final long KEPT_ROWS = 60_000;
  private static final long KEPT_LETTERS = 16L << 20;

  // Points of both axes are fixed, and so is what differs between them.
  private final Cache<Key, Comparison> compared =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_ROWS)
          .<Key, Comparison>weigher((key, c) -> key.weight() + c.differences().size())
          .build();
  private final Cache<Key, Balance> balanced =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_ROWS)
          .<Key, Balance>weigher((key, b) -> key.weight() + b.sections().size())
          .build();
  // Their values are fixed too, until one is redacted.
  private final KeptUntilRedaction<DetailKey, Detail> details =
      new KeptUntilRedaction<>(
          () ->
              Caffeine.newBuilder()
                  .maximumWeight(KEPT_LETTERS)
                  .<DetailKey, Detail>weigher((key, detail) -> detail.letters())
                  .build());

  private record Key(List<Differences.Span> spans, boolean publicOnly) {
    private static final int OVERHEAD = 5;

    int weight() {
      return OVERHEAD + spans.size();
    }
  }

  private record DetailKey(Differences.Span span, UUID item) {}

  /**
   * A difference in full: the name and code as they now are or last were, every field that differs,
   * and the ledger lines that caused it.
   */
  public record Detail(
      Difference difference,
      String name,
      @Nullable String code,
      List<FieldChange> fields,
      List<LedgerLine> causes) {

    private static final int OVERHEAD = 1_000;

    public Detail {
      fields = List.copyOf(fields);
      causes = List.copyOf(causes);
    }

    private int letters() {
      return OVERHEAD + fields.stream().mapToInt(f -> length(f.old()) + length(f.now())).sum();
    }

    private static int length(@Nullable String text) {
      return text == null ? 0 : text.length();
    }
  }

  /**
   * Compares lists between two points. A difference that no ledger line explains is an error.
   *
   * @param publicOnly whether only what is 主动公开 counts
   */
  public Comparison compare(List<PublishedList> lists, AsOf from, AsOf to, boolean publicOnly) {
    Key key = new Key(List.copyOf(spans(lists, from, to)), publicOnly);
    Comparison known = compared.getIfPresent(key);
    if (known == null) {
      known = new Comparison(key.spans(), differences.list(key.spans(), publicOnly));
      requireCauses(known);
      compared.put(key, known);
    }
    return known;
  }

  /** The balance of the lists of a comparison between its points. */
  public Balance balance(Comparison comparison, boolean publicOnly) {
    Key key = new Key(comparison.spans(), publicOnly);
    Balance known = balanced.getIfPresent(key);
    if (known == null) {
      known = balances.of(key.spans(), publicOnly);
      balanced.put(key, known);
    }
    return known;
  }

  private List<Differences.Span> spans(List<PublishedList> lists, AsOf from, AsOf to) {
    List<Differences.Span> spans = new ArrayList<>();
    Map<Integer, Moment> starts = moments.of(lists, from);
    Map<Integer, Moment> ends = moments.of(lists, to);
    for (PublishedList list : lists) {
      spans.add(
          new Differences.Span(
              list.id(),
              Objects.requireNonNull(starts.get(list.id())),
              Objects.requireNonNull(ends.get(list.id()))));
    }
    return spans;
  }

  private void requireCauses(Comparison comparison) {
    for (Difference d : comparison.differences()) {
      if (!d.isExplained()) {
        Difference.Side side = d.side();
        throw EditionRule.EXPLAINED.refuse("", items.get(d.item(), side.version()).name());
      }
    }
  }

  /** Some differences of a comparison in full; few statements for any number of them. */
  public List<Detail> details(Comparison comparison, List<Difference> page) {
    Map<Integer, Differences.Span> spans = new HashMap<>();
    comparison.spans().forEach(s -> spans.put(s.list(), s));
    Map<UUID, Detail> found = new HashMap<>();
    List<Difference> missing = new ArrayList<>();
    for (Difference d : page) {
      Detail known = details.get(new DetailKey(spans.get(d.list()), d.item()));
      if (known == null || !known.difference().equals(d)) {
        missing.add(d);
      } else {
        found.put(d.item(), known);
      }
    }
    for (Detail detail : missing.isEmpty() ? List.<Detail>of() : read(missing, spans)) {
      Difference d = detail.difference();
      details.put(new DetailKey(spans.get(d.list()), d.item()), detail);
      found.put(d.item(), detail);
    }
    return page.stream().map(d -> Objects.requireNonNull(found.get(d.item()))).toList();
  }

  private List<Detail> read(List<Difference> page, Map<Integer, Differences.Span> spans) {
    List<VersionKey> keys = new ArrayList<>();
    for (Difference d : page) {
      key(d.item(), d.old(), keys);
      key(d.item(), d.now(), keys);
    }
    Map<VersionKey, ItemVersion> versions = items.list(keys);
    Map<UUID, List<LedgerLine>> causes = new HashMap<>();
    Set<Integer> lists = page.stream().map(Difference::list).collect(Collectors.toSet());
    for (LedgerLine line :
        movedLines.causes(
            page.stream().map(Difference::item).distinct().toList(),
            spans.values().stream()
                .filter(s -> lists.contains(s.list()))
                .map(s -> new Between(s.list(), s.from(), s.to()))
                .toList())) {
      causes.computeIfAbsent(line.item(), i -> new ArrayList<>()).add(line);
    }
    return page.stream()
        .map(d -> detail(d, versions, causes.getOrDefault(d.item(), List.of())))
        .toList();
  }

  private static void key(UUID item, Difference.@Nullable Side side, List<VersionKey> keys) {
    if (side != null) {
      keys.add(new VersionKey(item, side.version()));
    }
  }

  private static Detail detail(
      Difference d, Map<VersionKey, ItemVersion> versions, List<LedgerLine> causes) {
    ItemVersion old = version(d.item(), d.old(), versions);
    ItemVersion now = version(d.item(), d.now(), versions);
    Content before = old == null ? null : old.verified();
    Content after = now == null ? null : now.verified();
    List<FieldChange> fields =
        before == null || after == null ? List.of() : FieldChange.between(before, after);
    ItemVersion shown = Objects.requireNonNull(now == null ? old : now);
    return new Detail(d, shown.name(), shown.code(), fields, causes);
  }

  private static @Nullable ItemVersion version(
      UUID item, Difference.@Nullable Side side, Map<VersionKey, ItemVersion> versions) {
    return side == null ? null : versions.get(new VersionKey(item, side.version()));
  }
}
