package org.quanze.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.catalogue.CatalogueItem.Period;
import org.quanze.database.Database;
import org.quanze.item.Content;
import org.quanze.item.Items;
import org.quanze.item.Items.VersionKey;
import org.quanze.list.Holding;
import org.quanze.list.Holdings;

/** The store of catalogue items, as they may be claimed. */
@ApplicationScoped
@NullUnmarked
public class Catalogue {

  @Inject private Database database;
  @Inject private Holdings holdings;
  @Inject private Items items;

  private record Place(String path, int publisher) {}

  /**
   * Those of some items that are of the basic catalogue, as they are known now; of other
   * governments what is public. Three statements for any number of them, one where none is of the
   * catalogue.
   */
  public Map<UUID, CatalogueItem> list(Collection<UUID> ids, int publisher) {
    Map<UUID, Place> places = places(ids);
    List<Holding> known =
        places.isEmpty()
            ? List.of()
            : holdings.listKnown(places.keySet()).stream()
                .filter(h -> h.isPublic() || placeOf(h, places).publisher() == publisher)
                .toList();
    Map<VersionKey, Content> contents =
        items.contents(
            known.stream().map(h -> new VersionKey(h.item(), h.version())).distinct().toList());
    Map<UUID, List<Period>> periods = new HashMap<>();
    for (Holding h : known) {
      Content content = contents.get(new VersionKey(h.item(), h.version()));
      periods
          .computeIfAbsent(h.item(), item -> new ArrayList<>())
          .add(new Period(h.from(), h.to(), content));
    }
    Map<UUID, CatalogueItem> found = new HashMap<>();
    periods.forEach((id, of) -> found.put(id, new CatalogueItem(places.get(id).path(), of)));
    return found;
  }

  private static Place placeOf(Holding holding, Map<UUID, Place> places) {
    return Objects.requireNonNull(places.get(holding.item()));
  }

  private Map<UUID, Place> places(Collection<UUID> ids) {
    Map<UUID, Place> places = new HashMap<>();
    if (!ids.isEmpty()) {
      database.list(
          "SELECT i.id, p.path, p.id FROM item i JOIN list l ON l.id = i.list_id"
              + " JOIN publisher p ON p.id = l.publisher_id"
              + " WHERE i.id = ANY (?) AND l.list_type = ?",
          row -> places.put(row.uuid(1), new Place(row.text(2), row.whole(3))),
          ids.toArray(new UUID[0]),
          Unified.CATALOGUE);
    }
    return places;
  }
}
