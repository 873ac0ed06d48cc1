package org.quanze.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.declaration.Declaration.Part;
import org.quanze.declaration.DeclaredTotal.CountedPart;
import org.quanze.declaration.DeclaredTotal.Recorded;
import org.quanze.edition.Editions;
import org.quanze.edition.Editions.EditionKey;
import org.quanze.edition.Total;
import org.quanze.list.Lists;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Department;
import org.quanze.organisation.Organisations;

/** Holds what was declared against what is counted in the frozen editions, in public alone. */
@ApplicationScoped
@NullUnmarked
public class DeclaredTotals {

  @Inject private Declarations declarations;
  @Inject private Editions editions;
  @Inject private Lists lists;
  @Inject private Organisations organisations;

  /** What was declared of editions, in the order of declaring. */
  public Map<EditionKey, List<DeclaredTotal>> ofEditions(Collection<EditionKey> keys) {
    List<Recorded> all = declarations.list(keys);
    Map<Recorded, EditionKey> named = named(all);
    Map<EditionKey, List<DeclaredTotal>> found = new HashMap<>();
    for (DeclaredTotal total : counted(all, named)) {
      EditionKey key = Objects.requireNonNull(named.get(total.recorded()));
      found.computeIfAbsent(key, k -> new ArrayList<>()).add(total);
    }
    return found;
  }

  /** What was declared of one list type of a government below an entry, newest first. */
  public List<DeclaredTotal> list(int publisher, String listType, int below, int limit) {
    List<Recorded> all = declarations.list(publisher, listType, below, limit);
    return counted(all, named(all));
  }

  /** The editions that declarations name. */
  private Map<Recorded, EditionKey> named(List<Recorded> all) {
    List<Integer> publishers = all.stream().map(Recorded::publisher).distinct().sorted().toList();
    List<PublishedList> theirs =
        publishers.isEmpty() ? List.of() : lists.list(publishers, (String) null);
    Map<Recorded, EditionKey> named = new HashMap<>();
    for (Recorded recorded : all) {
      Integer edition = recorded.declaration().edition();
      theirs.stream()
          .filter(
              l ->
                  edition != null
                      && l.publisher() == recorded.publisher()
                      && l.listType().equals(recorded.declaration().listType()))
          .forEach(l -> named.put(recorded, new EditionKey(l.id(), edition)));
    }
    return named;
  }

  private List<DeclaredTotal> counted(List<Recorded> all, Map<Recorded, EditionKey> named) {
    if (all.isEmpty()) {
      return List.of();
    }
    Map<EditionKey, List<Total>> totals = editions.totals(List.copyOf(named.values()));
    List<UUID> units =
        all.stream()
            .flatMap(r -> r.declaration().parts().stream())
            .map(Part::department)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Map<UUID, Integer> ids =
        (units.isEmpty() ? List.<Department>of() : organisations.listByUid(units))
            .stream().collect(Collectors.toMap(Department::uid, Department::id));
    return all.stream()
        .map(
            r -> {
              EditionKey key = named.get(r);
              return beside(r, key == null ? null : totals.getOrDefault(key, List.of()), ids);
            })
        .toList();
  }

  private static DeclaredTotal beside(
      Recorded recorded, @Nullable List<Total> totals, Map<UUID, Integer> units) {
    List<CountedPart> parts =
        recorded.declaration().parts().stream()
            .map(
                p ->
                    new CountedPart(
                        p,
                        totals != null && p.isCountable()
                            ? count(totals, p.category(), p.department(), units)
                            : null))
            .toList();
    return new DeclaredTotal(
        recorded, totals == null ? null : count(totals, null, null, units), parts);
  }

  private static int count(
      List<Total> totals,
      @Nullable String category,
      @Nullable UUID unit,
      Map<UUID, Integer> units) {
    return totals.stream()
        .filter(Total::counted)
        .filter(t -> category == null || t.category().equals(category))
        .filter(t -> unit == null || Objects.equals(units.get(unit), t.department()))
        .mapToInt(Total::publicMembers)
        .sum();
  }
}
