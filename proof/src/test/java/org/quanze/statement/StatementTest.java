package org.quanze.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quanze.canonical.CanonicalJson;
import org.quanze.canonical.NotCanonical;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.proof.FieldProof;
import org.quanze.signature.ExampleKeys;
import org.quanze.signature.Jws;
import org.quanze.signature.KeySet;
import org.quanze.signature.SignatureAlgorithm;
import org.quanze.signature.SigningKey;
import org.quanze.statement.Shown.Nothing;
import org.quanze.statement.Shown.Stands;

/** A statement holds as it is made, and nothing a little different, whoever signed it. */
class StatementTest {

  private static final SigningKey KEY = ExampleKeys.of(SignatureAlgorithm.ED25519);
  private static final KeySet KEYS = KeySet.of(List.of(KEY.publicKey()));

  private static final String BETWEEN = "00000004-5000-4000-8000-000000000000";

  /** What no proof covers, so that the signature alone tells it. */
  private static final Set<String> SIGNED_ALONE =
      Set.of(
          "on",
          "territory",
          "since",
          "until",
          "cause.division",
          "cause.line",
          "cause.movement",
          "cause.position",
          "editions.0.division",
          "knownAt",
          "warnings.0.document",
          "warnings.0.instrument",
          "warnings.0.since",
          "warnings.0.title");

  private static final BasisWarning REPEALED =
      new BasisWarning(
          "cccccccc-0000-4000-8000-000000000001",
          "示例条例（虚构）",
          BasisWarning.Status.REPEALED,
          "2026-03-01",
          "示人发〔2026〕1号");

  private final SmallLedger ledger = new SmallLedger(HashAlgorithm.SHA_256);

  private static StatementReport verify(Statement statement) {
    return StatementVerifier.verify(statement.sign(KEY), KEYS, Map.of());
  }

  private static List<String> found(Statement statement) {
    return found(verify(statement));
  }

  private static List<String> found(StatementReport report) {
    return report.findings().stream().map(f -> f.place() + " " + f.check()).toList();
  }

  private Statement standing() {
    return SmallLedger.state(
        Claim.IN_FORCE, SmallLedger.UNIT, SmallLedger.item(4), ledger.edition(ledger.stands(4)));
  }

  /** The same in the second format. */
  private Statement warned(BasisWarning... warnings) {
    return SmallLedger.state(
        Claim.IN_FORCE,
        SmallLedger.UNIT,
        SmallLedger.item(4),
        ledger.edition(ledger.stands(4)),
        List.of(warnings));
  }

  private Statement absent() {
    return SmallLedger.state(
        Claim.NOT_LISTED, SmallLedger.UNIT, BETWEEN, ledger.edition(ledger.absent(4, 5)));
  }

  private Statement stating(Claim ground, String unit, Shown shown) {
    return SmallLedger.state(
        ground,
        unit,
        shown instanceof Stands stands ? stands.member().item() : BETWEEN,
        ledger.edition(shown));
  }

