package org.quanze.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanze.oracle.Act.Decision;
import org.quanze.oracle.Act.HandOver;
import org.quanze.oracle.Act.Reject;
import org.quanze.oracle.Act.Withdraw;

/**
 * Random acts of one seed: mostly such as the field allows, on days around the boundaries of
 * others, and now and then one that it must refuse.
 */
public final class RandomActs {
  private static final List<String> CATEGORIES = List.of("c1", "c2", "c3");
  private static final LocalDate START = LocalDate.of(2030, 1, 1);

  private final Random random;
  private final Oracle oracle;
  private final Set<Kind> kinds;
  private final Set<String> used = new HashSet<>();
  private LocalDate today = START;
  private int number;

  private RandomActs(long seed, Land land, Set<Kind> kinds) {
    this.random = new Random(seed);
    this.oracle = new Oracle(land);
    this.kinds = kinds;
  }

  /** Acts, refused ones too, until so many adjustments are done. */
  public static List<Act> of(long seed, Land land, Set<Kind> kinds, int adjustments) {
    RandomActs source = new RandomActs(seed, land, kinds);
    List<Act> acts = new ArrayList<>();
    for (int done = 0; done < adjustments; ) {
      Act act = source.next(acts.size());
      acts.add(act);
      if (source.oracle.play(act).isEmpty() && act instanceof Decision d) {
        done += d.lines().size();
      }
    }
    return acts;
  }

  private int below(int bound) {
    return random.nextInt(bound);
  }

  private boolean rarely() {
    return below(12) == 0;
  }

  private boolean hardly() {
    return below(144) == 0;
  }

  private <T> T one(List<T> all) {
    return all.get(below(all.size()));
  }

  private String id(String letter) {
    return letter + ++number;
  }

  private Act next(int acts) {
    List<String> governments = oracle.land().above().keySet().stream().sorted().toList();
    if (acts < governments.size()) {
      return adds(governments.get(acts), 6);
    }
    today = today.plusDays(below(3) == 0 ? 0 : below(9));
    List<String> open = handovers();
    if (!open.isEmpty() && below(3) > 0) {
      return handover(one(open));
    }
    used.clear();
    String publisher = one(governments);
    LocalDate day = rarely() ? today.minusDays(below(9)) : today;
    List<Line> lines = new ArrayList<>();
    for (int i = below(4); i >= 0; i--) {
      Line line = line(one(kinds.stream().sorted().toList()), publisher, day);
      if (line != null) {
        lines.add(line);
      }
    }
    if (below(15) == 0) {
      spoil(lines, publisher, day);
    }
    return lines.isEmpty() ? adds(publisher, 1) : new Decision(today, publisher, day, lines);
  }

