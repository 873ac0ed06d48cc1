package org.quanze.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Deed;
import org.quanze.adjustment.Effect;
import org.quanze.adjustment.Movement;
import org.quanze.entrustment.Entrustment;
import org.quanze.entrustment.Entrustments;
import org.quanze.item.Items;
import org.quanze.list.Holding;
import org.quanze.list.Holdings;

/**
 * Puts effects into force: items, versions, what stands on the lists and who is entrusted. A few
 * statements for any number of effects, since no item occurs in two adjustments of a decision.
 */
@ApplicationScoped
@NullUnmarked
class InForce {

  @Inject private Items items;
  @Inject private Holdings holdings;
  @Inject private Entrustments entrustments;

  void put(Deed deed, List<Effect> effects, int position) {
    store(deed, effects);
    Map<UUID, LocalDate> leaving = new HashMap<>();
    List<Holding> entering = new ArrayList<>();
    for (Effect e : effects) {
      switch (e.movement().act()) {
        case LEAVES -> leaving.put(e.item(), e.effectiveOn());
        case ENTERS -> entering.add(holding(e));
        case RENEWS, SUSPENDS, RESUMES -> {
          leaving.put(e.item(), e.effectiveOn());
          entering.add(holding(e));
        }
        case CORRECTS, NONE -> {}
      }
    }
    holdings.leave(deed, leaving, position);
    holdings.enter(deed, entering, position);
    for (Effect e : effects) {
      if (e.movement().act() == Movement.Act.CORRECTS) {
        int wrong = Objects.requireNonNull(e.oldVersion());
        holdings.correct(deed, e.item(), wrong, holding(e), position);
      }
      entrust(deed, e, position);
    }
  }

  private void store(Deed deed, List<Effect> effects) {
    List<Items.NewItem> newItems = new ArrayList<>();
    List<Items.NewVersion> versions = new ArrayList<>();
    for (Effect e : effects) {
      Effect.NewVersion v = e.version();
      if (v == null || v.stored()) {
        continue;
      }
      if (v.number() == 1) {
        newItems.add(
            new Items.NewItem(e.item(), e.list().list().id(), e.department(), v.predecessor()));
      }
      versions.add(
          new Items.NewVersion(e.item(), v.number(), v.content(), v.seal(), e.list().type()));
    }
    items.addItems(deed, newItems);
    items.addVersions(deed, versions);
  }

  /** How the item stands from the day of the effect on; its code is that of the version. */
  private Holding holding(Effect e) {
    Effect.Stood after = Objects.requireNonNull(e.after());
    return new Holding(
        e.list().list().id(),
        e.item(),
        after.version(),
        e.department(),
        e.category(),
        "",
        after.status(),
        after.isPublic(),
        e.effectiveOn(),
        null);
  }

  private void entrust(Deed deed, Effect e, int position) {
    UUID id = e.handover();
    if (e.movement() == Movement.ENTRUSTMENT_RECEIVED) {
      entrustments.begin(
          deed,
          new Entrustment(
              Objects.requireNonNull(id),
              e.item(),
              e.list().list().id(),
              e.department(),
              e.category(),
              e.isPublic(),
              e.effectiveOn(),
              LocalDate.parse(Objects.requireNonNull(e.terms().get("until")))),
          position);
    } else if (e.movement() == Movement.ENTRUSTMENT_ENDED) {
      String of = e.terms().get("entrustment");
      entrustments.end(
          deed, UUID.fromString(Objects.requireNonNull(of)), e.effectiveOn(), position);
    }
  }
}
