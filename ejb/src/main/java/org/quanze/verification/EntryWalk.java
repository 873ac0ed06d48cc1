package org.quanze.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.edition.Decision;
import org.quanze.item.CanonicalForm;
import org.quanze.ledger.Entry;
import org.quanze.ledger.Ledger;
import org.quanze.ledger.LedgerRule;
import org.quanze.proof.LineFormat;
import org.quanze.verification.LedgerRows.EntryRow;

/** Walks the entries of one ledger in order: numbers, hashes, chain, decisions. */
final class EntryWalk {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TABLE = "ledger_entry";

  private final int publisher;
  private final UUID publisherUid;
  private final Faults faults;
  private final SortedMap<Integer, Known> known = new TreeMap<>();
  private Bytes last = Bytes.of(HashAlgorithm.genesis());
  private int number;

  EntryWalk(int publisher, UUID publisherUid, Faults faults) {
    this.publisher = publisher;
    this.publisherUid = publisherUid;
    this.faults = faults;
  }

  /**
   * What the rest of the walk needs of an entry.
   *
   * @param editions the editions as its body tells them
   * @param publicLines how many public lines it tells; null before that was told
   * @param lineFormat how its lines go into their digests
   * @param acts the acts upon units and whole lists as its body tells them
   * @param statement its body if it tells something of its own, without lines
   */
  record Known(
      Entry entry,
      JsonNode editions,
      @Nullable Integer publicLines,
      LineFormat lineFormat,
      JsonNode acts,
      JsonNode statement) {}

  /** The entries by number, without their bodies' rest. */
  SortedMap<Integer, Known> known() {
    return known;
  }

  String row(int entry) {
    return publisher + "/" + entry;
  }

  void accept(EntryRow stored) {
    Entry entry = stored.entry();
    String row = row(entry.number());
    for (number++; number < entry.number(); number++) {
      faults.missing(TABLE, row(number));
    }
    if (HashAlgorithm.find(stored.algorithm()).isEmpty()) {
      faults.hash(TABLE, row, "algorithm");
    }
    faults.same(TABLE, row, "previous_hash", last.hex(), entry.previousHash().hex());
    if (!entry.hash().equals(entry.computedHash())) {
      faults.hash(TABLE, row, "hash");
    }
    last = entry.hash();
    JsonNode body = body(entry);
    if (!publisherUid.toString().equals(body.path("publisher").asText())) {
      faults.hash(TABLE, row, "body");
    }
    boolean states = entry.kind() == Entry.Kind.ANNOTATION || entry.kind() == Entry.Kind.REDACTION;
    if (!states) {
      decision(stored, body.path("decision").path(0));
    } else if (stored.decision() != null) {
      faults.surplus("decision", row);
    }
    known.put(
        entry.number(),
        new Known(
            entry,
            body.path("editions"),
            publicLines(body),
            lineFormat(row, body),
            body.path("acts"),
            states ? body : MissingNode.getInstance()));
  }

  private LineFormat lineFormat(String row, JsonNode body) {
    LineFormat format = LineFormat.of(body.path("lineFormat").asInt(LineFormat.TOLD.number()));
    if (format == null) {
      faults.hash(TABLE, row, "body");
      return LineFormat.TOLD;
    }
    return format;
  }

  private static @Nullable Integer publicLines(JsonNode body) {
    return body.has("publicLines") ? body.get("publicLines").asInt() : null;
  }

  private static JsonNode body(Entry entry) {
    try {
      return JSON.readTree(entry.body());
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /** The decision says what the entry says of it, and fits the seal. */
  private void decision(EntryRow stored, JsonNode told) {
    String row = row(stored.entry().number());
    Decision decision = stored.decision();
    if (decision == null) {
      faults.missing("decision", row);
      return;
    }
    faults.same("decision", row, "kind", stored.entry().kind(), decision.kind());
    faults.same(
        "decision", row, "effective_on", stored.entry().effectiveOn(), decision.effectiveOn());
    JsonNode own =
        parse(
            CanonicalForm.object(decision.publicFields(stored.entry().algorithm(), stored.salt())));
    TreeSet<String> fields = new TreeSet<>();
    own.fieldNames().forEachRemaining(fields::add);
    told.fieldNames().forEachRemaining(fields::add);
    for (String field : fields) {
      if (!told.path(field).equals(own.path(field))) {
        faults.hash("decision", row, field);
      }
    }
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A canonical form is JSON", e);
    }
  }

  /** The head is the last entry, and the ledger holds the head that was kept outside. */
  void end(Ledger.@Nullable Head head, VerifyLedger.@Nullable KeptHead kept) {
    if (known.isEmpty()) {
      faults.note(LedgerRule.SOMETHING_CHECKED, TABLE, "", null, TABLE);
    }
    if (head == null) {
      faults.missing("ledger_head", Integer.toString(publisher));
    } else {
      head(head);
    }
    if (kept != null) {
      kept(kept);
    }
  }

  private void head(Ledger.Head head) {
    String row = Integer.toString(publisher);
    int newest = known.isEmpty() ? 0 : known.lastKey();
    faults.same("ledger_head", row, "number", newest, head.number());
    faults.same("ledger_head", row, "hash", last.hex(), head.hash().hex());
    Known entry = known.get(newest);
    if (entry != null) {
      faults.same("ledger_head", row, "recorded_at", entry.entry().recordedAt(), head.recordedAt());
    }
    for (int n = newest + 1; n <= head.number() && n <= newest + 100; n++) {
      faults.missing(TABLE, row(n));
    }
  }

  private void kept(VerifyLedger.KeptHead kept) {
    Known entry = known.get(kept.number());
    if (entry == null || !entry.entry().hash().hex().equals(kept.hash())) {
      faults.note(
          LedgerRule.HEAD_KEPT,
          TABLE,
          row(kept.number()),
          "hash",
          Integer.toString(kept.number()),
          kept.hash());
    }
  }
}
