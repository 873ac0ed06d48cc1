package org.quanze.adjustment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.item.CanonicalForm;
import org.quanze.item.Content;
import org.quanze.item.Openness;
import org.quanze.item.Seal;
import org.quanze.item.Value;
import org.quanze.list.Holding.Status;
import org.quanze.list.PublishedList;
import org.quanze.scheme.ListType;

/**
 * What one adjustment does to one item: a line of the ledger, and what becomes of the item.
 *
 * @param adjustment number of the adjustment in its decision, from 1
 * @param kind kind of the adjustment
 * @param movement the line of the balance sheet
 * @param list the list that it touches
 * @param department id of the unit
 * @param category category code
 * @param item identity of the item
 * @param before how the item stood before; null when it enters
 * @param after how it stands from the day on; null when it leaves
 * @param version the version that it makes, or null
 * @param effectiveOn day of effect
 * @param changedFields paths of the changed fields
 * @param handover the handover or entrustment it belongs to, or null
 * @param terms what the adjustment states besides, by key
 * @param note reason, or null
 */
public record Effect(
    int adjustment,
    Adjustment.Kind kind,
    Movement movement,
    ListOfType list,
    int department,
    String category,
    UUID item,
    @Nullable Stood before,
    @Nullable Stood after,
    @Nullable NewVersion version,
    LocalDate effectiveOn,
    List<String> changedFields,
    @Nullable UUID handover,
    SortedMap<String, String> terms,
    @Nullable String note) {

  /** A list with its type. */
  public record ListOfType(PublishedList list, ListType type) {}

  /**
   * How an item stood.
   *
   * @param version number of the version
   * @param status whether it was in force
   * @param isPublic whether the version was public
   */
  public record Stood(int version, Status status, boolean isPublic) {}

  /**
   * A version that comes into being.
   *
   * @param number its number
   * @param predecessor the item from which it comes, for an item that is new
   * @param stored whether the decision that announced it has stored it already
   */
  public record NewVersion(
      int number, Content content, Seal seal, @Nullable UUID predecessor, boolean stored) {

    /** Whether it is public. */
    public boolean isPublic() {
      return content.openness() == Openness.PUBLIC;
    }

    /** How an item stands with it. */
    public Stood stood(Status status) {
      return new Stood(number, status, isPublic());
    }
  }

  public Effect {
    changedFields = List.copyOf(changedFields);
    terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
  }

  /** How many members the list gains: −1, 0 or 1. */
  public int delta() {
    return counted(after) - counted(before);
  }

  /** How many public members the list gains: −1, 0 or 1. */
  public int publicDelta() {
    return (after != null && after.isPublic() ? counted(after) : 0)
        - (before != null && before.isPublic() ? counted(before) : 0);
  }

  private int counted(@Nullable Stood stood) {
    return stood != null && list.type().counts(stood.status() == Status.IN_FORCE) ? 1 : 0;
  }

  /** The same with the fields that its version changes. */
  public Effect changing(List<String> fields) {
    return of(movement, fields, terms, note);
  }

  /** The same in another section, on another day: for what is entrusted to another unit. */
  public Effect at(ListOfType otherList, int unit, Movement moved, LocalDate day) {
    return at(otherList, unit, category, moved, day);
  }

  /** The same in another section and category: those in which the power was entrusted. */
  public Effect at(
      ListOfType otherList, int unit, String entrustedIn, Movement moved, LocalDate day) {
    return new Effect(
        adjustment,
        kind,
        moved,
        otherList,
        unit,
        entrustedIn,
        item,
        before,
        after,
        version,
        day,
        changedFields,
        handover,
        terms,
        note);
  }

  /** The same with one more term. */
  public Effect with(String key, String text) {
    TreeMap<String, String> more = new TreeMap<>(terms);
    more.put(key, text);
    return of(movement, changedFields, more, note);
  }

  /** The same with a reason. */
  public Effect because(String reason) {
    return of(movement, changedFields, terms, reason);
  }

  private Effect of(
      Movement moved, List<String> fields, SortedMap<String, String> stated, @Nullable String why) {
    return new Effect(
        adjustment,
        kind,
        moved,
        list,
        department,
        category,
        item,
        before,
        after,
        version,
        effectiveOn,
        fields,
        handover,
        stated,
        why);
  }

  /** The same, not yet: the item enters when the handover is done. */
  Effect announcing(UUID of) {
    return new Effect(
        adjustment,
        kind,
        movement,
        list,
        department,
        category,
        item,
        null,
        null,
        version,
        effectiveOn,
        changedFields,
        of,
        terms,
        note);
  }

  /** What the adjustment states besides, as canonical JSON; null where it states nothing. */
  public @Nullable String termsDocument() {
    if (terms.isEmpty()) {
      return null;
    }
    TreeMap<String, Value> stated = new TreeMap<>();
    terms.forEach((key, text) -> stated.put(key, new Value.Text(text)));
    return CanonicalForm.object(stated);
  }

  /** Number of the version that stood before, or null. */
  public @Nullable Integer oldVersion() {
    return before == null ? null : before.version();
  }

  /** Whether the public may see the line. */
  public boolean isPublic() {
    return (before != null && before.isPublic()) || (version != null && version.isPublic());
  }

  /** Whether the item leaves what it was on that day. */
  public boolean leaves() {
    return switch (movement.act()) {
      case LEAVES, RENEWS, SUSPENDS, RESUMES -> true;
      case ENTERS, CORRECTS, NONE -> false;
    };
  }

  /** Whether the item enters, as it then stands, on that day. */
  public boolean enters() {
    return switch (movement.act()) {
      case ENTERS, RENEWS, SUSPENDS, RESUMES -> true;
      case LEAVES, CORRECTS, NONE -> false;
    };
  }
}
