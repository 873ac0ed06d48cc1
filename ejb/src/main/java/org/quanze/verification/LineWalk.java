package org.quanze.verification;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.LedgerLine;
import org.quanze.adjustment.Movement;
import org.quanze.adjustment.Movement.Act;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.digest.MerkleTree;
import org.quanze.edition.FieldChange;
import org.quanze.item.Content;
import org.quanze.item.ContentParser;
import org.quanze.ledger.Entry;
import org.quanze.ledger.LedgerRule;
import org.quanze.proof.LineFormat;
import org.quanze.verification.LedgerRows.LineRow;
import org.quanze.verification.LedgerRows.Named;

/** Walks the lines of one ledger in order: their digests, their places, what follows from both. */
final class LineWalk {

  private static final String TABLE = "ledger_line";

  private final int publisher;
  private final SortedMap<Integer, EntryWalk.Known> entries;
  private final Faults faults;
  private int entry;
  private int line;
  private int adjustment;
  private int leftOut;
  private int count;
  private int publicCount;
  private final Set<UUID> suspended = new HashSet<>();
  private MerkleTree tree = HashAlgorithm.SHA_256.tree();

  LineWalk(int publisher, SortedMap<Integer, EntryWalk.Known> entries, Faults faults) {
    this.publisher = publisher;
    this.entries = entries;
    this.faults = faults;
  }

  int count() {
    return count;
  }

  void accept(LineRow stored) {
    if (stored.entry() != entry) {
      close(stored.entry());
    }
    count++;
    String row = row(entry, stored.number());
    for (line++; line < stored.number(); line++) {
      faults.missing(TABLE, row(entry, line));
    }
    EntryWalk.Known known = entries.get(entry);
    if (known == null || stored.number() > known.entry().lineCount()) {
      faults.surplus(TABLE, row);
    }
    tree.add(stored.digest().array());
    publicCount += stored.isPublic() ? 1 : 0;
    // An act upon a unit or a whole list may have no line: so many numbers may be left out.
    int left = Math.max(0, stored.adjustment() - adjustment - 1);
    leftOut += left;
    if (stored.adjustment() < adjustment || leftOut > (known == null ? 0 : known.acts().size())) {
      faults.hash(TABLE, row, "adjustment_number");
    }
    adjustment = stored.adjustment();
    Movement movement = movement(stored.movement());
    if (movement == null) {
      faults.hash(TABLE, row, "movement");
      return;
    }
    digest(row, stored, movement, known);
    derived(row, stored, movement);
  }

  void end() {
    close(Integer.MAX_VALUE);
    if (count == 0) {
      faults.note(LedgerRule.SOMETHING_CHECKED, TABLE, "", null, TABLE);
    }
  }

  /** Closes the entry whose lines ended, and every entry up to the next that has lines. */
  private void close(int next) {
    EntryWalk.Known known = entries.get(entry);
    if (known != null) {
      close(known);
    }
    for (EntryWalk.Known without : entries.subMap(entry + 1, next).values()) {
      line = 0;
      publicCount = 0;
      tree = algorithm(without.entry()).tree();
      close(without);
    }
    entry = next;
    line = 0;
    publicCount = 0;
    adjustment = 0;
    leftOut = 0;
    EntryWalk.Known begun = entries.get(next);
    tree = algorithm(begun == null ? null : begun.entry()).tree();
  }

  /** The lines of an entry are hashed as the entry is. */
  private static HashAlgorithm algorithm(@Nullable Entry of) {
    return of == null ? HashAlgorithm.SHA_256 : of.algorithm();
  }

  private void close(EntryWalk.Known known) {
    Entry of = known.entry();
    for (int n = line + 1; n <= of.lineCount() && n <= line + 100; n++) {
      faults.missing(TABLE, row(of.number(), n));
    }
    String row = publisher + "/" + of.number();
    faults.same("ledger_entry", row, "line_count", (int) tree.size(), of.lineCount());
    if (!Arrays.equals(tree.root(), of.linesRoot().array())) {
      faults.hash("ledger_entry", row, "lines_root");
    }
    if (known.publicLines() != null) {
      faults.same("ledger_entry", row, "body", known.publicLines(), publicCount);
    }
  }

