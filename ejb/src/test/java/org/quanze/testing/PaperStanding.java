package org.quanze.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Standing;
import org.quanze.entrustment.Entrustment;
import org.quanze.instrument.CitedInstruments;
import org.quanze.instrument.Instrument;
import org.quanze.item.ItemVersion;
import org.quanze.item.Items.VersionKey;
import org.quanze.list.Holding;
import org.quanze.organisation.Department;

/** What a county on paper has written down of what stands, as the registry would read it. */
final class PaperStanding {

  final Map<UUID, List<Holding>> known = new HashMap<>();
  final Map<VersionKey, ItemVersion> versions = new HashMap<>();
  final Map<UUID, Integer> newest = new HashMap<>();
  final Map<UUID, String> endings = new HashMap<>();
  final Set<UUID> pending = new HashSet<>();
  final Set<UUID> pendingInPart = new HashSet<>();
  final List<Standing.Receiving> receiving = new ArrayList<>();
  final List<Standing.Arriving> arriving = new ArrayList<>();
  final Map<Integer, Map<String, UUID>> takenCodes = new HashMap<>();
  final Map<UUID, Standing.Offer> offers = new HashMap<>();
  final List<Entrustment> entrustments = new ArrayList<>();
  final List<Instrument> instruments = new ArrayList<>();
  final Set<UUID> ending = new HashSet<>();
  @Nullable String drafter;
  boolean history;
  final Map<String, String> migrations = new HashMap<>();

  /** What stands, with all units of the tests. */
  Standing read(Map<String, Department> units) {
    Map<UUID, Department> byUid = new HashMap<>();
    Map<Integer, Department> own = new HashMap<>();
    for (Department unit : units.values()) {
      byUid.put(unit.uid(), unit);
      if (unit.publisherId() == PaperUnits.COUNTY) {
        own.put(unit.id(), unit);
      }
    }
    return new Standing(
        PaperCounty.id("决定"),
        PaperUnits.publisher(PaperUnits.COUNTY),
        drafter == null ? null : units.get(drafter),
        false,
        PaperCounty.DAY,
        ending,
        migrations,
        history,
        PaperLists.LISTS,
        PaperLists.TYPES,
        byUid,
        own,
        known,
        versions,
        newest,
        Set.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        endings,
        pending,
        pendingInPart,
        receiving,
        arriving,
        takenCodes,
        offers,
        entrustments,
        CitedInstruments.of(instruments));
  }
}
