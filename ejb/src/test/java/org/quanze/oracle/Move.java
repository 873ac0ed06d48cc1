package org.quanze.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a line moves in the section of a unit, by the words of the reconciliation (3.3): "movements
 * from ledger lines", apart from what counts the members.
 */
public record Move(Name name, String unit, String type, String category, int act) {

  /**
   * "opening + ADD + … − CANCELLED − … = closing". The last two are for a list type that drops
   * suspended items ("−50 if the list type drops them").
   */
  public enum Name {
    ADD(1),
    ACCEPTED_INTERNAL(1),
    ACCEPTED_EXTERNAL(1),
    TRANSFERRED_IN(1),
    RECALLED_IN(1),
    SPLIT_PARTS(1),
    MERGE_RESULTS(1),
    RECLASSIFIED_IN(1),
    CANCELLED(-1),
    DELEGATED_OUT(-1),
    TRANSFERRED_OUT(-1),
    RECALLED_FROM_ME(-1),
    SPLIT_WHOLES(-1),
    MERGED_AWAY(-1),
    TO_INTERNAL(-1),
    RECLASSIFIED_OUT(-1),
    RESUMED(1),
    SUSPENDED(-1);

    public final int sign;

    Name(int sign) {
      this.sign = sign;
    }
  }

  /** The moves of one line, seen by what stood just before it: the table of 3.3, row by row. */
  static List<Move> of(Effect effect, Picture before, Land land) {
    Line line = effect.line();
    Moves moves = new Moves(effect, before);
    switch (line.meaning()) {
      case ADD -> moves.in(Name.ADD);
      case ACCEPT -> moves.in(Name.ACCEPTED_EXTERNAL);
      case CANCEL -> moves.out(Name.CANCELLED);
      case TO_INTERNAL -> moves.out(Name.TO_INTERNAL);
      case MERGE -> {
        moves.out(Name.MERGED_AWAY);
        moves.in(Name.MERGE_RESULTS);
      }
      case SPLIT -> {
        moves.out(Name.SPLIT_WHOLES);
        moves.in(Name.SPLIT_PARTS);
      }
      case TRANSFER, CHANGE_IMPLEMENTER -> {
        if (!line.fresh.isEmpty() && before.counts(before.get(line.item()))) {
          moves.out(Name.TRANSFERRED_OUT);
          moves.in(Name.TRANSFERRED_IN);
        }
      }
      case REORGANISE -> moves.reorganised();
      case RECLASSIFY -> moves.recategorised(i -> i.id().equals(line.item()), line.text);
      case MIGRATE_SCHEME -> moves.recategorised(i -> before.migrates(line, i, effect), null);
      case SUSPEND, RESUME -> {
        Item item = before.get(line.item());
        if (land.dropping().contains(item.type())) {
          moves.add(
              line.kind == Kind.SUSPEND ? Name.SUSPENDED : Name.RESUMED,
              item.unit(),
              item.type(),
              item.category());
        }
      }
      case DELEGATE, PARTIAL_DELEGATE -> {
        moves.in(Name.ACCEPTED_INTERNAL, Picture.accept(effect));
        if (before.leaves(effect)) {
          moves.out(Name.DELEGATED_OUT);
        }
      }
      case RECALL -> {
        moves.out(Name.RECALLED_FROM_ME);
        moves.in(Name.RECALLED_IN);
      }
      case PARTIAL_CANCEL,
          CHANGE,
          DROP_PREREVIEW,
          RECODE,
          RENAME_UNIT,
          ENTRUST,
          END_ENTRUSTMENT,
          CORRECT,
          EMPOWER -> {}
    }
    return moves.all;
  }

  private record Moves(Effect effect, Picture before, List<Move> all) {
    Moves(Effect effect, Picture before) {
      this(effect, before, new ArrayList<>());
    }

    void add(Name name, String unit, String type, String category) {
      all.add(new Move(name, before.now(unit), type, category, effect.act()));
    }

    void in(Name name) {
      in(name, effect.line());
    }

    void in(Name name, Line line) {
      for (Fresh f : line.fresh) {
        add(name, f.unit(), f.type(), f.category());
      }
    }

    void out(Name name) {
      for (String id : effect.line().items) {
        Item item = before.get(before.now(id));
        if (before.counts(item)) {
          add(name, item.unit(), item.type(), item.category());
        }
      }
    }

    void reorganised() {
      Line line = effect.line();
      for (Item i : before.items.values()) {
        if (line.map.containsKey(i.unit()) && before.counts(i)) {
          add(Name.TRANSFERRED_OUT, i.unit(), i.type(), i.category());
          String to = line.map.getOrDefault(i.id(), line.map.getOrDefault(i.unit(), ""));
          add(Name.TRANSFERRED_IN, to, i.type(), i.category());
        }
      }
    }

    void recategorised(Predicate<Item> which, @Nullable String to) {
      for (Item i : before.items.values()) {
        if (which.test(i) && before.counts(i)) {
          add(Name.RECLASSIFIED_OUT, i.unit(), i.type(), i.category());
          String now = to == null ? effect.line().map.getOrDefault(i.category(), "") : to;
          add(Name.RECLASSIFIED_IN, i.unit(), i.type(), now);
        }
      }
    }
  }
}
