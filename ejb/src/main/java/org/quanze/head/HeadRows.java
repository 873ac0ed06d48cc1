package org.quanze.head;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.database.Database;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.proof.SignedHead;

/** The store of what the export of heads reads. */
@ApplicationScoped
@NullUnmarked
public class HeadRows {

  @Inject private Database database;

  /** How far a ledger has come. */
  record Reached(int publisher, UUID uid, int number, Bytes hash) {}

  /** How far all ledgers have come. */
  List<Reached> reached() {
    return database.list(
        "SELECT p.id, p.uid, h.number, h.hash FROM ledger_head h JOIN publisher p ON p.id = h.publisher_id"
            + " ORDER BY p.id",
        row -> new Reached(row.whole(1), row.uuid(2), row.whole(3), row.bytes(4)));
  }

  /** The heads that the entries of a ledger were, from a number on, in order. */
  List<SignedHead> heads(Reached ledger, int from) {
    return database.list(
        "SELECT number, hash, algorithm, recorded_at FROM ledger_entry"
            + " WHERE publisher_id = ? AND number >= ? ORDER BY number",
        row ->
            new SignedHead(
                ledger.uid().toString(),
                row.whole(1),
                row.bytes(2).hex(),
                HashAlgorithm.named(row.text(3)),
                row.instant(4).toString()),
        ledger.publisher(),
        from);
  }
}