  private String row(int ofEntry, int number) {
    return publisher + "/" + ofEntry + "/" + number;
  }

  private static @Nullable Movement movement(String name) {
    return Arrays.stream(Movement.values())
        .filter(m -> m.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private void digest(String row, LineRow l, Movement movement, EntryWalk.@Nullable Known known) {
    Entry of = known == null ? null : known.entry();
    faults.same(TABLE, row, "list_id", publisher, l.listPublisher());
    named(row, l, "old_version", l.oldVersion(), l.old());
    named(row, l, "new_version", l.newVersion(), l.now());
    if (l.listType() == null || l.unit() == null) {
      faults.hash(TABLE, row, l.unit() == null ? "department_id" : "list_id");
      return;
    }
    boolean opening = movement == Movement.OPENING;
    if (opening && of != null) {
      faults.same(TABLE, row, "effective_on", of.effectiveOn(), l.effectiveOn());
    }
    byte[] digest =
        LedgerLine.digest(
            algorithm(of),
            known == null ? LineFormat.TOLD : known.lineFormat(),
            l.salt(),
            l.adjustment(),
            l.kind(),
            movement,
            l.listType(),
            l.unit(),
            l.category(),
            l.item(),
            l.old() == null ? null : l.old().commitment(),
            l.now() == null ? null : l.now().commitment(),
            opening ? null : l.effectiveOn(),
            l.handover(),
            l.terms(),
            l.note());
    if (!Bytes.of(digest).equals(l.digest())) {
      faults.hash(TABLE, row, "digest");
    }
  }

  /** A line names a version that is there: else either of the two was altered. */
  private void named(
      String row, LineRow l, String field, @Nullable Integer number, @Nullable Named version) {
    if (number != null && version == null) {
      faults.missing("item_version", l.item() + "/" + number);
      faults.hash(TABLE, row, field);
    }
  }

  /** What a line tells besides, and what follows from its movement and its versions. */
  private void derived(String row, LineRow l, Movement movement) {
    boolean before = l.old() != null && l.old().isPublic();
    boolean after = l.now() != null && l.now().isPublic();
    Act act = movement.act();
    boolean counted = l.countsSuspended() || !suspended.contains(l.item());
    follow(act, l);
    boolean counts = l.countsSuspended() || !suspended.contains(l.item());
    int left = (counted && leaves(act)) ? 1 : 0;
    int entered = (counts && enters(act)) ? 1 : 0;
    boolean entersPublic = (act == Act.SUSPENDS || act == Act.RESUMES) ? before : after;
    int publicDelta = (entersPublic ? entered : 0) - (before ? left : 0);
    faults.same(TABLE, row, "delta", entered - left, l.delta());
    faults.same(TABLE, row, "public_delta", publicDelta, l.publicDelta());
    faults.same(TABLE, row, "public", before || after, l.isPublic());
    faults.same(TABLE, row, "changed_fields", changedFields(l), l.changedFields());
  }

  private static boolean leaves(Act act) {
    return act != Act.ENTERS && act != Act.NONE;
  }

  private static boolean enters(Act act) {
    return act != Act.LEAVES && act != Act.NONE;
  }

  /** Which items are suspended, as far as the lines have come. */
  private void follow(Act act, LineRow l) {
    boolean entersSuspended =
        act == Act.ENTERS && l.terms() != null && l.terms().contains("SUSPENDED");
    switch (act) {
      case SUSPENDS -> suspended.add(l.item());
      case RESUMES -> suspended.remove(l.item());
      case ENTERS -> {
        if (entersSuspended) {
          suspended.add(l.item());
        }
      }
      case LEAVES, RENEWS, CORRECTS, NONE -> {}
    }
  }

  private static String changedFields(LineRow l) {
    Content old = l.old() == null ? null : content(l.old());
    Content now = l.now() == null ? null : content(l.now());
    if (old == null || now == null) {
      return "";
    }
    List<String> paths = FieldChange.between(old, now).stream().map(FieldChange::path).toList();
    return String.join(",", paths);
  }

  /** Contents that cannot be read are named where the versions are walked. */
  private static @Nullable Content content(Named version) {
    String document = version.content();
    try {
      return document == null ? null : ContentParser.parse(document, version.redacted());
    } catch (RuntimeException e) {
      return null;
    }
  }
}