  private Decision adds(String publisher, int n) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      lines.add(new Line(id("L"), Kind.ADD, today).bring(fresh(unit(publisher), null)));
    }
    return new Decision(today, publisher, today, lines);
  }

  /** Those that are open; now and then one that is not. */
  private List<String> handovers() {
    return oracle.handovers().keySet().stream().filter(h -> open(h) || below(200) == 0).toList();
  }

  private boolean open(String handover) {
    Effects.State state = oracle.handover(handover);
    return state != null && state.open();
  }

  private Act handover(String handover) {
    Effects.Open open = oracle.open(handover);
    boolean waits = open.line().delegates() && oracle.handover(handover) == Effects.State.NOTIFIED;
    return switch (below(8)) {
      case 0 -> new Withdraw(today, handover);
      case 1 -> open.line().delegates() ? new Reject(today, handover) : deed(open, handover);
      default -> waits && !rarely() ? accept(open, handover) : deed(open, handover);
    };
  }

  private Act deed(Effects.Open open, String handover) {
    if (today.isBefore(open.line().day) && !rarely()) {
      today = open.line().day;
    }
    return new HandOver(today, handover);
  }

  private Act accept(Effects.Open open, String handover) {
    Picture now = oracle.picture(today);
    Item item = now.get(now.now(open.line().item()));
    String unit = now.now(open.receiver());
    String category = rarely() ? one(CATEGORIES) : item.category();
    Line line =
        new Line(id("L"), Kind.ACCEPT, today)
            .bring(new Fresh(id("i"), unit, item.type(), category, id("t")))
            .text(id("t"));
    line.cites = handover;
    line.partial = open.line().units.size() == 1 && below(5) == 0;
    String publisher = oracle.land().government(unit);
    return new Decision(today, publisher, today, List.of(line));
  }

  private String unit(String government) {
    Picture now = oracle.picture(today);
    List<String> units =
        oracle.land().units().keySet().stream()
            .filter(u -> oracle.land().government(u).equals(government))
            .filter(u -> now.now(u).equals(u))
            .sorted()
            .toList();
    return one(units);
  }

  private Fresh fresh(String unit, @Nullable Item like) {
    String type = like == null ? one(List.of("POWER", "SERVICE")) : like.type();
    String category = like == null ? one(CATEGORIES) : like.category();
    return new Fresh(id("i"), unit, type, category, id("t"));
  }

  /** Items that a line of a publisher may take: those that stand and are free; rarely another. */
  private List<Item> items(String publisher, LocalDate day, boolean suspended) {
    Picture then = oracle.picture(day);
    Picture later = oracle.picture(LocalDate.MAX);
    boolean any = hardly();
    return then.items.values().stream()
        .filter(i -> oracle.land().government(i.unit()).equals(publisher))
        .filter(i -> any || (i.status().stands() && !used.contains(i.id())))
        .filter(i -> any || i.status() == Status.IN_FORCE != suspended)
        .filter(i -> any || i.equals(later.items.get(i.id())))
        .filter(i -> any || !waits(i, then))
        .toList();
  }

  private boolean waits(Item item, Picture then) {
    return oracle.handovers().entrySet().stream()
        .anyMatch(e -> open(e.getKey()) && then.now(e.getValue().line().item()).equals(item.id()));
  }

  private @Nullable Line line(Kind kind, String publisher, LocalDate decided) {
    LocalDate day = below(4) == 0 ? decided.plusDays(below(15)) : decided;
    return switch (kind) {
      case ADD -> new Line(id("L"), kind, day).bring(fresh(unit(publisher), null));
      case ACCEPT -> {
        Line line = new Line(id("L"), kind, day).bring(fresh(unit(publisher), null));
        line.document = "external";
        yield line;
      }
      case REORGANISE, MIGRATE_SCHEME, RENAME_UNIT ->
          below(5) == 0 && used.isEmpty() ? wide(kind, publisher, decided) : null;
      case RECALL -> recall(publisher, day);
      case END_ENTRUSTMENT -> ended(publisher, day);
      default -> onOne(kind, publisher, kind == Kind.CORRECT ? decided : day);
    };
  }

  private @Nullable Line onOne(Kind kind, String publisher, LocalDate day) {
    List<Item> all =
        items(publisher, day, kind == Kind.RESUME || (kind == Kind.TRANSFER && rarely()));
    if (all.isEmpty()) {
      return null;
    }
    Item item = one(all);
    used.add(item.id());
    Line line = new Line(id("L"), kind, day).on(item.id());
    line.base(hardly() ? "L0" : item.version());
    return filled(line, item, all, publisher) ? line : null;
  }

  /** A line on an item that is gone, taken already, announced to change, or being handed over. */
  private void spoil(List<Line> lines, String publisher, LocalDate day) {
    Picture then = oracle.picture(day);
    Picture later = oracle.picture(LocalDate.MAX);
    int how = below(5);
    List<Item> all =
        then.items.values().stream()
            .filter(i -> oracle.land().government(i.unit()).equals(publisher))
            .filter(
                i ->
                    switch (how) {
                      case 0 -> !i.status().stands();
                      case 1 -> used.contains(i.id());
                      case 2 -> !i.equals(later.items.get(i.id()));
                      case 3 -> waits(i, then);
                      default -> then.entrusted.stream().anyMatch(e -> e.item().equals(i.id()));
                    })
            .toList();
    if (!all.isEmpty()) {
      Item item = one(all);
      Line line = new Line(id("L"), how < 4 ? Kind.CANCEL : Kind.ENTRUST, day).on(item.id());
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
    String other = hardly() ? item.unit() : unit(publisher);
    switch (line.kind) {
      case PARTIAL_CANCEL, CHANGE, DROP_PREREVIEW, CORRECT, RECODE -> line.text(id("t"));
      case RECLASSIFY -> line.text(one(CATEGORIES));
      case TRANSFER, CHANGE_IMPLEMENTER -> {
        line.bring(fresh(other, item));
        return !other.equals(item.unit()) || rarely();
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
        Item second = one(same);
        used.add(second.id());
        line.on(item.id(), second.id()).base(null).bring(fresh(item.unit(), item));
      }
      case EMPOWER -> {
        line.mode = rarely() ? null : one(List.of(Kind.DELEGATE, Kind.ENTRUST));
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
      if (to.isEmpty() || (line.meaning() == Kind.DELEGATE && below(2) == 0)) {
        to.add(unit(government));
      }
    }
    if (hardly()) {
      to = List.of(item.unit());
    }
    line.to(to.toArray(String[]::new)).text(id("t"));
    return !to.isEmpty();
  }

  private List<String> lower(String publisher) {
    List<String> all =
        new ArrayList<>(
            oracle.land().above().keySet().stream()
                .filter(g -> !g.equals(publisher) && oracle.land().within(g, publisher))
                .sorted()
                .toList());
    java.util.Collections.shuffle(all, random);
    return all;
  }

  private boolean entrusted(Line line, Item item, String publisher) {
    List<String> below = lower(publisher);
    String to = below.isEmpty() || below(2) == 0 ? unit(publisher) : unit(one(below));
    line.to(to).until = line.day.plusDays(below(200) + 1L);
    return !to.equals(item.unit()) || rarely();
  }

  private @Nullable Line ended(String publisher, LocalDate day) {
    Picture then = oracle.picture(day);
    List<Picture.Entrusted> all =
        then.entrusted.stream()
            .filter(e -> oracle.land().government(then.get(e.item()).unit()).equals(publisher))
            .filter(e -> !used.contains(e.item()))
            .toList();
    if (all.isEmpty()) {
      return null;
    }
    Picture.Entrusted e = one(all);
    used.add(e.item());
    return new Line(id("L"), Kind.END_ENTRUSTMENT, day).on(e.item()).to(e.unit());
  }

  private @Nullable Line recall(String publisher, LocalDate day) {
    Picture then = oracle.picture(day);
    List<Item> all =
        then.items.values().stream()
            .filter(i -> i.status() == Status.IN_FORCE && !used.contains(i.id()))
            .filter(i -> oracle.delegatedBy(then, i, publisher) || below(500) == 0)
            .filter(i -> !waits(i, then) || rarely())
            .toList();
    if (all.isEmpty()) {
      return null;
    }
    Item item = one(all);
    used.add(item.id());
    String unit = unit(publisher);
    return new Line(id("L"), Kind.RECALL, day)
        .on(item.id())
        .base(item.version())
        .to(unit)
        .bring(fresh(unit, item));
  }

  private @Nullable Line wide(Kind kind, String publisher, LocalDate day) {
    used.addAll(oracle.picture(day).items.keySet());
    Line line = new Line(id("L"), kind, day);
    String from = unit(publisher);
    String to = unit(publisher);
    if (kind == Kind.RENAME_UNIT) {
      return line.to(from).text(id("n"));
    } else if (kind == Kind.REORGANISE) {
      line.map = Map.of(from, to);
      return from.equals(to) ? null : line;
    }
    line.type = one(List.of("POWER", "SERVICE"));
    line.map = Map.of(one(CATEGORIES), one(CATEGORIES));
    return line;
  }
}
