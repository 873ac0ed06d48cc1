package org.quanze.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Adjustment.Subject;
import org.quanze.adjustment.Standing;
import org.quanze.entrustment.Entrustment;
import org.quanze.handover.Handover;
import org.quanze.instrument.Instrument;
import org.quanze.item.Content;
import org.quanze.item.ItemVersion;
import org.quanze.item.Items.VersionKey;
import org.quanze.item.Openness;
import org.quanze.list.Holding;
import org.quanze.list.Holding.Status;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Department;

/**
 * A constructed county on paper: what stands when it decides, without a registry, for what is pure.
 * Whatever it has is called by a name; three items of 甲局 and one of 乙局 stand from the beginning.
 */
public final class PaperCounty {

  /** Day since which the items stand. */
  public static final LocalDate SINCE = LocalDate.of(2026, 3, 2);

  /** Day of the decision. */
  public static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  /** A day to come. */
  public static final LocalDate LATER = LocalDate.of(2026, 5, 6);

  private final Map<String, Department> units = new HashMap<>();
  private final PaperStanding stands = new PaperStanding();

  public PaperCounty() {
    for (String own : List.of("甲局", "乙局", "丙局")) {
      unit(own, PaperUnits.COUNTY, null, null);
    }
    for (String other : List.of("镇办", "村办")) {
      unit(other, PaperUnits.TOWN, null, null);
    }
    stands("一", "甲局", "01");
    stands("二", "甲局", "01");
    stands("三", "甲局", "02");
    stands("五", "乙局", "02");
  }

  /** The identity of what a test calls by a name. */
  public static UUID id(String name) {
    return PaperNames.id(name);
  }

  /** A unit, as the registry knows it, for some time or for ever. */
  public PaperCounty unit(
      String name, int government, @Nullable LocalDate from, @Nullable LocalDate to) {
    units.put(name, PaperUnits.unit(units.size() + 1, id(name), government, name, from, to));
    return this;
  }

  public Department unit(String name) {
    return Objects.requireNonNull(units.get(name), name);
  }

  /** The name of a unit by its local id. */
  public String unitOf(int id) {
    return units.values().stream().filter(u -> u.id() == id).findFirst().orElseThrow().name();
  }

  /** Contents of a power, complete. */
  public static Content power(String name, String unit, String category) {
    return Contents.power(name, category, id(unit), "C-" + name);
  }

  /** The contents of an item as they stand. */
  public Content content(String item) {
    return version(item, last(item).version()).content();
  }

  /** An item as it stands. */
  public Subject subject(String item) {
    return new Subject(id(item), last(item).version());
  }

  public Holding last(String item) {
    return Objects.requireNonNull(stands.known.get(id(item)), item).getLast();
  }

  public ItemVersion version(String item, int number) {
    return Objects.requireNonNull(stands.versions.get(new VersionKey(id(item), number)), item);
  }

  /** An item stands on the list of powers at its first version. */
  public PaperCounty stands(String item, String unit, String category) {
    return stands(item, 1, power(item, unit, category), Status.IN_FORCE, SINCE, null);
  }

  /** The same of any contents, status and period; on the list of powers. */
  public PaperCounty stands(
      String item,
      int version,
      Content content,
      Status status,
      LocalDate from,
      @Nullable LocalDate to) {
    return stands(PaperLists.POWER, item, version, content, status, from, to);
  }

  /** A period of an item on a list; periods are told in their order. */
  public PaperCounty stands(
      PublishedList list,
      String item,
      int version,
      Content content,
      Status status,
      LocalDate from,
      @Nullable LocalDate to) {
    int unit = unit(Objects.requireNonNull(PaperNames.of(content.department()))).id();
    stands
        .known
        .computeIfAbsent(id(item), i -> new ArrayList<>())
        .add(
            new Holding(
                list.id(),
                id(item),
                version,
                unit,
                content.category(),
                Objects.requireNonNullElse(content.code(), ""),
                status,
                content.openness() == Openness.PUBLIC,
                from,
                to));
    stands.versions.put(
        new VersionKey(id(item), version),
        PaperLists.version(id(item), version, list.id(), unit, content));
    stands.newest.merge(id(item), version, Math::max);
    return this;
  }

