package org.quanze.adjustment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Adjustment.Subject;
import org.quanze.item.Clean;
import org.quanze.item.ItemVersion;
import org.quanze.list.Holding;
import org.quanze.list.Holding.Status;
import org.quanze.organisation.Department;
import org.quanze.rule.Refusals;

/**
 * The rules that the lines of one decision keep as to the items that they name; each check notes
 * every rule that is broken.
 */
final class ItemCheck {

  private final Standing standing;
  private final Refusals refusals;
  private final Set<UUID> met = new HashSet<>();
  private final Map<UUID, Set<UUID>> ended = new HashMap<>();

  ItemCheck(Standing standing, Refusals refusals) {
    this.standing = standing;
    this.refusals = refusals;
  }

  /** A subject stands on a list of this publisher, as drafted on, with nothing pending. */
  void subject(Line line, Subject subject) {
    String path = line.path() + ".item";
    if (!refusals.require(!isEntrustedOn(line, subject), AdjustmentRule.NO_REENTRUSTMENT, path)) {
      return;
    }
    Holding last = standing.last(subject.item()).orElse(null);
    ItemVersion version = standing.version(subject.item()).orElse(null);
    if (last == null || version == null || standing.list(last.list()).isEmpty()) {
      refusals.add(AdjustmentRule.ITEM_STANDS.at(path, subject.item()));
      return;
    }
    String name = version.name();
    if (last.to() != null) {
      String ending = standing.endings().getOrDefault(subject.item(), last.to().toString());
      refusals.add(AdjustmentRule.ITEM_ENDED.at(path, name, ending));
      return;
    }
    once(subject.item(), path);
    Department unit = standing.unitIds().get(last.department());
    refusals.require(
        unit != null && standing.drafts(unit), AdjustmentRule.UNIT_OF_DRAFT, path, name);
    refusals.requireVersion(
        last.version() == subject.baseVersion(),
        last.version(),
        AdjustmentRule.BASE_VERSION,
        line.path() + ".baseVersion",
        name,
        last.version(),
        subject.baseVersion());
    time(line, last, name);
  }

  /** What the drafting unit, or a foreign government, exercises as entrusted is not its to give. */
  private boolean isEntrustedOn(Line line, Subject subject) {
    Holding last = standing.last(subject.item()).orElse(null);
    if (!(line.adjustment() instanceof Conferral) || last == null) {
      return false;
    }
    Department holder = standing.unitIds().get(last.department());
    return (holder == null || !standing.drafts(holder))
        && standing.entrustments().stream()
            .filter(e -> e.item().equals(subject.item()) && e.until().isAfter(line.day()))
            .map(e -> standing.unitIds().get(e.department()))
            .anyMatch(unit -> unit != null && standing.drafts(unit));
  }

  /** A line acts on what stands, in the order of the days, and while nothing else is announced. */
  private void time(Line line, Holding last, String name) {
    String path = line.path() + ".item";
    List<Holding> known = standing.known().getOrDefault(last.item(), List.of());
    LocalDate first = known.get(0).from();
    if (!refusals.require(
        !first.isAfter(line.day()), AdjustmentRule.NOT_YET_EFFECTIVE, path, name, first)) {
      return;
    }
    quiet(line, last.item(), path);
    LocalDate earliest = last.from().isAfter(standing.day()) ? last.from() : standing.day();
    refusals.require(
        !line.day().isBefore(earliest),
        AdjustmentRule.DAY_ORDER,
        line.path() + ".effectiveOn",
        line.day().toString(),
        earliest.toString());
  }

  /** Nothing is announced of an item, and none of its handovers is open but what is answered. */
  void quiet(Line line, UUID item, String path) {
    boolean answers =
        line.adjustment() instanceof Conferral.PartialDelegate p && !p.answers().isEmpty();
    refusals.require(
        !isAnnounced(item) && (answers || !standing.pending().contains(item)),
        AdjustmentRule.NOTHING_PENDING,
        path,
        name(item));
  }

  private boolean isAnnounced(UUID item) {
    return standing.known().getOrDefault(item, List.of()).stream()
        .anyMatch(h -> h.from().isAfter(standing.day()));
  }

  /** An item that is to leave is not exercised by others. */
  void free(Line line, Subject subject) {
    free(line, subject.item(), ".item");
  }

  /** What an item states in a field may change while it is not exercised by others. */
  void free(Line line, UUID item, String field) {
    boolean entrusted =
        standing.entrustments().stream()
            .anyMatch(e -> e.item().equals(item) && e.until().isAfter(line.day()));
    refusals.require(!entrusted, AdjustmentRule.ITEM_ENTRUSTED, line.path() + field, name(item));
  }

  void inForce(Line line, Subject subject) {
    status(line, subject, Status.IN_FORCE);
  }

  void suspended(Line line, Subject subject) {
    status(line, subject, Status.SUSPENDED);
  }

  private void status(Line line, Subject subject, Status needed) {
    Status status = standing.last(subject.item()).orElseThrow().status();
    refusals.require(
        status == needed,
        AdjustmentRule.TRANSITION,
        line.path() + ".item",
        name(subject.item()),
        status,
        line.adjustment().kind());
  }

  String name(UUID item) {
    return standing.version(item).map(ItemVersion::name).orElse(item.toString());
  }

  /** Something that the kind does not do without is said. */
  void told(Line line, String field, @Nullable String text) {
    refusals.require(
        Clean.text(text) != null, AdjustmentRule.TOLD, line.path() + "." + field, field);
  }

  void document(Line line, Entrance.ExternalDocument document) {
    told(line, "document.number", document.number());
    told(line, "document.issuer", document.issuer());
  }

  void unexplained(Line line) {
    refusals.require(standing.history(), AdjustmentRule.HISTORY_ONLY, line.path());
  }

  /** An item that a reform moves with all others has nothing pending, and is not met twice. */
  void moving(Line line, Holding holding) {
    String path = line.path() + ".item";
    String name = name(holding.item());
    once(holding.item(), path);
    refusals.require(
        !isAnnounced(holding.item()) && holding.to() == null,
        AdjustmentRule.NOTHING_PENDING,
        path,
        name);
    if (line.adjustment() instanceof Reform.Reorganise) {
      free(line, new Subject(holding.item(), holding.version()));
    }
    refusals.require(
        !standing.pendingInPart().contains(holding.item()),
        AdjustmentRule.NOTHING_PENDING,
        path,
        name);
  }

  /** No two lines of a decision are about one item. */
  void once(UUID item, String path) {
    refusals.require(met.add(item), AdjustmentRule.ITEM_ONCE, path, name(item));
  }

  /** Several entrustments of an item end in one decision, each once, and nothing else is of it. */
  void ending(UUID item, UUID entrustment, String path) {
    boolean alone = met.add(item) || ended.containsKey(item);
    boolean first = ended.computeIfAbsent(item, i -> new HashSet<>()).add(entrustment);
    refusals.require(alone && first, AdjustmentRule.ITEM_ONCE, path, name(item));
  }

  void valid(Line line, Department unit, LocalDate day, String field) {
    boolean ends = standing.ending().contains(unit.uid()) && !(line.adjustment() instanceof Reform);
    refusals.require(
        unit.validOn(day) && !ends,
        AdjustmentRule.UNIT_VALID,
        line.path() + field,
        unit.name(),
        day);
  }
}
