package org.quanze.disclosure;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quanze.edition.Decision;
import org.quanze.edition.Decisions.Placed;
import org.quanze.item.Value;

/**
 * That a decision becomes public (转为主动公开).
 *
 * @param decision the decision, with its place in the ledger
 * @param reason why; told in public
 * @param documentNumber 发文字号 of the document that says so, or null
 */
record Disclosure(Placed decision, String reason, @Nullable String documentNumber) {

  /** What the chain says in public: what it would have said of the decision, and what it was. */
  SortedMap<String, Value> publicFields() {
    Decision of = decision.decision();
    TreeMap<String, Value> fields = new TreeMap<>();
    fields.put("decision", new Value.Text(of.id().toString()));
    fields.put("position", new Value.Whole(decision.entry()));
    fields.put("openness", new Value.Text(of.openness().name()));
    fields.put("reason", new Value.Text(reason));
    put(fields, "documentNumber", documentNumber);
    put(fields, "decisionNumber", of.documentNumber());
    put(fields, "decisionTitle", of.title());
    put(fields, "decisionIssuer", of.issuer());
    put(fields, "decisionSignedOn", of.signedOn() == null ? null : of.signedOn().toString());
    put(fields, "decisionApprovalKind", of.approvalKind());
    put(fields, "decisionReason", of.reason());
    return fields;
  }

  private static void put(SortedMap<String, Value> fields, String key, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      fields.put(key, new Value.Text(text));
    }
  }
}
