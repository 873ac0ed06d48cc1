package org.quanze.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.quanze.canonical.CanonicalJson;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.proof.EntryHead;
import org.quanze.proof.FieldProof;
import org.quanze.proof.Leaves;
import org.quanze.proof.MemberProof;
import org.quanze.proof.MerklePath;
import org.quanze.signature.SigningKey;
import org.quanze.statement.EditionShown.EntryTold;
import org.quanze.statement.Shown.Absent;
import org.quanze.statement.Shown.Stands;

/** A constructed ledger of one entry that closed an edition of eleven items, held by one unit. */
public final class SmallLedger {

  static final String UNIT = "aaaaaaaa-0000-4000-8000-000000000001";
  static final String OTHER_UNIT = "aaaaaaaa-0000-4000-8000-000000000002";
  static final String PUBLISHER = "bbbbbbbb-0000-4000-8000-000000000001";
  static final String DAY = "2026-03-02";

  private static final int MEMBERS = 11;

  private final HashAlgorithm algorithm;
  private final List<byte[]> leaves = new ArrayList<>();

  SmallLedger(HashAlgorithm algorithm) {
    this.algorithm = algorithm;
    for (int i = 0; i < MEMBERS; i++) {
      leaves.add(Leaves.member(algorithm, item(i), 1, status(i), commitment(i)));
    }
  }

  /** The signed statement that the unit may exercise an item. */
  public static String inForce(SigningKey key) {
    SmallLedger ledger = new SmallLedger(HashAlgorithm.SHA_256);
    return state(Claim.IN_FORCE, UNIT, item(4), ledger.edition(ledger.stands(4))).sign(key);
  }

  /** The identity of the n-th item; sorted by number. */
  static String item(int n) {
    return "%08d-0000-4000-8000-000000000000".formatted(n);
  }

  /** The last item is suspended. */
  private static String status(int n) {
    return n == MEMBERS - 1 ? "SUSPENDED" : "IN_FORCE";
  }

  private static NavigableMap<String, String> fields(int n) {
    return new TreeMap<>(
        Map.of(
            "category", "\"01\"",
            "codes", "[{\"scheme\":\"C\",\"value\":\"" + n + "\"}]",
            "department", "\"" + UNIT + "\"",
            "elements.summary", "\"" + OTHER_UNIT + "\"",
            "name", "\"示例" + n + "\"",
            "openness", "\"PUBLIC\"",
            "opennessDecided", "\"YES\""));
  }

  private static Bytes salt(int n) {
    return Bytes.of(new UUID(1, n).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private Bytes commitment(int n) {
    IntFunction<byte[]> leaf =
        i -> {
          String path = List.copyOf(fields(n).keySet()).get(i);
          byte[] key = Leaves.fieldKey(algorithm, salt(n).array(), path);
          return Leaves.field(algorithm, key, fields(n).getOrDefault(path, ""));
        };
    List<byte[]> all = new ArrayList<>();
    for (int i = 0; i < fields(n).size(); i++) {
      all.add(leaf.apply(i));
    }
    return Bytes.of(algorithm.root(all));
  }

  /** The proof of the n-th member. */
  MemberProof member(int n) {
    return new MemberProof(
        item(n), 1, status(n), commitment(n), MerklePath.of(algorithm, leaves, n));
  }

  /** One field of the n-th member opened. */
  FieldProof field(int n, String path) {
    return FieldProof.of(algorithm, fields(n), salt(n), path);
  }

  Stands stands(int n) {
    return new Stands(
        member(n), algorithm, Stands.OPENED.stream().map(path -> field(n, path)).toList());
  }

  /** That nothing stands between two members. */
  Absent absent(int before, int after) {
    return new Absent(member(before), member(after));
  }

  /** The entry, telling a root. */
  EntryTold entry(Bytes root) {
    Map<String, Object> edition = new TreeMap<>();
    edition.put("effectiveOn", DAY);
    edition.put("listType", "POWER");
    edition.put("number", 1);
    edition.put("publicMembersRoot", root.hex());
    edition.put("publicRootSize", MEMBERS);
    return entry(edition);
  }

  EntryTold entry(Map<String, Object> edition) {
    String body = CanonicalJson.write(Map.of("editions", List.of(edition), "publisher", PUBLISHER));
    EntryHead head =
        new EntryHead(
            algorithm,
            1,
            "OPENING",
            "2026-03-02T01:02:03.456789Z",
            DAY,
            Bytes.of(algorithm.digest(body)),
            Bytes.of(algorithm.digest("lines")),
            MEMBERS,
            Bytes.of(HashAlgorithm.genesis()));
    return new EntryTold(head, body, head.hash());
  }

  Bytes root() {
    return Bytes.of(algorithm.root(leaves));
  }

  EditionShown edition(Shown shown) {
    return edition(entry(root()), shown);
  }

  static EditionShown edition(EntryTold entry, Shown shown) {
    return new EditionShown(PUBLISHER, "990201", "POWER", 1, DAY, entry, shown);
  }

  /** The statement of a ground about the n-th item, in the first format. */
  static Statement state(Claim ground, String unit, String item, EditionShown edition) {
    return state(ground, unit, item, edition, null);
  }

  /** The same with what it says of the bases. */
  static Statement state(
      Claim ground,
      String unit,
      String item,
      EditionShown edition,
      @Nullable List<BasisWarning> warnings) {
    return new Statement(
        unit,
        item,
        "2026-04-01",
        "990201",
        ground,
        ground.may(),
        edition.shown() instanceof Stands ? 1 : 0,
        DAY,
        "2027-01-01",
        new Statement.Cause("990201", 1, 3, "OPENING"),
        List.of(edition),
        warnings == null ? "" : "2026-04-02T01:02:03Z",
        warnings);
  }
}
