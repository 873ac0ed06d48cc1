package org.quanze.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.item.CanonicalForm;
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
 * @param notPublicReason why it was not to be public (不予公开理由), or null; never public itself
 * @param releasedBy account that released it
 * @param reviews digest of what was said of it on its way; null where it went none
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
    @Nullable String notPublicReason,
    String releasedBy,
    @Nullable Bytes reviews) {

  /** A decision from its draft. */
  static Decision of(
      UUID id,
      Entry.Kind kind,
      DecisionDraft draft,
      LocalDate day,
      String releasedBy,
      @Nullable Bytes reviews) {
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
        draft.notPublicReason(),
        releasedBy,
        reviews);
  }

  /**
   * What the chain says in public: a decision that is not public is only named, and sealed by a
   * salted digest over all of its fields, those who reviewed it included.
   */
  public SortedMap<String, Value> publicFields(HashAlgorithm algorithm, Bytes salt) {
    TreeMap<String, Value> fields = new TreeMap<>();
    fields.put("id", new Value.Text(id.toString()));
    fields.put("digest", new Value.Text(digest(algorithm, salt).hex()));
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

  private Bytes digest(HashAlgorithm algorithm, Bytes salt) {
    TreeMap<String, Value> all = new TreeMap<>();
    all.put("id", new Value.Text(id.toString()));
    all.put("kind", new Value.Text(kind.name()));
    all.put("title", new Value.Text(title));
    all.put("issuer", new Value.Text(issuer));
    all.put("effectiveOn", new Value.Text(effectiveOn.toString()));
    all.put("openness", new Value.Text(openness.name()));
    all.put("releasedBy", new Value.Text(releasedBy));
    all.put("documentNumber", text(documentNumber));
    all.put("signedOn", text(signedOn == null ? null : signedOn.toString()));
    all.put("approvalKind", text(approvalKind));
    all.put("reason", text(reason));
    if (notPublicReason != null) {
      all.put("notPublicReason", new Value.Text(notPublicReason));
    }
    if (reviews != null) {
      all.put("reviews", new Value.Text(reviews.hex()));
    }
    return Bytes.of(algorithm.hmac(salt.array(), CanonicalForm.object(all)));
  }

  /** A text that is absent is another thing than an empty one. */
  private static Value text(@Nullable String text) {
    return new Value.Texts(text == null ? List.of() : List.of(text));
  }

  private static void put(SortedMap<String, Value> fields, String key, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      fields.put(key, new Value.Text(text));
    }
  }
}
