package org.quanze.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a decision (3.1: "kind, subject item(s), result item(s), giver, receiver(s),
 * effective date, reason, basis"). Filled by its setters when it is written, and never changed
 * after.
 */
public final class Line {
  public final String id;
  public final Kind kind;
  public final LocalDate day;
  public List<String> items = List.of();
  public List<Fresh> fresh = List.of();

  /** Receivers; of a RECALL the unit that takes back; of RENAME_UNIT the unit. */
  public List<String> units = List.of();

  /** Old category to new, abolished unit to successor (or single item to successor). */
  public Map<String, String> map = Map.of();

  /** The version that a line was written on; of a CORRECT the one that it corrects. */
  public @Nullable String base;

  /** New contents, new code, new name, or the new category. */
  public @Nullable String text;

  /** Of EMPOWER: DELEGATE or ENTRUST. */
  public @Nullable Kind mode;

  /** Of ACCEPT the handover, or else the external document; of an answer the handover. */
  public @Nullable String cites;

  public @Nullable String document;

  /** Of ACCEPT: only a part is taken; the text says what stays. */
  public boolean partial;

  /** Of ENTRUST: who gives, if it is not the holder; and until when. */
  public @Nullable String giver;

  public @Nullable LocalDate until;

  /** Of MIGRATE_SCHEME: the list type. */
  public @Nullable String type;

  public Line(String id, Kind kind, LocalDate day) {
    this.id = id;
    this.kind = kind;
    this.day = day;
  }

  /** "mode = DELEGATE or ENTRUST (per line, mandatory) … as the mode" (3.3, EMPOWER). */
  public Kind meaning() {
    return kind == Kind.EMPOWER && mode != null ? mode : kind;
  }

  /** The line of a giver that waits for a receiver. */
  public boolean delegates() {
    return meaning() == Kind.DELEGATE || meaning() == Kind.PARTIAL_DELEGATE;
  }

  /** "one per giver line × receiver" (3.1, Handover). */
  public String handover(String receiver) {
    return id + "→" + receiver;
  }

  public String item() {
    return items.get(0);
  }

  public Line on(String... all) {
    items = List.of(all);
    return this;
  }

  public Line base(@Nullable String version) {
    base = version;
    return this;
  }

  public Line bring(Fresh... all) {
    fresh = List.of(all);
    return this;
  }

  public Line to(String... all) {
    units = List.of(all);
    return this;
  }

  public Line text(String value) {
    text = value;
    return this;
  }

  @Override
  public String toString() {
    return "%s %s from %s%s%s%s%s%s%s%s%s%s%s%s%s"
        .formatted(
            id,
            kind,
            day,
            items.isEmpty() ? "" : " of " + items,
            fresh.isEmpty() ? "" : " brings " + fresh,
            units.isEmpty() ? "" : " to " + units,
            map.isEmpty() ? "" : (type == null ? " by " : " of " + type + " by ") + map,
            base == null ? "" : " on version " + base,
            text == null ? "" : " saying " + text,
            mode == null ? "" : " as " + mode,
            cites == null ? "" : " citing " + cites,
            document == null ? "" : " citing document " + document,
            partial ? " in part" : "",
            giver == null ? "" : " given by " + giver,
            until == null ? "" : " until " + until);
  }
}
