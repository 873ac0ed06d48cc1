package org.quanze.verification;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.digest.MerkleTree;
import org.quanze.edition.Balance;
import org.quanze.edition.Balances;
import org.quanze.edition.Edition;
import org.quanze.ledger.LedgerRule;
import org.quanze.list.PublishedList;
import org.quanze.proof.Leaves;
import org.quanze.rule.Refused;
import org.quanze.validity.Today;
import org.quanze.verification.EditionRows.Member;

/** Walks the editions of one list: each is counted anew from what stood, and balanced. */
final class EditionWalk {

  private static final String TABLE = "edition";
  private static final String TOTAL = "edition_total";

  private final PublishedList list;
  private final SortedMap<Integer, EntryWalk.Known> entries;
  private final EditionRows rows;
  private final Balances balances;
  private final boolean countsSuspended;
  private final Faults faults;
  private int count;

  EditionWalk(
      PublishedList list,
      SortedMap<Integer, EntryWalk.Known> entries,
      EditionRows rows,
      Balances balances,
      boolean countsSuspended,
      Faults faults) {
    this.list = list;
    this.countsSuspended = countsSuspended;
    this.entries = entries;
    this.rows = rows;
    this.balances = balances;
    this.faults = faults;
  }

  int count() {
    return count;
  }

  void walk() {
    Map<Integer, Edition> editions = new HashMap<>();
    rows.editions(list.id()).forEach(e -> editions.put(e.number(), e));
    Map<String, List<Integer>> totals = new HashMap<>(rows.totals(list.id()));
    count = editions.size();
    LocalDate recorded = null;
    int number = 0;
    for (EntryWalk.Known known : entries.values()) {
      JsonNode told = told(known);
      if (told == null) {
        continue;
      }
      number++;
      recorded = Today.dateOf(known.entry().recordedAt());
      Edition edition = editions.remove(number);
      if (edition == null) {
        faults.missing(TABLE, row(number));
        continue;
      }
      told(edition, told, known.entry().number());
      recount(known.entry().algorithm(), edition, totals);
      balance(number);
    }
    editions.keySet().forEach(n -> faults.surplus(TABLE, row(n)));
    totals.keySet().forEach(key -> faults.surplus(TOTAL, key));
    maintained(recorded);
  }

  private String row(int number) {
    return list.id() + "/" + number;
  }

  private @Nullable JsonNode told(EntryWalk.Known known) {
    for (JsonNode edition : known.editions()) {
      if (edition.path("listType").asText().equals(list.listType())) {
        return edition;
      }
    }
    return null;
  }

  /** The edition is what its entry says of it. */
  private void told(Edition edition, JsonNode told, int entry) {
    String row = row(edition.number());
    faults.same(TABLE, row, "number", told.path("number").asInt(), edition.number());
    faults.same(TABLE, row, "publisher_id", list.publisher(), edition.publisher());
    faults.same(TABLE, row, "entry_number", entry, edition.entry());
    faults.same(
        TABLE,
        row,
        "effective_on",
        told.path("effectiveOn").asText(),
        edition.effectiveOn().toString());
    faults.same(
        TABLE,
        row,
        "label",
        told.has("label") ? told.get("label").asText() : null,
        edition.label());
    faults.same(
        TABLE, row, "public_members", told.path("publicMembers").asInt(), edition.publicMembers());
    faults.same(
        TABLE, row, "members_root", told.path("membersRoot").asText(), edition.membersRoot().hex());
    Bytes publicRoot = edition.publicMembersRoot();
    faults.same(
        TABLE,
        row,
        "public_members_root",
        told.has("publicMembersRoot") ? told.get("publicMembersRoot").asText() : null,
        publicRoot == null ? null : publicRoot.hex());
    faults.same(
        TABLE,
        row,
        "public_root_size",
        told.has("publicRootSize") ? told.get("publicRootSize").asInt() : null,
        edition.publicRootSize());
  }

  /** Members, totals and root, one by one from what stood at its position and on its day. */
  private void recount(
      HashAlgorithm algorithm, Edition edition, Map<String, List<Integer>> totals) {
    String row = row(edition.number());
    MerkleTree tree = algorithm.tree();
    MerkleTree publicTree = algorithm.tree();
    Map<String, int[]> counted = new HashMap<>();
    int[] members = {0};
    int[] publicMembers = {0};
    rows.members(
        list.id(),
        edition.entry(),
        edition.effectiveOn(),
        m -> {
          byte[] leaf = leaf(algorithm, m);
          tree.add(leaf);
          if (m.isPublic()) {
            publicTree.add(leaf);
          }
          int[] total =
              counted.computeIfAbsent(
                  row + "/" + m.unit() + "/" + m.category() + "/" + m.status(), k -> new int[2]);
          total[0]++;
          total[1] += m.isPublic() ? 1 : 0;
          if (countsSuspended || m.status().equals("IN_FORCE")) {
            members[0]++;
            publicMembers[0] += m.isPublic() ? 1 : 0;
          }
        });
    faults.same(TABLE, row, "members", members[0], edition.members());
    faults.same(TABLE, row, "public_members", publicMembers[0], edition.publicMembers());
    faults.same(
        TABLE,
        row,
        "announced",
        rows.announced(list.id(), edition.entry(), edition.effectiveOn()),
        edition.announced());
    roots(row, edition, tree, publicTree);
    counted.forEach((key, total) -> total(key, total, totals.remove(key)));
  }

  private void roots(String row, Edition edition, MerkleTree tree, MerkleTree publicTree) {
    if (!Bytes.of(tree.root()).equals(edition.membersRoot())) {
      faults.hash(TABLE, row, "members_root");
    }
    Bytes publicRoot = edition.publicMembersRoot();
    if (publicRoot != null) {
      faults.same(
          TABLE, row, "public_root_size", (int) publicTree.size(), edition.publicRootSize());
      if (!Bytes.of(publicTree.root()).equals(publicRoot)) {
        faults.hash(TABLE, row, "public_members_root");
      }
    }
  }

  private static byte[] leaf(HashAlgorithm algorithm, Member m) {
    return Leaves.member(algorithm, m.item().toString(), m.version(), m.status(), m.commitment());
  }

  private void total(String key, int[] counted, @Nullable List<Integer> found) {
    if (found == null) {
      faults.missing(TOTAL, key);
      return;
    }
    faults.same(TOTAL, key, "members", counted[0], found.get(0));
    faults.same(TOTAL, key, "public_members", counted[1], found.get(1));
  }

  /** The edition balances against the one before it, in the full view and in the public one. */
  private void balance(int number) {
    for (boolean publicOnly : new boolean[] {false, true}) {
      try {
        Balance.Section wrong = balances.of(list, number - 1, number, publicOnly).unbalanced();
        if (wrong != null) {
          faults.note(LedgerRule.BALANCED, TABLE, row(number), null, row(number), wrong.toString());
        }
      } catch (Refused | IllegalArgumentException e) {
        faults.note(LedgerRule.BALANCED, TABLE, row(number), null, row(number), e.getMessage());
      }
    }
  }

  /** The maintained totals are those of what stands, as of the day of the last edition. */
  private void maintained(@Nullable LocalDate recorded) {
    Map<String, Integer> found = new HashMap<>(rows.maintained(list.id()));
    if (recorded != null) {
      rows.recounted(list.id(), recorded)
          .forEach(
              (key, members) -> {
                Integer there = found.remove(key);
                if (there == null) {
                  faults.missing("list_total", key);
                } else {
                  faults.same("list_total", key, "members", members, there);
                }
              });
    }
    found.keySet().forEach(key -> faults.surplus("list_total", key));
  }
}
