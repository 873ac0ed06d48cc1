package org.quanze.catalogue;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.list.Listed;

/**
 * Something to do for a unit (认领事项待办): its item claims a catalogue item which lays down something
 * else by now, or which has left the catalogue. It is done when the item is adjusted; nothing
 * happens by itself.
 *
 * @param publisher id of the government on whose list the item stands
 * @param item the item that claims
 * @param upper the catalogue item as it stands; null when it has left the catalogue
 * @param since the day from which it stands so, or does not stand any more
 * @param fields paths of the fields that are not as they are laid down; none when it has left
 */
public record CatalogueTask(
    int publisher, Listed item, @Nullable Listed upper, LocalDate since, Set<String> fields) {

  /** Where a page of tasks ended. */
  public record Mark(LocalDate since, UUID item) {}
}
