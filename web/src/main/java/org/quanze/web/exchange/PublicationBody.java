package org.quanze.web.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.exchange.PublishImport.Publication;
import org.quanze.item.Openness;
import org.quanze.rule.Refusals;

/** Reads under which decision an import is published, and the key that lets it be sent again. */
final class PublicationBody {

  private PublicationBody() {}

  /**
   * Reads the body.
   *
   * @param header the header Idempotency-Key, which may stand in quotes
   */
  static Publication read(JsonNode body, @Nullable String header) {
    Refusals refusals = new Refusals();
    Members top = new Members(body, "", refusals);
    DecisionDraft decision = decision(top.object("decision"));
    String key = top.optional("idempotencyKey");
    String stated = IdempotencyKey.of(header);
    if (stated != null) {
      refusals.require(key == null || key.equals(stated), DoorRule.KEY_ONCE, "idempotencyKey");
      key = stated;
    }
    refusals.require(key != null, DoorRule.PARAMETER_PRESENT, "idempotencyKey", "idempotencyKey");
    refusals.refuseIfAny();
    return new Publication(decision, String.valueOf(key));
  }

  private static DecisionDraft decision(Members given) {
    return new DecisionDraft(
        given.optional("documentNumber"),
        given.text("title"),
        given.text("issuer"),
        given.date("signedOn"),
        given.date("effectiveOn"),
        given.optional("approvalKind"),
        given.optional("reason"),
        given.oneOf(Openness.class, "openness", Openness.PUBLIC),
        given.optional("notPublicReason"),
        given.wholes("announcedClosings"),
        false,
        false,
        null);
  }
}
