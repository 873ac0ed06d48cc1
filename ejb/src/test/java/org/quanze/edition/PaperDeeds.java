package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quanze.handover.Handover.Kind.DELEGATION;
import static org.quanze.testing.PaperCounty.LATER;
import static org.quanze.testing.PaperCounty.id;
import static org.quanze.testing.PaperCounty.power;
import static org.quanze.testing.PaperUnits.COUNTY;
import static org.quanze.testing.PaperUnits.TOWN;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quanze.adjustment.Effect.ListOfType;
import org.quanze.entrustment.Entrustment;
import org.quanze.handover.Handover;
import org.quanze.handover.Handover.Kind;
import org.quanze.handover.Handover.State;
import org.quanze.handover.HandoverRule;
import org.quanze.item.ItemVersion;
import org.quanze.item.Items.VersionKey;
import org.quanze.list.Holding;
import org.quanze.rule.Refused;
import org.quanze.testing.PaperCounty;
import org.quanze.testing.PaperHandover;
import org.quanze.testing.PaperLists;
import org.quanze.testing.Told;

/** Deeds of handovers between the county and the town on paper, told as effects on a list. */
abstract class PaperDeeds {

  static final ListOfType OF_TOWN = PaperLists.typed(PaperLists.powersOf(9, TOWN));
  static final String TERMS = "{\"until\":\"2027-04-01\"}";

  final PaperCounty county = new PaperCounty();
  final Map<UUID, Holding> held = new HashMap<>();
  final Map<UUID, List<Handover>> lines = new HashMap<>();
  final Map<VersionKey, ItemVersion> versions = new HashMap<>();
  final Map<UUID, ListOfType> receiving = new HashMap<>();
  final Map<UUID, String> entrustedIn = new HashMap<>();
  final Map<UUID, List<Entrustment>> entrusted = new HashMap<>();

  final HandoverEffects effects() {
    Map<Integer, ListOfType> lists = Map.of(1, PaperLists.typed(PaperLists.POWER), 9, OF_TOWN);
    return new HandoverEffects(
        new HandoverStanding(held, lines, versions, lists, receiving, entrustedIn, entrusted));
  }

  final List<String> done(int publisher, Handover... handovers) {
    return new Told(county).all(effects().done(List.of(handovers), publisher, LATER));
  }

  final List<String> ended(int publisher, Handover handover) {
    return new Told(county).all(effects().ended(handover, publisher, LATER, "不宜下放"));
  }

  final PaperHandover to(String name, Kind kind, State state, String unit) {
    held.put(id("一"), county.last("一"));
    version("镇一", 1, 9, "镇办");
    return PaperHandover.of(name, kind, state)
        .from(COUNTY, county.unit("甲局"), "一")
        .to(TOWN, county.unit(unit), "镇一");
  }

  final Handover delegation(String name, State state) {
    return to(name, DELEGATION, state, "镇办").build();
  }

  final void version(String item, int number, int list, String unit) {
    versions.put(
        new VersionKey(id(item), number),
        PaperLists.version(
            id(item), number, list, county.unit(unit).id(), power(item, unit, "01")));
  }

  final void line(Handover... all) {
    for (Handover handover : all) {
      lines.put(handover.id(), List.of(all));
    }
  }

  final void refused(HandoverRule rule, Runnable act) {
    Refused refused = assertThrows(Refused.class, act::run);
    assertEquals(List.of(rule), refused.refusals().stream().map(r -> r.rule()).toList());
  }
}
