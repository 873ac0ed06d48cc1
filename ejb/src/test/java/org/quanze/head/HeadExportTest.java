package org.quanze.head;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quanze.head.HeadExport.Outcome;
import org.quanze.ledger.Entry;
import org.quanze.ledger.Ledger;
import org.quanze.organisation.Organisations;
import org.quanze.proof.SignedHead;
import org.quanze.signature.BadSignature;
import org.quanze.signature.KeySet;
import org.quanze.signature.SignatureAlgorithm;
import org.quanze.signature.SigningKey;
import org.quanze.testing.SigningKeys;
import org.quanze.testing.Story;

/** Each entry's head is signed and written outside the database, without holes, and never again. */
class HeadExportTest {

  @TempDir private Path folder;

  private Story story;
  private HeadExport export;
  private Signing signing;

  @BeforeEach
  void begin() {
    story = new Story();
    export = story.registry().get(HeadExport.class);
    signing = story.registry().get(Signing.class);
    signing.use(SigningKeys.of(SignatureAlgorithm.ED25519), KeySet.of(List.of()));
  }

  @AfterEach
  void close() {
    story.close();
  }

  /** The files below the folder, with what they hold. */
  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  private UUID county() {
    return story
        .registry()
        .read(() -> story.registry().get(Organisations.class).getPublisher(Story.COUNTY).uid());
  }

  private List<Entry> entries() {
    int county = story.list(Story.COUNTY).publisher();
    return story.registry().read(() -> story.registry().get(Ledger.class).list(county, 0, 100));
  }

  @ParameterizedTest
  @EnumSource
  void every_entry_has_its_signed_head(SignatureAlgorithm algorithm) throws Exception {
    signing.use(SigningKeys.of(algorithm), KeySet.of(List.of()));
    export.start(folder);
    story.open();
    story.adjust();
    story.accept();
    export.export();
    Map<String, String> files = files();
    assertEquals(3, files.size(), files.toString());
    UUID county = county();
    KeySet keys = KeySet.read(signing.publicKeys().json());
    for (Entry entry : entries()) {
      String compact = files.get(county + "/000000000" + entry.number() + ".jws");
      assertEquals(
          SignedHead.of(county.toString(), entry.head(), entry.hash()),
          SignedHead.read(String.valueOf(compact), keys));
      assertEquals(compact, signing.sign(county, entry).orElseThrow() + "\n");
    }
    assertEquals(new Outcome(0, List.of()), export.export());
  }

  @Test
  void what_a_crash_kept_from_being_written_is_written_by_the_next_start() throws Exception {
    story.open();
    story.adjust();
    story.accept();
    export.start(folder);
    export.export();
    Map<String, String> whole = files();
    Files.delete(folder.resolve(county().toString()).resolve("0000000002.jws"));
    Files.writeString(folder.resolve(county().toString()).resolve("part123.tmp"), "eyJ");
    export.start(folder);
    export.export();
    Files.delete(folder.resolve(county().toString()).resolve("part123.tmp"));
    assertEquals(whole, files());
  }

  @Test
  void a_ledger_that_lost_an_exported_head_is_named_and_not_signed_any_further() throws Exception {
    export.start(folder);
    story.open();
    story.adjust();
    export.export();
    Map<String, String> before = files();
    alter("UPDATE ledger_entry SET hash = '\\x00' WHERE number = 2");
    story.mergeAndAnnounce();
    Outcome outcome = export.export();
    assertEquals(0, outcome.written());
    assertTrue(outcome.lost().get(0).contains("exported as number 2"), outcome.toString());
    alter("DELETE FROM ledger_entry WHERE number >= 2");
    export.start(folder);
    assertTrue(export.export().lost().get(0).contains("exported as number 2"));
    assertEquals(before, files());
  }

  private void alter(String sql) throws SQLException {
    try (Connection owner = story.registry().asOwner().getConnection();
        Statement statement = owner.createStatement()) {
      statement.execute("SET session_replication_role = replica");
      statement.execute(sql);
      statement.execute("SET session_replication_role = DEFAULT");
    }
  }

  @Test
  void after_a_change_of_keys_the_heads_of_the_one_before_still_hold() throws Exception {
    export.start(folder);
    story.open();
    export.export();
    KeySet retired = signing.publicKeys();
    SigningKey next = SigningKeys.of(SignatureAlgorithm.SM2);
    signing.use(next, KeySet.of(List.of()));
    export.start(folder);
    assertTrue(export.export().lost().get(0).contains("by a key that is not known"));
    signing.use(next, retired);
    export.start(folder);
    story.adjust();
    assertEquals(List.of(), export.export().lost());
    for (String compact : files().values()) {
      SignedHead.read(compact, signing.publicKeys());
      assertThrows(
          BadSignature.class, () -> SignedHead.read(compact, KeySet.of(List.of())), compact);
    }
    assertEquals(2, files().size());
  }

  @Test
  void a_setting_is_a_key_or_names_its_file() throws Exception {
    String pem = SigningKeys.pem(SignatureAlgorithm.SM2);
    Path file = Files.writeString(folder.resolve("key.pem"), pem);
    SigningKey given = HeadsOnStart.key(pem);
    SigningKey named = HeadsOnStart.key(file + "\n");
    assertTrue(given != null && named != null);
    assertEquals(given.publicKey(), named.publicKey());
    assertEquals(null, HeadsOnStart.key(" "));
    Path set = Files.writeString(folder.resolve("jwks.json"), signing.publicKeys().json());
    assertFalse(HeadsOnStart.retired(set.toString()).isEmpty());
    assertTrue(HeadsOnStart.retired(null).isEmpty());
  }
}
