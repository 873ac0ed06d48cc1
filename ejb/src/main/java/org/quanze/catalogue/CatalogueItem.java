package org.quanze.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Content;

/**
 * An item of the basic catalogue (基本目录事项), as a government may claim it.
 *
 * @param publisher path of the government that lays it down
 * @param periods what is known of it now, in order
 */
public record CatalogueItem(String publisher, List<Period> periods) {

  /**
   * What it lays down from a day on.
   *
   * @param to the first day on which it does not; null while no end is known
   */
  public record Period(LocalDate from, @Nullable LocalDate to, Content content) {

    boolean holds(LocalDate day) {
      return !from.isAfter(day) && (to == null || to.isAfter(day));
    }
  }

  public CatalogueItem {
    periods = List.copyOf(periods);
  }

  /** What it lays down on a day, if it stands then. */
  public Optional<Content> on(LocalDate day) {
    return periods.stream().filter(p -> p.holds(day)).map(Period::content).findFirst();
  }

  /** Whether it is laid down by the government of a path, or by one above it. */
  public boolean isFor(String path) {
    return path.equals(publisher) || path.startsWith(publisher + "/");
  }
}
