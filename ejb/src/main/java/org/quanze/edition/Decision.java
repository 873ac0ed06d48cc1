package org.quanze.edition;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.ledger.Entry;

/**
 * A published decision (调整决定).
 *
 * @param id identity, that of its change set
 * @param kind kind of its ledger entry
 * @param documentNumber 发文字号
 * @param effectiveOn its day
 * @param releasedBy account that released it
 */
public record Decision(
    UUID id,
    Entry.Kind kind,
    @Nullable String documentNumber,
    String title,
    String issuer,
    @Nullable LocalDate signedOn,
    LocalDate effectiveOn,
    @Nullable String approvalKind,
    @Nullable String reason,
    Openness openness,
    String releasedBy) {

  /** A decision from its draft. */
  static Decision of(
      UUID id, Entry.Kind kind, DecisionDraft draft, LocalDate day, String releasedBy) {
    return new Decision(
        id,
        kind,
        draft.documentNumber(),
        draft.title(),
        draft.issuer(),
        draft.signedOn(),
        day,
        draft.approvalKind(),
        draft.reason(),
        draft.openness(),
        releasedBy);
  }

  /** What the chain says in public: a decision that is not public is only named. */
  SortedMap<String, Value> publicFields() {
    TreeMap<String, Value> fields = new TreeMap<>();
    fields.put("id", new Value.Text(id.toString()));
    if (openness == Openness.PUBLIC) {
      put(fields, "documentNumber", documentNumber);
      put(fields, "title", title);
      put(fields, "issuer", issuer);
      put(fields, "signedOn", signedOn == null ? null : signedOn.toString());
      put(fields, "approvalKind", approvalKind);
      put(fields, "reason", reason);
    }
    return fields;
  }

  private static void put(SortedMap<String, Value> fields, String key, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      fields.put(key, new Value.Text(text));
    }
  }
}
