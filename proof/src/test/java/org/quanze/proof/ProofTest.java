package org.quanze.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.digest.MerkleTree;

/** What is proved holds, and nothing that is a little different. */
class ProofTest {

  private static final int LARGEST = 40;

  private static List<byte[]> leaves(HashAlgorithm algorithm, int size) {
    List<byte[]> leaves = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      leaves.add(algorithm.leaf("leaf " + i));
    }
    return leaves;
  }

  @ParameterizedTest
  @EnumSource
  void a_path_leads_from_its_leaf_at_its_place_to_its_root_alone(HashAlgorithm algorithm) {
    for (int size = 1; size <= LARGEST; size++) {
      List<byte[]> leaves = leaves(algorithm, size);
      Bytes root = Bytes.of(algorithm.root(leaves));
      for (int index = 0; index < size; index++) {
        MerklePath path = MerklePath.of(algorithm, leaves, index);
        byte[] leaf = leaves.get(index);
        assertTrue(path.leads(algorithm, leaf, root, size), index + " of " + size);
        assertFalse(path.leads(algorithm, algorithm.leaf("another"), root, size));
        assertFalse(path.leads(algorithm, leaf, root, size + 1));
        for (int other = 0; other < size; other++) {
          MerklePath moved = new MerklePath(other, size, path.nodes());
          assertEquals(other == index, moved.leads(algorithm, leaf, root, size), other + "");
        }
        for (int node = 0; node < path.nodes().size(); node++) {
          List<Bytes> fewer = new ArrayList<>(path.nodes());
          fewer.remove(node);
          assertFalse(new MerklePath(index, size, fewer).leads(algorithm, leaf, root, size));
        }
        List<Bytes> more = new ArrayList<>(path.nodes());
        more.add(root);
        assertFalse(new MerklePath(index, size, more).leads(algorithm, leaf, root, size));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_place_that_is_none_leads_nowhere(HashAlgorithm algorithm) {
    byte[] leaf = algorithm.leaf("leaf");
    for (long[] place : new long[][] {{-1, 1}, {0, 0}, {1, 1}, {5, 3}}) {
      assertTrue(new MerklePath(place[0], place[1], List.of()).root(algorithm, leaf).isEmpty());
    }
  }

  private static Bytes commitment(HashAlgorithm algorithm, String item) {
    return Bytes.of(algorithm.digest("commitment of " + item));
  }

  /** Members of an edition, sorted by identity as the registry sorts them. */
  private static List<MemberProof> members(HashAlgorithm algorithm, int size) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      items.add(UUID.nameUUIDFromBytes(new byte[] {(byte) i}).toString());
    }
    items.sort(null);
    List<byte[]> leaves =
        items.stream()
            .map(i -> Leaves.member(algorithm, i, 1, "IN_FORCE", commitment(algorithm, i)))
            .toList();
    List<MemberProof> proofs = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      proofs.add(
          new MemberProof(
              items.get(i),
              1,
              "IN_FORCE",
              commitment(algorithm, items.get(i)),
              MerklePath.of(algorithm, leaves, i)));
    }
    return proofs;
  }

  private static PublicRoot root(HashAlgorithm algorithm, List<MemberProof> members) {
    MerkleTree tree = algorithm.tree();
    members.forEach(
        m -> tree.add(Leaves.member(algorithm, m.item(), m.version(), m.status(), m.commitment())));
    return new PublicRoot(algorithm, Bytes.of(tree.root()), members.size());
  }

  @ParameterizedTest
  @EnumSource
  void a_member_is_proved_as_what_it_was(HashAlgorithm algorithm) {
    List<MemberProof> members = members(algorithm, 11);
    PublicRoot root = root(algorithm, members);
    for (MemberProof m : members) {
      assertTrue(m.holds(root));
      assertFalse(new MemberProof(m.item(), 2, m.status(), m.commitment(), m.path()).holds(root));
      assertFalse(new MemberProof(m.item(), 1, "SUSPENDED", m.commitment(), m.path()).holds(root));
      assertFalse(m.holds(new PublicRoot(algorithm, root.root(), 12)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_absence_is_proved_by_neighbours_and_never_of_a_member(HashAlgorithm algorithm) {
    List<MemberProof> members = members(algorithm, 11);
    PublicRoot root = root(algorithm, members);
    for (int place = 0; place <= members.size(); place++) {
      MemberProof before = place == 0 ? null : members.get(place - 1);
      MemberProof after = place == members.size() ? null : members.get(place);
      String absent =
          before == null
              ? "00000000-0000-0000-0000-000000000000"
              : before.item().substring(0, 35) + "~";
      assertTrue(new AbsenceProof(absent, before, after).holds(root), place + "");
      assertFalse(new AbsenceProof(absent, null, null).holds(root));
      if (before != null && after != null) {
        assertFalse(new AbsenceProof(before.item(), before, after).holds(root), "a member");
        assertFalse(new AbsenceProof(after.item(), before, after).holds(root), "a member");
        assertFalse(new AbsenceProof(absent, before, null).holds(root), "not the last");
        assertFalse(new AbsenceProof(absent, null, after).holds(root), "not the first");
      }
      if (place > 1 && after != null) {
        MemberProof farther = members.get(place - 2);
        assertFalse(
            new AbsenceProof(members.get(place - 1).item(), farther, after).holds(root),
            "neighbours of a member");
      }
    }
    PublicRoot nobody = root(algorithm, List.of());
    assertTrue(new AbsenceProof("x", null, null).holds(nobody));
  }

  private static LineFields line(int adjustment) {
    return new LineFields(
        adjustment, "ADD", "ADDED", "POWER", "d", "02", "i", "", "c", "2026-04-01", "", "", null);
  }

  private static EntryHead entry(
      HashAlgorithm algorithm, int number, Bytes linesRoot, int lines, Bytes previous) {
    return new EntryHead(
        algorithm,
        number,
        "DECISION",
        "2026-04-01T00:00:00Z",
        "2026-04-01",
        Bytes.of(algorithm.digest("{}")),
        linesRoot,
        lines,
        previous);
  }

  @ParameterizedTest
  @EnumSource
  void a_line_is_proved_open_or_closed(HashAlgorithm algorithm) {
    Bytes salt = Bytes.of(new byte[] {1, 2, 3});
    List<byte[]> digests = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      digests.add(line(i).digest(algorithm, salt.array()));
    }
    EntryHead entry =
        entry(
            algorithm, 1, Bytes.of(algorithm.root(digests)), 7, Bytes.of(HashAlgorithm.genesis()));
    for (int i = 0; i < 7; i++) {
      Bytes digest = Bytes.of(digests.get(i));
      MerklePath path = MerklePath.of(algorithm, digests, i);
      assertTrue(new LineProof(digest, path, null).holds(entry));
      assertTrue(new LineProof(digest, path, new LineProof.Opened(line(i), salt)).holds(entry));
      assertFalse(
          new LineProof(digest, path, new LineProof.Opened(line(i + 1), salt)).holds(entry));
    }
  }

  @ParameterizedTest
  @EnumSource
  void one_field_is_opened_and_the_others_stay_closed(HashAlgorithm algorithm) {
    Bytes salt = Bytes.of(new byte[] {9, 8, 7});
    TreeMap<String, String> fields =
        new TreeMap<>(
            Map.of(
                "category", "\"02\"",
                "elements.note", "\"一\"",
                "name", "\"示例\"",
                "openness", "\"NOT_PUBLIC\"",
                "opennessDecided", "\"AT_SOURCE\""));
    MerkleTree tree = algorithm.tree();
    fields.forEach(
        (path, value) ->
            tree.add(
                Leaves.field(algorithm, Leaves.fieldKey(algorithm, salt.array(), path), value)));
    Bytes commitment = Bytes.of(tree.root());
    for (String path : fields.keySet()) {
      FieldProof proof = FieldProof.of(algorithm, fields, salt, path);
      assertTrue(proof.holds(algorithm, commitment), path);
      assertFalse(
          new FieldProof(path, proof.key(), "\"PUBLIC\"", proof.place())
              .holds(algorithm, commitment));
      for (String other : fields.keySet()) {
        if (!other.equals(path)) {
          byte[] leaf =
              Leaves.field(algorithm, proof.key().array(), String.valueOf(fields.get(other)));
          assertFalse(
              FieldProof.of(algorithm, fields, salt, other)
                  .place()
                  .leads(algorithm, leaf, commitment, fields.size()),
              "the key of " + path + " opens " + other);
        }
      }
    }
    FieldProof openness = FieldProof.of(algorithm, fields, salt, "openness");
    assertEquals(openness.place().size() - FieldProof.OPENNESS_FROM_END, openness.place().index());
  }

  @ParameterizedTest
  @EnumSource
  void an_entry_is_proved_up_to_a_head(HashAlgorithm algorithm) {
    List<EntryHead> chain = new ArrayList<>();
    Bytes previous = Bytes.of(HashAlgorithm.genesis());
    for (int n = 1; n <= 5; n++) {
      EntryHead entry = entry(algorithm, n, Bytes.of(new byte[32]), 0, previous);
      chain.add(entry);
      previous = entry.hash();
    }
    SignedHead head = SignedHead.of("p", chain.get(4), previous);
    for (int from = 0; from < 5; from++) {
      assertTrue(new EntryProof(chain.subList(from, 5)).holds(head));
    }
    assertFalse(new EntryProof(List.of()).holds(head));
    assertFalse(new EntryProof(chain.subList(0, 4)).holds(head), "it ends before the head");
    List<EntryHead> gap = new ArrayList<>(chain);
    gap.remove(2);
    assertFalse(new EntryProof(gap).holds(head));
    List<EntryHead> other = new ArrayList<>(chain);
    other.set(0, entry(algorithm, 1, Bytes.of(new byte[32]), 1, chain.get(0).previousHash()));
    assertFalse(new EntryProof(other).holds(head));
  }

  @ParameterizedTest
  @EnumSource
  void the_root_of_a_tree_that_grows_is_that_of_its_paths(HashAlgorithm algorithm) {
    MerkleTree tree = algorithm.tree();
    List<byte[]> leaves = leaves(algorithm, LARGEST);
    for (int size = 1; size <= LARGEST; size++) {
      tree.add(leaves.get(size - 1));
      List<byte[]> some = leaves.subList(0, size);
      assertArrayEquals(
          tree.root(),
          MerklePath.of(algorithm, some, 0).root(algorithm, leaves.get(0)).orElseThrow().array());
    }
  }
}
