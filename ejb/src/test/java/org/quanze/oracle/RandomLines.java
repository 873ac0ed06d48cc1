package org.quanze.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Random lines of one decision, mostly on items that may be moved and are not moved yet. */
final class RandomLines {
  private final Oracle oracle;
  private final Chance chance;
  private final Free free;
  private final RandomReforms reforms;

  RandomLines(Oracle oracle, Chance chance) {
    this.oracle = oracle;
    this.chance = chance;
    this.free = new Free(oracle, chance);
    this.reforms = new RandomReforms(oracle, chance, free);
  }

  /** Begins a decision of this day. */
  void at(LocalDate day) {
    at(day, day);
  }

  /** Begins a decision that has effect from another day. */
  void at(LocalDate day, LocalDate from) {
    free.begin(day, from);
  }

  boolean open(String handover) {
    return free.open(handover);
  }

  String unit(String government) {
    return free.unit(government);
  }

  /** Of both types of list by turns. */
  Fresh fresh(String unit, int turn) {
    String type = turn % 2 == 0 ? "POWER" : "SERVICE";
    return new Fresh(chance.id("i"), unit, type, category(unit, type), chance.id("t"));
  }

  /** One of the scheme in which the list of a unit stands. */
  String category(String unit, String type) {
    String scheme = oracle.scheme(Roll.name(oracle.land().government(unit), type));
    boolean moves = type.equals(free.migrated) && !chance.rarely();
    return (moves ? scheme.equals("c") ? "d" : "c" : scheme) + (chance.below(3) + 1);
  }

  Fresh fresh(String unit, @Nullable Item like) {
    String type = like == null ? chance.one(List.of("POWER", "SERVICE")) : like.type();
    String category = like == null ? category(unit, type) : like.category();
    return new Fresh(chance.id("i"), unit, type, category, chance.id("t"));
  }

  @Nullable Line line(Kind kind, String publisher, LocalDate decided) {
    LocalDate day = chance.below(4) == 0 ? decided.plusDays(chance.below(15)) : decided;
    return switch (kind) {
      case ADD -> new Line(chance.id("L"), kind, day).bring(fresh(unit(publisher), null));
      case ACCEPT -> {
        Line line = new Line(chance.id("L"), kind, day).bring(fresh(unit(publisher), null));
        line.document = "external";
        yield line;
      }
      case REORGANISE, MIGRATE_SCHEME, RENAME_UNIT -> reforms.line(kind, publisher, decided);
      case RECALL -> recall(publisher, day);
      case END_ENTRUSTMENT -> ended(publisher, day);
      default -> onOne(kind, publisher, kind == Kind.CORRECT ? decided : day);
    };
  }

  private @Nullable Line onOne(Kind kind, String publisher, LocalDate day) {
    Line line = new Line(chance.id("L"), kind, day);
    boolean resting = kind == Kind.RESUME || (kind == Kind.TRANSFER && chance.rarely());
    List<Item> all = free.items(publisher, line, resting);
    if (all.isEmpty()) {
      return null;
    }
    Item item =
        chance.one(kind == Kind.ENTRUST ? preferring(all, i -> i.origin().cites != null) : all);
    free.used.add(item.id());
    line.on(item.id()).base(chance.hardly() ? "L0" : item.version());
    return filled(line, item, all, publisher) ? line : null;
  }

  /** Mostly those of some kind, if there are any: else they would hardly be met. */
  private List<Item> preferring(List<Item> all, Predicate<Item> some) {
    List<Item> preferred = all.stream().filter(some).toList();
    return preferred.isEmpty() || chance.below(4) == 0 ? all : preferred;
  }

  /** A line on an item that is gone, taken already, announced to change, or being handed over. */
  void spoil(List<Line> lines, String publisher, LocalDate day) {
    Picture then = oracle.picture(day);
    Picture later = oracle.picture(LocalDate.MAX);
    int how = chance.below(5);
    List<Item> all =
        then.items.values().stream()
            .filter(i -> oracle.land().government(i.unit()).equals(publisher))
            .filter(
                i ->
                    switch (how) {
                      case 0 -> !i.status().stands();
                      case 1 -> free.used.contains(i.id());
                      case 2 -> !i.equals(later.items.get(i.id()));
                      case 3 -> free.waits(i, then);
                      default -> then.entrusted.stream().anyMatch(e -> e.item().equals(i.id()));
                    })
            .filter(i -> how == 4 || !free.entrusted(i, day))
            .toList();
    if (!all.isEmpty()) {
      Item item = chance.one(all);
      Line line = new Line(chance.id("L"), how < 4 ? Kind.CANCEL : Kind.ENTRUST, day).on(item.id());
      if (how == 4) {
        entrusted(line, item, publisher);
        then.entrusted.stream()
            .filter(e -> e.item().equals(item.id()))
            .forEach(e -> line.giver = e.unit());
      }
      lines.add(line);
    }
  }