  /** What was told of an item is told anew. */
  public PaperCounty without(String item) {
    stands.known.remove(id(item));
    stands.newest.remove(id(item));
    stands.versions.keySet().removeIf(v -> v.item().equals(id(item)));
    return this;
  }

  /** Another version holds for all the days of an item; the one before is stored all the same. */
  public PaperCounty replaced(String item, int version, Content content) {
    Objects.requireNonNull(stands.known.get(id(item))).clear();
    return stands(item, version, content, Status.IN_FORCE, SINCE, null);
  }

  /** An item rests. */
  public PaperCounty rests(String item) {
    Content content = content(item);
    return without(item).stands(item, 1, content, Status.SUSPENDED, SINCE, null);
  }

  /** How an item ended, in words. */
  public PaperCounty ended(String item, String words) {
    stands.endings.put(id(item), words);
    return this;
  }

  public PaperCounty pending(String item) {
    stands.pending.add(id(item));
    return this;
  }

  /** An item of which a part is to be handed over. */
  public PaperCounty pendingInPart(String item) {
    stands.pendingInPart.add(id(item));
    return pending(item);
  }

  /** An instrument that is in force from a day, with what became of it. */
  public PaperCounty instrument(String title, LocalDate since, Instrument.Fact... facts) {
    stands.instruments.add(new Instrument(id(title), title, "示例机关", null, since, List.of(facts)));
    return this;
  }

  /** A code that stands on the list of powers. */
  public PaperCounty taken(String code, String item) {
    stands
        .takenCodes
        .computeIfAbsent(PaperLists.POWER.id(), l -> new HashMap<>())
        .put(code, id(item));
    return this;
  }

  /** A power is exercised by a unit, on a list, for a term. */
  public PaperCounty entrusted(
      String name, String item, String unit, int list, LocalDate from, LocalDate until) {
    stands.entrustments.add(
        new Entrustment(id(name), id(item), list, unit(unit).id(), "01", true, from, until));
    return this;
  }

  /** The same by a unit of this government. */
  public PaperCounty entrusted(String id, String item, String unit, LocalDate from, LocalDate to) {
    return entrusted(id, item, unit, PaperLists.POWER.id(), from, to);
  }

  /** A handover that lines name, with the version that is given and the one that is held by it. */
  public PaperCounty offered(Handover handover, ItemVersion given, @Nullable ItemVersion held) {
    Department receiver = unit(unitOf(handover.receiverDepartment()));
    stands.offers.put(handover.id(), new Standing.Offer(handover, receiver, "POWER", given, held));
    return this;
  }

  /** What is open for a unit that ends. */
  public PaperCounty arrives(Handover handover, boolean isPublic, Integer... others) {
    stands.arriving.add(new Standing.Arriving(handover, isPublic, Set.of(others)));
    return this;
  }

  /** What a unit that ends accepted. */
  public PaperCounty receives(Handover handover, String item, Content announced) {
    int unit = handover.receiverDepartment();
    stands.receiving.add(
        new Standing.Receiving(
            handover, PaperLists.version(id(item), 1, PaperLists.POWER.id(), unit, announced)));
    return this;
  }

  /** The decision ends a unit. */
  public PaperCounty ending(String unit) {
    stands.ending.add(id(unit));
    return this;
  }

  /** The decision takes the list of powers to another scheme. */
  public PaperCounty migrating(String scheme) {
    stands.migrations.put("POWER", scheme);
    return this;
  }

  /** The decision is drafted by a unit. */
  public PaperCounty draftedBy(String unit) {
    stands.drafter = unit;
    return this;
  }

  /** The decision imports a history. */
  public PaperCounty asHistory() {
    stands.history = true;
    return this;
  }

  /** What stands. */
  public Standing standing() {
    return stands.read(units);
  }
}
