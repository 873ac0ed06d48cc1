package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quanze.bundle.BundleReport;
import org.quanze.bundle.Part;
import org.quanze.canonical.CanonicalJson;
import org.quanze.canonical.NotCanonical;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.ledger.Entry;
import org.quanze.ledger.Ledger;
import org.quanze.proof.EntryHead;
import org.quanze.testing.Bundles;
import org.quanze.testing.Story;
import org.quanze.verification.VerifyLedger;

/**
 * Entries from before public roots and counts were told go on being valid, and it is said of them.
 */
class OldLedgerTest {

  @Test
  void an_edition_without_a_public_root_stays_without_one() throws Exception {
    try (Story story = new Story()) {
      story.open();
      makeOld(story);
      story.registry().forget();
      story.adjust();
      assertEquals(
          List.of(),
          story
              .registry()
              .get(VerifyLedger.class)
              .verify(story.people().auditor(), new VerifyLedger.Command(Story.COUNTY, null))
              .faults());
      BundleReport report = Bundles.verify(story.registry(), Story.COUNTY);
      assertEquals(List.of(), report.findings());
      assertEquals(9, report.rows().get(Part.MEMBERS), "of the second edition alone");
      assertEquals(3, report.remarks().size(), report.remarks().toString());
      assertTrue(report.remarks().get(1).startsWith("1 个清单版本没有公开成员根"));
      assertTrue(report.remarks().get(2).startsWith("1 条分录未注明公开行数"));
    }
  }

  /** Makes of the first entry what it would have been, as somebody who owns the database. */
  private static void makeOld(Story story) throws SQLException, NotCanonical {
    int publisher = story.list(Story.COUNTY).publisher();
    Entry entry =
        story
            .registry()
            .read(() -> story.registry().get(Ledger.class).find(publisher, 1).orElseThrow());
    Map<String, Object> body = CanonicalJson.object(entry.body());
    body.remove("publicLines");
    String old =
        CanonicalJson.write(body)
            .replaceAll(",\"publicMembersRoot\":\"[0-9a-f]+\"|,\"publicRootSize\":[0-9]+", "");
    HashAlgorithm algorithm = entry.algorithm();
    EntryHead now = entry.head();
    Bytes hash =
        new EntryHead(
                algorithm,
                1,
                now.kind(),
                now.recordedAt(),
                now.effectiveOn(),
                Bytes.of(algorithm.digest(old)),
                now.linesRoot(),
                now.lineCount(),
                now.previousHash())
            .hash();
    try (Connection owner = story.registry().asOwner().getConnection()) {
      run(owner, "SET session_replication_role = replica");
      run(owner, "UPDATE ledger_entry SET body = ?, hash = ?", old, hash.array());
      run(owner, "UPDATE ledger_head SET hash = ?", (Object) hash.array());
      run(owner, "UPDATE edition SET public_members_root = NULL, public_root_size = NULL");
      run(owner, "SET session_replication_role = DEFAULT");
    }
  }

  private static void run(Connection owner, String sql, Object... arguments) throws SQLException {
    try (PreparedStatement statement = owner.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.execute();
    }
  }
}