  private boolean filled(Line line, Item item, List<Item> all, String publisher) {
    String other = chance.hardly() ? item.unit() : unit(publisher);
    switch (line.kind) {
      case PARTIAL_CANCEL, CHANGE, DROP_PREREVIEW, RECODE -> line.text(chance.id("t"));
      case CORRECT -> {
        // Whether another code is another version the text leaves open.
        line.text(chance.id("t"));
        return item.code().equals(item.id());
      }
      case RECLASSIFY -> line.text(category(item.unit(), item.type()));
      case TRANSFER, CHANGE_IMPLEMENTER -> {
        line.bring(fresh(other, item));
        return !other.equals(item.unit()) || (line.kind == Kind.TRANSFER && chance.rarely());
      }
      case SPLIT -> line.bring(fresh(item.unit(), item), fresh(item.unit(), item));
      case MERGE -> {
        List<Item> same =
            all.stream()
                .filter(i -> i.unit().equals(item.unit()) && i.type().equals(item.type()))
                .filter(i -> !i.id().equals(item.id()))
                .toList();
        if (same.isEmpty()) {
          return false;
        }
        Item second = chance.one(same);
        free.used.add(second.id());
        line.on(item.id(), second.id()).base(null).bring(fresh(item.unit(), item));
      }
      case EMPOWER -> {
        line.mode = chance.one(List.of(Kind.DELEGATE, Kind.ENTRUST));
        return line.meaning() == Kind.ENTRUST
            ? entrusted(line, item, publisher)
            : delegated(line, item, publisher);
      }
      case DELEGATE, PARTIAL_DELEGATE -> {
        return delegated(line, item, publisher);
      }
      case ENTRUST -> {
        return entrusted(line, item, publisher);
      }
      default -> {}
    }
    return true;
  }

  private boolean delegated(Line line, Item item, String publisher) {
    List<String> below = lower(publisher);
    List<String> to = new ArrayList<>();
    for (String government : below) {
      if (to.isEmpty() || chance.below(2) == 0) {
        to.add(unit(government));
      }
    }
    if (chance.hardly()) {
      to = List.of(item.unit());
    }
    line.to(to.toArray(String[]::new)).text(chance.id("t"));
    return !to.isEmpty();
  }

  private List<String> lower(String publisher) {
    List<String> all =
        new ArrayList<>(
            oracle.land().above().keySet().stream()
                .filter(g -> !g.equals(publisher) && oracle.land().within(g, publisher))
                .sorted()
                .toList());
    Collections.shuffle(all, chance.random);
    return all;
  }

  private boolean entrusted(Line line, Item item, String publisher) {
    List<String> below = lower(publisher);
    String to = below.isEmpty() || chance.below(2) == 0 ? unit(publisher) : unit(chance.one(below));
    line.to(to).until = line.day.plusDays(chance.below(200) + 1L);
    return !to.equals(item.unit()) || chance.rarely();
  }

  private @Nullable Line ended(String publisher, LocalDate day) {
    Picture then = oracle.picture(day);
    Picture later = oracle.picture(LocalDate.MAX);
    List<Picture.Entrusted> all =
        then.entrusted.stream()
            .filter(e -> oracle.land().government(then.get(e.item()).unit()).equals(publisher))
            .filter(e -> !free.used.contains(e.item()) && !free.waits(then.get(e.item()), then))
            .filter(e -> then.get(e.item()).equals(later.items.get(e.item())))
            .toList();
    if (all.isEmpty()) {
      return null;
    }
    Picture.Entrusted e = chance.one(all);
    free.used.add(e.item());
    return new Line(chance.id("L"), Kind.END_ENTRUSTMENT, day).on(e.item()).to(e.unit());
  }

  /** Whether a receiver has entrusted on what a government may recall. */
  boolean isEntrustedOn(String publisher, LocalDate day) {
    Picture then = oracle.picture(day);
    return recallable(publisher, then).stream().anyMatch(i -> isEntrusted(i, then));
  }

  private static boolean isEntrusted(Item item, Picture then) {
    return then.entrusted.stream().anyMatch(e -> e.item().equals(item.id()));
  }

  private List<Item> recallable(String publisher, Picture then) {
    return then.items.values().stream()
        .filter(i -> i.status() == Status.IN_FORCE && !free.used.contains(i.id()))
        .filter(i -> i.origin().cites != null || chance.below(500) == 0)
        .filter(i -> oracle.delegatedBy(then, i, publisher) || chance.below(500) == 0)
        .filter(i -> i.equals(oracle.picture(LocalDate.MAX).items.get(i.id())))
        .filter(i -> !free.waits(i, then) || chance.rarely())
        .toList();
  }

  private @Nullable Line recall(String publisher, LocalDate day) {
    Picture then = oracle.picture(day);
    List<Item> all = recallable(publisher, then);
    if (all.isEmpty()) {
      return null;
    }
    Item item = chance.one(preferring(all, i -> isEntrusted(i, then)));
    free.used.add(item.id());
    String unit = unit(publisher);
    return new Line(chance.id("L"), Kind.RECALL, day)
        .on(item.id())
        .base(item.version())
        .to(unit)
        .bring(fresh(unit, item));
  }
}