  @ParameterizedTest
  @EnumSource
  void it_holds_under_each_algorithm(HashAlgorithm algorithm) {
    SmallLedger other = new SmallLedger(algorithm);
    for (SignatureAlgorithm signature : SignatureAlgorithm.values()) {
      SigningKey key = ExampleKeys.of(signature);
      KeySet keys = KeySet.of(List.of(key.publicKey()));
      for (Shown shown : List.of(other.stands(4), other.absent(4, 5))) {
        Statement stated =
            SmallLedger.state(
                shown instanceof Stands ? Claim.IN_FORCE : Claim.CANCELLED,
                SmallLedger.UNIT,
                shown instanceof Stands ? SmallLedger.item(4) : BETWEEN,
                other.edition(shown));
        StatementReport report = StatementVerifier.verify(stated.sign(key), keys, Map.of());
        assertEquals(List.of(), report.findings());
        assertEquals(stated, report.statement());
        assertEquals(stated.sign(key), stated.sign(key));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_ground_holds_with_its_proof_and_with_no_other(Claim ground) {
    Map<String, Statement> tried = new TreeMap<>();
    tried.put("own", stating(ground, SmallLedger.UNIT, ledger.stands(4)));
    tried.put("another's", stating(ground, SmallLedger.OTHER_UNIT, ledger.stands(4)));
    tried.put("own, suspended", stating(ground, SmallLedger.UNIT, ledger.stands(10)));
    tried.put("another's, suspended", stating(ground, SmallLedger.OTHER_UNIT, ledger.stands(10)));
    tried.put("absent", stating(ground, SmallLedger.UNIT, ledger.absent(4, 5)));
    Set<String> valid = new TreeSet<>();
    tried.forEach(
        (name, statement) -> {
          List<String> found = found(statement);
          if (found.isEmpty()) {
            valid.add(name);
          } else {
            assertEquals(List.of("editions[0] " + StatementCheck.GROUND), found, name);
          }
        });
    Set<String> expected =
        switch (ground) {
          case IN_FORCE, DELEGATED_THERE, OUTSIDE -> Set.of("own");
          case ENTRUSTED -> Set.of("another's");
          case SUSPENDED -> Set.of("own, suspended", "another's, suspended");
          case HELD_BY_ANOTHER -> Set.of("another's", "another's, suspended");
          default -> Set.of("absent");
        };
    assertEquals(expected, valid);
  }

  @Test
  void what_is_not_proved_is_said() {
    assertEquals(2, verify(standing()).remarks().size());
    assertEquals(2, verify(absent()).remarks().size());
    for (Nothing nothing : Nothing.values()) {
      Statement stated = stating(Claim.CANCELLED, SmallLedger.UNIT, nothing);
      assertTrue(verify(stated).remarks().contains(nothing.remark()));
    }
    Map<String, Object> old =
        Map.of("effectiveOn", SmallLedger.DAY, "listType", "POWER", "number", 1);
    EditionShown rootless = SmallLedger.edition(ledger.entry(old), Nothing.NO_PUBLIC_ROOT);
    assertEquals(
        List.of(), found(SmallLedger.state(Claim.CANCELLED, SmallLedger.UNIT, BETWEEN, rootless)));
    assertEquals(
        List.of("editions[0].unproved " + StatementCheck.ROOT),
        found(stating(Claim.CANCELLED, SmallLedger.UNIT, Nothing.NO_PUBLIC_ROOT)),
        "a root that is there is not kept back");
    EditionShown claimed = SmallLedger.edition(ledger.entry(old), ledger.stands(4));
    assertEquals(
        List.of("editions[0] " + StatementCheck.ROOT),
        found(SmallLedger.state(Claim.IN_FORCE, SmallLedger.UNIT, SmallLedger.item(4), claimed)));
  }

  /**
   * A repealed basis is told and changes nothing; what was signed before warnings were still holds.
   */
  @Test
  void warnings_are_told_beside_the_answer_and_a_statement_without_them_says_so() {
    for (BasisWarning.Status status : BasisWarning.Status.values()) {
      BasisWarning warning =
          new BasisWarning(
              REPEALED.instrument(), REPEALED.title(), status, REPEALED.since(), "示人发〔2026〕1号");
      StatementReport report = verify(warned(warning));
      assertEquals(List.of(), report.findings());
      assertEquals(warned(warning), report.statement());
      assertTrue(
          report.remarks().stream().anyMatch(r -> r.contains("示例条例（虚构）”自 2026-03-01 起")),
          report.remarks().toString());
    }
    assertTrue(warned().payload().contains("\"format\":\"quanze-exercise/2\""));
    assertTrue(warned().payload().contains("\"warnings\":[]"));
    assertEquals(List.of(), found(warned()));
    assertTrue(standing().payload().contains("\"format\":\"quanze-exercise/1\""));
    assertTrue(verify(standing()).remarks().toString().contains("未说明依据是否有效"));
    assertFalse(verify(warned(REPEALED)).remarks().toString().contains("未说明依据是否有效"));
  }

  @Test
  void a_format_says_what_it_says_and_no_other_does() {
    Map<String, Object> told = parsed(warned(REPEALED));
    told.put("format", "quanze-exercise/1");
    assertEquals(List.of("format " + StatementCheck.READABLE), found(signed(told)));
    told.put("format", "quanze-exercise/2");
    told.put("knownAt", "2026-04-02T01:02:03.0Z");
    assertEquals(StatementCheck.READABLE, signed(told).findings().get(0).check());
    told.put("knownAt", "then");
    assertEquals(List.of("knownAt " + StatementCheck.READABLE), found(signed(told)));
    told.remove("knownAt");
    assertEquals(List.of(), found(signed(told)));
    told.remove("warnings");
    assertEquals(List.of("format " + StatementCheck.READABLE), found(signed(told)));
  }

  /** What was signed in the first format told no time of knowledge, and none can be slipped in. */
  @Test
  void a_time_of_knowledge_is_told_and_no_part_of_the_first_format() {
    assertTrue(verify(warned()).remarks().toString().contains("按 2026-04-02T01:02:03Z 已记录"));
    assertFalse(verify(standing()).remarks().toString().contains("已记录"));
    Map<String, Object> told = parsed(standing());
    told.put("knownAt", "2026-04-02T01:02:03Z");
    assertEquals(StatementCheck.READABLE, signed(told).findings().get(0).check());
  }

  @Test
  void the_member_of_another_item_is_named() {
    Statement stated =
        SmallLedger.state(
            Claim.IN_FORCE,
            SmallLedger.UNIT,
            SmallLedger.item(3),
            ledger.edition(ledger.stands(4)));
    assertEquals(List.of("editions[0].member " + StatementCheck.MEMBER), found(stated));
  }

  @Test
  void an_absence_with_a_gap_is_named() {
    List<String> gap = List.of("editions[0].absence " + StatementCheck.ABSENCE);
    assertEquals(gap, found(stating(Claim.NOT_LISTED, SmallLedger.UNIT, ledger.absent(3, 5))));
    assertEquals(gap, found(stating(Claim.NOT_LISTED, SmallLedger.UNIT, ledger.absent(5, 6))));
    Statement ofMember =
        SmallLedger.state(
            Claim.NOT_LISTED,
            SmallLedger.UNIT,
            SmallLedger.item(4),
            ledger.edition(ledger.absent(3, 5)));
    assertEquals(gap, found(ofMember));
  }

  @Test
  void a_wrong_root_is_named_also_when_the_entry_is_hashed_anew() {
    Bytes wrong = Bytes.of(HashAlgorithm.SHA_256.digest("another root"));
    EditionShown forged = SmallLedger.edition(ledger.entry(wrong), ledger.stands(4));
    Statement stated =
        SmallLedger.state(Claim.IN_FORCE, SmallLedger.UNIT, SmallLedger.item(4), forged);
    assertEquals(List.of("editions[0].member " + StatementCheck.MEMBER), found(stated));
    String kept = ledger.edition(ledger.stands(4)).head().sign(KEY);
    assertEquals(
        List.of("editions[0].member " + StatementCheck.MEMBER, "kept.jws " + StatementCheck.HEAD),
        found(StatementVerifier.verify(stated.sign(KEY), KEYS, Map.of("kept.jws", kept))));
    assertTrue(
        StatementVerifier.verify(standing().sign(KEY), KEYS, Map.of("kept.jws", kept)).isValid());
  }

  @Test
  void a_wrong_department_is_named_whether_altered_or_opened_at_another_place() {
    List<String> named = List.of("editions[0].opened " + StatementCheck.FIELD);
    Stands true4 = ledger.stands(4);
    FieldProof own = ledger.field(4, "department");
    FieldProof altered =
        new FieldProof(own.path(), own.key(), "\"" + SmallLedger.OTHER_UNIT + "\"", own.place());
    // The summary holds the identity of a unit, and is passed off as the department.
    FieldProof summary = ledger.field(4, "elements.summary");
    FieldProof renamed =
        new FieldProof("department", summary.key(), summary.value(), summary.place());
    for (FieldProof wrong : List.of(altered, renamed)) {
      List<FieldProof> opened = new ArrayList<>(true4.opened());
      opened.set(1, wrong);
      Stands stands = new Stands(true4.member(), true4.algorithm(), opened);
      assertEquals(named, found(stating(Claim.IN_FORCE, SmallLedger.OTHER_UNIT, stands)));
      List<FieldProof> uncoded = opened.subList(1, opened.size());
      Stands without = new Stands(true4.member(), true4.algorithm(), uncoded);
      assertEquals(named, found(stating(Claim.IN_FORCE, SmallLedger.OTHER_UNIT, without)));
      Stands fewer = new Stands(true4.member(), true4.algorithm(), opened.subList(0, 2));
      assertEquals(named, found(stating(Claim.IN_FORCE, SmallLedger.OTHER_UNIT, fewer)));
    }
  }

  /** Every value altered in one letter, and signed anew by the same key and by another. */
  @Test
  void one_altered_letter_is_named_but_what_the_signature_alone_tells() throws NotCanonical {
    SigningKey stranger = ExampleKeys.of(SignatureAlgorithm.SM2);
    for (Statement statement : List.of(standing(), warned(REPEALED), absent())) {
      Set<String> unseen = new TreeSet<>();
      Map<String, Object> whole = CanonicalJson.object(statement.payload());
      int tried = 0;
      for (Altered altered : Altered.each("", whole)) {
        String payload = CanonicalJson.write(altered.whole());
        tried++;
        String own = Jws.sign(KEY, Statement.TYPE, payload);
        if (StatementVerifier.verify(own, KEYS, Map.of()).isValid()) {
          unseen.add(altered.path());
        }
        if (tried % 50 == 0) {
          String strange = Jws.sign(stranger, Statement.TYPE, payload);
          assertEquals(
              List.of(" " + StatementCheck.SIGNATURE),
              found(StatementVerifier.verify(strange, KEYS, Map.of())));
        }
      }
      assertTrue(tried > 1_000, tried + " letters");
      unseen.removeAll(SIGNED_ALONE);
      // Whoever asks, the item is absent; and so is every other between the same neighbours.
      assertEquals(
          statement.ground() == Claim.IN_FORCE ? Set.of() : Set.of("item", "unit"), unseen);
    }
  }

  @Test
  void one_altered_letter_of_the_text_itself_is_never_valid() {
    String compact = standing().sign(KEY);
    for (int i = 0; i < compact.length(); i += 7) {
      char other = compact.charAt(i) == 'A' ? 'B' : 'A';
      String altered = compact.substring(0, i) + other + compact.substring(i + 1);
      assertFalse(StatementVerifier.verify(altered, KEYS, Map.of()).isValid(), "letter " + i);
    }
  }

  @Test
  void whether_it_may_fits_its_ground_and_the_edition_its_day() {
    Map<String, Object> told = parsed(standing());
    told.put("may", false);
    assertEquals(List.of("may " + StatementCheck.MAY), found(signed(told)));
    told.put("may", true);
    told.put("on", "2026-03-01");
    assertEquals(List.of("editions[0].effectiveOn " + StatementCheck.DAY), found(signed(told)));
    told.put("on", "2026-13-01");
    assertEquals(List.of("on " + StatementCheck.READABLE), found(signed(told)));
    told.put("on", SmallLedger.DAY);
    told.put("more", "一");
    assertEquals(StatementCheck.READABLE, signed(told).findings().get(0).check());
  }

  private static StatementReport signed(Map<String, Object> told) {
    return StatementVerifier.verify(
        Jws.sign(KEY, Statement.TYPE, CanonicalJson.write(told)), KEYS, Map.of());
  }

  private static Map<String, Object> parsed(Statement statement) {
    try {
      return CanonicalJson.object(statement.payload());
    } catch (NotCanonical e) {
      throw new IllegalStateException(e);
    }
  }
}
