package org.quanze.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.adjustment.MovedLines;
import org.quanze.adjustment.MovedLines.Between;
import org.quanze.adjustment.MovedLines.Moved;
import org.quanze.edition.Editions.EditionKey;
import org.quanze.list.Pages.ListAt;
import org.quanze.list.PublishedList;
import org.quanze.validity.Moment;
import org.quanze.validity.ValidityRule;

/** The balance sheets of editions as they are read. */
@ApplicationScoped
@NullUnmarked
public class Balances {

  private static final Moment BEFORE_EVERYTHING = new Moment(0, LocalDate.EPOCH, false);

  @Inject private Editions editions;
  @Inject private MovedLines movedLines;
  @Inject private Counts counts;

  /**
   * From one edition of a list to another; from nothing where the first number is 0.
   *
   * @param list local id of the list
   */
  public record Steps(int list, int from, int to) {
    private EditionKey start() {
      return new EditionKey(list, from);
    }

    private EditionKey end() {
      return new EditionKey(list, to);
    }
  }

  /**
   * The balance between two editions of a list; from nothing where the first number is 0.
   *
   * @param publicOnly whether only what is 主动公开 counts
   */
  public Balance of(PublishedList list, int from, int to, boolean publicOnly) {
    Steps steps = new Steps(list.id(), from, to);
    return Objects.requireNonNull(ofEach(List.of(steps), publicOnly).get(steps));
  }

  /** The balances between editions; four statements for any number of them. */
  public Map<Steps, Balance> ofEach(Collection<Steps> asked, boolean publicOnly) {
    List<Steps> ordered = List.copyOf(asked);
    Set<EditionKey> keys = new HashSet<>();
    ordered.forEach(steps -> keys.addAll(List.of(steps.start(), steps.end())));
    Map<EditionKey, Edition> found = editions.list(keys);
    Map<EditionKey, Balance.Counted> counted = counted(keys, found);
    List<Between> between = ordered.stream().map(steps -> between(steps, found)).toList();
    List<List<Moved>> moved = movedLines.sums(between);
    Map<Steps, Balance> balances = new HashMap<>();
    for (int i = 0; i < ordered.size(); i++) {
      Steps steps = ordered.get(i);
      balances.put(
          steps,
          Balance.of(
              List.of(between.get(i)),
              counted.getOrDefault(steps.start(), Balance.Counted.NOTHING),
              moved.get(i),
              counted.getOrDefault(steps.end(), Balance.Counted.NOTHING),
              publicOnly));
    }
    return balances;
  }

  private Map<EditionKey, Balance.Counted> counted(
      Set<EditionKey> keys, Map<EditionKey, Edition> found) {
    Map<EditionKey, List<Total>> members = editions.totals(keys);
    List<EditionKey> ordered = List.copyOf(found.keySet());
    List<List<EntrustedTotal>> entrusted =
        counts.entrusted(
            ordered.stream().map(k -> new ListAt(k.list(), get(k, found).moment())).toList());
    Map<EditionKey, Balance.Counted> counted = new HashMap<>();
    for (int i = 0; i < ordered.size(); i++) {
      EditionKey key = ordered.get(i);
      counted.put(key, new Balance.Counted(members.getOrDefault(key, List.of()), entrusted.get(i)));
    }
    return counted;
  }

  private static Between between(Steps steps, Map<EditionKey, Edition> found) {
    Moment after = get(steps.end(), found).moment();
    Moment before = steps.from() == 0 ? BEFORE_EVERYTHING : get(steps.start(), found).moment();
    return new Between(steps.list(), before, after);
  }

  private static Edition get(EditionKey key, Map<EditionKey, Edition> found) {
    Edition edition = found.get(key);
    if (edition == null) {
      throw ValidityRule.EDITION_EXISTS.refuse("edition", key.number());
    }
    return edition;
  }

  /**
   * The balance of lists between two points each, of any kind.
   *
   * @param publicOnly whether only what is 主动公开 counts
   */
  public Balance of(List<Differences.Span> spans, boolean publicOnly) {
    List<Between> between =
        spans.stream().map(s -> new Between(s.list(), s.from(), s.to())).toList();
    List<ListAt> starts = spans.stream().map(s -> new ListAt(s.list(), s.from())).toList();
    List<ListAt> ends = spans.stream().map(s -> new ListAt(s.list(), s.to())).toList();
    List<List<EntrustedTotal>> entrusted =
        counts.entrusted(Stream.concat(starts.stream(), ends.stream()).toList());
    return Balance.of(
        between,
        counted(counts.of(starts), entrusted.subList(0, starts.size())),
        movedLines.sums(between).stream().flatMap(List::stream).toList(),
        counted(counts.of(ends), entrusted.subList(starts.size(), entrusted.size())),
        publicOnly);
  }

  /**
   * The balances of lists between two points each, one for each span, in their order; five
   * statements at most for any number of them.
   *
   * @param publicOnly whether only what is 主动公开 counts
   */
  public List<Balance> apart(List<Differences.Span> spans, boolean publicOnly) {
    List<Between> between =
        spans.stream().map(s -> new Between(s.list(), s.from(), s.to())).toList();
    List<ListAt> points =
        Stream.concat(
                spans.stream().map(s -> new ListAt(s.list(), s.from())),
                spans.stream().map(s -> new ListAt(s.list(), s.to())))
            .toList();
    List<List<Total>> members = counts.each(points);
    List<List<EntrustedTotal>> entrusted = counts.entrusted(points);
    List<List<Moved>> moved = movedLines.sums(between);
    int ends = spans.size();
    return IntStream.range(0, ends)
        .mapToObj(
            i ->
                Balance.of(
                    List.of(between.get(i)),
                    new Balance.Counted(members.get(i), entrusted.get(i)),
                    moved.get(i),
                    new Balance.Counted(members.get(ends + i), entrusted.get(ends + i)),
                    publicOnly))
        .toList();
  }

  private static Balance.Counted counted(
      List<Total> members, List<List<EntrustedTotal>> entrusted) {
    return new Balance.Counted(members, entrusted.stream().flatMap(List::stream).toList());
  }
}
