package org.quanze.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Movement;

/**
 * One public change (变更): a public line of a ledger, or an entry that has no lines.
 *
 * @param place where it stands in the order of all ledgers
 * @param publisher id of the government
 * @param entry number of the entry in its ledger
 * @param recordedAt when it was recorded; it orders nothing
 * @param effectiveOn day of law
 * @param adjustment kind of the adjustment; null where none made it
 * @param movement what it moved; null for what moves nothing
 * @param net members that the list gained in public: what becomes public enters, what ceases to be
 *     so leaves
 * @param list local id of the list, or null
 * @param edition number of the edition that it closed, or that an annotation is of
 * @param department id of the unit, or null
 * @param category code of the category, or null
 * @param item identity of the item, or null
 * @param name what the public version is called: the new one, or the last one before it left
 * @param code its code
 * @param version number of the version that now stands at a permanent address, or null
 * @param fields paths of the fields that changed between two public versions, or that were redacted
 * @param decision number of the entry of the decision by which, or that was disclosed
 */
public record PublishedChange(
    ChangePlace place,
    int publisher,
    int entry,
    Kind kind,
    Instant recordedAt,
    LocalDate effectiveOn,
    @Nullable String adjustment,
    @Nullable Movement movement,
    int net,
    @Nullable Integer list,
    @Nullable Integer edition,
    @Nullable Integer department,
    @Nullable String category,
    @Nullable UUID item,
    @Nullable String name,
    @Nullable String code,
    @Nullable Integer version,
    List<String> fields,
    int decision) {

  public PublishedChange {
    fields = List.copyOf(fields);
  }

  /** What became public. */
  public enum Kind {
    /** 分录行: what an adjustment, a handover or an opening balance did to an item. */
    LINE,
    /** 决定: a decision that touches no item. */
    DECISION,
    /** 标注: what is said of an edition. */
    ANNOTATION,
    /** 公布数: what a document announces. */
    DECLARATION,
    /** 转为主动公开: a decision that was not public. */
    DISCLOSURE,
    /** 遮蔽: a field of public versions was withheld. */
    REDACTION
  }
}
