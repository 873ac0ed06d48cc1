package org.quanze.adjustment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quanze.adjustment.Adjustment.Delegate;
import org.quanze.adjustment.Adjustment.Subject;
import org.quanze.item.Content;
import org.quanze.item.ContentCheck;
import org.quanze.item.ItemRule;
import org.quanze.item.ItemVersion;
import org.quanze.list.Holding;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Department;
import org.quanze.rule.Refusals;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;

/** The rules that the lines of one decision keep; each check notes every rule that is broken. */
final class LineCheck {

  private final Standing standing;
  private final Refusals refusals;
  private final Set<UUID> met = new HashSet<>();
  private final Map<String, UUID> codes = new HashMap<>();

  LineCheck(Standing standing, Refusals refusals) {
    this.standing = standing;
    this.refusals = refusals;
  }

  /** A subject stands on a list of this publisher, as drafted on, with nothing pending. */
  void subject(String path, Subject subject, LocalDate day) {
    Holding last = standing.last(subject.item()).orElse(null);
    ItemVersion version = standing.versions().get(subject.item());
    if (last == null
        || version == null
        || last.to() != null
        || standing.list(last.list()).isEmpty()) {
      String label = version == null ? subject.item().toString() : version.name();
      refusals.add(AdjustmentRule.ITEM_STANDS.at(path + ".item", label));
      return;
    }
    String name = version.name();
    refusals.require(met.add(subject.item()), AdjustmentRule.ITEM_ONCE, path + ".item", name);
    Department unit = standing.unitIds().get(last.department());
    refusals.require(
        unit != null && standing.drafts(unit), AdjustmentRule.UNIT_OF_DRAFT, path + ".item", name);
    refusals.require(
        last.version() == subject.baseVersion(),
        AdjustmentRule.BASE_VERSION,
        path + ".baseVersion",
        name,
        last.version(),
        subject.baseVersion());
    boolean announced =
        standing.known().getOrDefault(subject.item(), List.of()).stream()
            .anyMatch(h -> h.from().isAfter(standing.day()));
    refusals.require(
        !announced && !standing.pending().contains(subject.item()),
        AdjustmentRule.NOTHING_PENDING,
        path + ".item",
        name);
    LocalDate earliest = last.from().isAfter(standing.day()) ? last.from() : standing.day();
    refusals.require(
        !day.isBefore(earliest),
        AdjustmentRule.DAY_ORDER,
        path + ".effectiveOn",
        day.toString(),
        earliest.toString());
  }

  /** Contents of an item that enters a list: whole, and under a code that is free. */
  void entering(String path, PublishedList list, ListType type, Content content, UUID item) {
    shape(path, type, content);
    missing(path, ContentCheck.missing(content, type));
    code(path, list.id(), content, item);
  }

  /** Contents of an item that changes: something changes, and it stays what and where it is. */
  void changing(String path, ListType type, Holding holding, Content old, Content content) {
    shape(path, type, content);
    List<String> changed = Effects.changedFields(old, content);
    refusals.require(!changed.isEmpty(), AdjustmentRule.CHANGE_CHANGES, path + ".content");
    refusals.require(
        !changed.contains("category") && !changed.contains("department"),
        AdjustmentRule.CHANGE_KEEPS_PLACE,
        path + ".content");
    List<Element> before = ContentCheck.missing(old, type);
    missing(
        path,
        ContentCheck.missing(content, type).stream().filter(e -> !before.contains(e)).toList());
    code(path, holding.list(), content, holding.item());
  }

  /** The items of a merger are several and on one list. */
  void merger(String path, List<Subject> merged) {
    Set<Integer> lists =
        merged.stream()
            .flatMap(s -> standing.last(s.item()).stream())
            .map(Holding::list)
            .collect(Collectors.toSet());
    refusals.require(merged.size() > 1, AdjustmentRule.MERGE_OF_SEVERAL, path + ".merged");
    refusals.require(lists.size() <= 1, AdjustmentRule.MERGE_IN_LIST, path + ".merged");
  }

  /** The receivers are units of other governments, each named once. */
  void receivers(String path, List<Delegate.Receiver> receivers) {
    long distinct = receivers.stream().map(Delegate.Receiver::department).distinct().count();
    refusals.require(
        distinct > 0 && distinct == receivers.size(),
        AdjustmentRule.RECEIVER_PRESENT,
        path + ".receivers");
    for (Delegate.Receiver receiver : receivers) {
      Department unit = standing.units().get(receiver.department());
      refusals.require(
          unit != null && unit.publisherId() != standing.publisher().id(),
          AdjustmentRule.RECEIVER_OTHER,
          path + ".receivers");
    }
  }

  /** What is accepted is what was offered to this unit, with its category and bases. */
  void acceptance(String path, Standing.Offer offer, Content content) {
    Content given = offer.given().content();
    refusals.require(
        standing.drafts(offer.receiver()) && offer.receiver().uid().equals(content.department()),
        AdjustmentRule.ACCEPT_BY_RECEIVER,
        path + ".handover");
    refusals.require(
        given.category().equals(content.category()),
        AdjustmentRule.ACCEPT_KEEPS_CATEGORY,
        path + ".content.category");
    refusals.require(
        content.rows("legalBases").containsAll(given.rows("legalBases")),
        AdjustmentRule.ACCEPT_KEEPS_BASES,
        path + ".content.elements.legalBases");
  }

  private void shape(String path, ListType type, Content content) {
    ContentCheck.shape(path + ".content", content, type, refusals);
    Department unit = standing.units().get(content.department());
    refusals.require(
        unit != null && standing.drafts(unit),
        AdjustmentRule.UNIT_OF_PUBLISHER,
        path + ".content.department",
        content.department());
  }

  private void missing(String path, List<Element> elements) {
    for (Element missing : elements) {
      refusals.add(
          ItemRule.MANDATORY.at(path + ".content.elements." + missing.key(), missing.zh()));
    }
  }

  /** A code is free if it stands for no other item, on the list or in an earlier line. */
  private void code(String path, int list, Content content, UUID item) {
    String code = content.code();
    if (code != null) {
      UUID holder = standing.takenCodes().getOrDefault(list, Map.of()).get(code);
      UUID earlier = codes.putIfAbsent(list + "\n" + code, item);
      boolean free =
          (holder == null || holder.equals(item)) && (earlier == null || earlier.equals(item));
      refusals.require(free, ItemRule.CODE_UNIQUE, path + ".content.codes", code);
    }
  }
}
