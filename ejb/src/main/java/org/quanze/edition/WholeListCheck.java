package org.quanze.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.Effect;
import org.quanze.adjustment.Standing;
import org.quanze.edition.FieldChange.State;
import org.quanze.edition.MembersAfter.Member;
import org.quanze.edition.Unaccounted.Kind;
import org.quanze.item.Content;
import org.quanze.item.Items;
import org.quanze.item.Items.VersionKey;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Department;
import org.quanze.scheme.ListType;
import org.quanze.wholelist.WholeList;
import org.quanze.wholelist.WholeListRule;
import org.quanze.wholelist.WholeLists;

/**
 * Holds the whole lists that a draft states against the lists as its lines leave them. A row is of
 * the item with its code; without such, of one of the same unit and name. Only fields that the file
 * states are compared.
 */
@ApplicationScoped
@NullUnmarked
public class WholeListCheck {

  private static final int AT_ONCE = 500;

  @Inject private WholeLists wholeLists;
  @Inject private WholeListMembers stored;
  @Inject private Items items;

  private record Pair(WholeLists.Key row, Member member) {}

  /** What each whole list of a draft says against its effects; nothing once it has ended. */
  List<Accounting> of(ChangeSet set, Standing standing, List<Effect> effects) {
    List<Accounting> accountings = new ArrayList<>();
    if (!set.state().isOpen()) {
      return accountings;
    }
    for (WholeList whole : wholeLists.list(set.id())) {
      ListType type = Objects.requireNonNull(standing.types().get(whole.listType()));
      accountings.add(
          new Accounting(whole, type, differences(whole, after(whole, type, standing, effects))));
    }
    return accountings;
  }

  private Collection<Member> after(
      WholeList whole, ListType type, Standing standing, List<Effect> effects) {
    PublishedList list = standing.lists().get(whole.listType());
    Department drafter = standing.drafter();
    MembersAfter after =
        new MembersAfter(
            whole,
            type,
            standing,
            list == null
                ? List.of()
                : stored.now(
                    whole, list.id(), drafter == null ? null : drafter.id(), standing.day()));
    effects.stream()
        .filter(e -> e.list().list().listType().equals(whole.listType()))
        .filter(e -> !e.effectiveOn().isAfter(standing.day()))
        .forEach(after::apply);
    return after.all().values();
  }

  private List<Unaccounted> differences(WholeList whole, Collection<Member> members) {
    List<WholeLists.Key> rows = wholeLists.keys(whole);
    if (rows.size() != whole.rows()) {
      throw WholeListRule.ROWS_THERE.refuse("wholeLists." + whole.listType());
    }
    Set<Member> unmatched = new HashSet<>(members);
    List<WholeLists.Key> extra = new ArrayList<>();
    List<Pair> pairs = pairs(rows, unmatched, extra);
    TreeMap<Integer, Unaccounted> byRow = new TreeMap<>();
    extra.forEach(
        row ->
            byRow.put(
                row.number(),
                new Unaccounted(
                    Kind.EXTRA,
                    row.number(),
                    null,
                    row.name(),
                    row.code(),
                    row.department(),
                    false,
                    List.of())));
    differing(whole, pairs, byRow);
    List<Unaccounted> all = new ArrayList<>(byRow.values());
    unmatched.stream()
        .sorted(
            Comparator.comparing((Member m) -> m.code() == null ? "" : m.code())
                .thenComparing(Member::name)
                .thenComparing(m -> m.key().item()))
        .forEach(m -> all.add(missing(m)));
    return all;
  }

  private static Unaccounted missing(Member m) {
    return new Unaccounted(
        Kind.MISSING, null, m.key(), m.name(), m.code(), m.department(), m.touched(), List.of());
  }

  /** Rows with their members; what is left of either has none. */
  private static List<Pair> pairs(
      List<WholeLists.Key> rows, Set<Member> unmatched, List<WholeLists.Key> extra) {
    Map<String, Member> byCode = new HashMap<>();
    unmatched.forEach(m -> byCode.put(m.code() == null ? "" : m.code(), m));
    byCode.remove("");
    List<Pair> pairs = new ArrayList<>();
    List<WholeLists.Key> left = new ArrayList<>();
    for (WholeLists.Key row : rows) {
      Member member = row.code() == null ? null : byCode.get(row.code());
      if (member != null && unmatched.remove(member)) {
        pairs.add(new Pair(row, member));
      } else {
        left.add(row);
      }
    }
    Map<String, Deque<Member>> byName = new HashMap<>();
    unmatched.stream()
        .sorted(Comparator.comparing(m -> m.key().item()))
        .forEach(
            m -> byName.computeIfAbsent(m.department() + m.name(), n -> new ArrayDeque<>()).add(m));
    for (WholeLists.Key row : left) {
      Deque<Member> named = byName.get(row.department() + row.name());
      Member member = named == null ? null : named.poll();
      if (member == null) {
        extra.add(row);
      } else {
        unmatched.remove(member);
        pairs.add(new Pair(row, member));
      }
    }
    return pairs;
  }

  private void differing(WholeList whole, List<Pair> pairs, Map<Integer, Unaccounted> byRow) {
    List<Pair> storedPairs = pairs.stream().filter(p -> !p.member().touched()).toList();
    Set<Integer> same =
        stored.same(
            whole,
            storedPairs.stream().map(p -> p.row().number()).toList(),
            storedPairs.stream().map(p -> p.member().key()).toList());
    List<Pair> maybe = pairs.stream().filter(p -> !same.contains(p.row().number())).toList();
    for (int from = 0; from < maybe.size(); from += AT_ONCE) {
      List<Pair> some = maybe.subList(from, Math.min(maybe.size(), from + AT_ONCE));
      Map<Integer, WholeList.Row> rows =
          wholeLists.rows(whole, some.stream().map(p -> p.row().number()).toList());
      Map<VersionKey, Content> contents =
          items.contents(
              some.stream().map(Pair::member).filter(m -> !m.touched()).map(Member::key).toList());
      for (Pair p : some) {
        Content held = p.member().content();
        Content stands = held == null ? contents.get(p.member().key()) : held;
        List<String> paths =
            fields(whole, stands, rows.get(p.row().number()).content()).stream()
                .map(FieldChange::path)
                .toList();
        if (!paths.isEmpty()) {
          byRow.put(p.row().number(), different(p, paths));
        }
      }
    }
  }

  private static Unaccounted different(Pair p, List<String> paths) {
    return new Unaccounted(
        Kind.DIFFERENT,
        p.row().number(),
        p.member().key(),
        p.row().name(),
        p.row().code(),
        p.row().department(),
        p.member().touched(),
        paths);
  }

  /**
   * The fields in which a row says otherwise than what stands. To say nothing of what was redacted
   * is not to say otherwise.
   */
  static List<FieldChange> fields(WholeList whole, Content stands, Content row) {
    Set<String> stated = new HashSet<>(whole.fields());
    if (stated.contains(WholeList.FIRST_CODE) && !Objects.equals(stands.code(), row.code())) {
      stated.add("codes");
    }
    return FieldChange.between(stands, row).stream()
        .filter(f -> stated.contains(f.path()))
        .filter(f -> f.oldState() != State.REDACTED || f.nowState() != State.ABSENT)
        .toList();
  }
}
