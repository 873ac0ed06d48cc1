package org.quanze.edition;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.quanze.edition.Comparisons.Detail;
import org.quanze.item.CanonicalForm;
import org.quanze.item.Content;
import org.quanze.item.Items;
import org.quanze.item.Items.VersionKey;
import org.quanze.list.PublishedList;
import org.quanze.testing.Story;
import org.quanze.testing.TestRegistry;
import org.quanze.validity.AsOf;

/**
 * A list whose points are compared.
 *
 * @param states what stood at each edition, where that is known
 */
record ComparedList(Story story, PublishedList list, List<SortedMap<UUID, Content>> states) {

  TestRegistry registry() {
    return story.registry();
  }

  Comparison compare(int from, int to) {
    return compare(AsOf.edition(from), AsOf.edition(to));
  }

  Comparison compare(AsOf from, AsOf to) {
    return registry()
        .read(() -> registry().get(Comparisons.class).compare(List.of(list), from, to, true));
  }

  List<Detail> details(Comparison comparison) {
    return registry()
        .read(
            () -> registry().get(Comparisons.class).details(comparison, comparison.differences()));
  }

  Delta delta(int from, int to) {
    return delta(AsOf.edition(from), AsOf.edition(to));
  }

  Delta delta(AsOf from, AsOf to) {
    SortedMap<UUID, SortedMap<String, Delta.Values>> delta = new TreeMap<>();
    for (Detail detail : details(compare(from, to))) {
      Difference d = detail.difference();
      SortedMap<String, Delta.Values> fields = new TreeMap<>();
      if (d.old() != null && d.now() != null) {
        detail.fields().forEach(f -> fields.put(f.path(), new Delta.Values(f.old(), f.now())));
      } else {
        boolean came = d.old() == null;
        fields(d.item(), d.side().version())
            .forEach(
                (p, v) ->
                    fields.put(p, came ? new Delta.Values(null, v) : new Delta.Values(v, null)));
      }
      delta.put(d.item(), fields);
    }
    return new Delta(delta);
  }

  private SortedMap<String, String> fields(UUID item, int version) {
    VersionKey key = new VersionKey(item, version);
    return registry()
        .read(
            () ->
                CanonicalForm.fields(
                    Objects.requireNonNull(
                        registry().get(Items.class).contents(List.of(key)).get(key))));
  }

  /** The fields of everything that stood at an edition. */
  SortedMap<UUID, SortedMap<String, String>> state(int edition) {
    SortedMap<UUID, SortedMap<String, String>> state = new TreeMap<>();
    states
        .get(edition - 1)
        .forEach((item, content) -> state.put(item, CanonicalForm.fields(content)));
    return state;
  }
}
