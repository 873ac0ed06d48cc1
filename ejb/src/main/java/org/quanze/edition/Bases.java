package org.quanze.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.Standing;
import org.quanze.handover.Handover;
import org.quanze.item.ItemVersion;
import org.quanze.list.Holding;
import org.quanze.organisation.Organisations;
import org.quanze.validity.Today;

/**
 * What a change set builds on (基础版本), as it stands now: the items that its lines concern, with
 * their announced periods, what was offered to its units and what became of it, what is on its way
 * to units that end, and what is entrusted.
 */
@ApplicationScoped
@NullUnmarked
public class Bases {

  @Inject private Situation situation;
  @Inject private Organisations organisations;
  @Inject private Today today;

  /** One text for each thing that stands, in one order. */
  public List<String> of(ChangeSet set) {
    Standing standing =
        situation.foreseen(
            set,
            organisations.getPublisher(set.publisher()),
            Publication.day(set.decision().effectiveOn(), today.date()));
    List<String> base = new ArrayList<>();
    standing.known().values().stream()
        .flatMap(Collection::stream)
        .sorted(Comparator.comparing(Holding::item).thenComparing(Holding::from))
        .forEach(h -> base.add(text(h)));
    standing.offers().values().stream().map(Bases::text).sorted().forEach(base::add);
    standing.receiving().stream()
        .map(r -> text(r.handover()) + " " + text(r.announced()))
        .sorted()
        .forEach(base::add);
    standing.arriving().stream().map(a -> text(a.handover())).sorted().forEach(base::add);
    standing.entrustments().stream()
        .map(e -> e.id() + " " + e.from() + " " + e.until())
        .sorted()
        .forEach(base::add);
    return base;
  }

  private static String text(Standing.Offer offer) {
    ItemVersion held = offer.held();
    return text(offer.handover())
        + " "
        + text(offer.given())
        + (held == null ? "" : " " + text(held));
  }

  private static String text(Handover handover) {
    return handover.id() + " " + handover.version();
  }

  private static String text(ItemVersion version) {
    return version.item() + "/" + version.number();
  }

  private static String text(Holding h) {
    return String.join(
        " ",
        h.item().toString(),
        Integer.toString(h.version()),
        Integer.toString(h.department()),
        h.category(),
        h.status().name(),
        h.isPublic() ? "public" : "closed",
        h.from().toString(),
        String.valueOf(h.to()),
        h.code());
  }
}
