package org.quanze.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quanze.oracle.Act.Decision;
import org.quanze.oracle.Act.HandOver;
import org.quanze.oracle.Act.Reject;
import org.quanze.oracle.Act.Withdraw;

/**
 * Random acts of one seed: mostly such as the field allows, on days around the boundaries of
 * others, and now and then one that it must refuse.
 */
public final class RandomActs {
  private static final LocalDate START = LocalDate.of(2030, 1, 1);

  private final Oracle oracle;
  private final Chance chance;
  private final RandomLines source;
  private final Set<Kind> kinds;
  private final boolean endings;
  private LocalDate today = START;

  private RandomActs(long seed, Land land, Set<Kind> kinds, boolean endings) {
    this.oracle = new Oracle(land);
    this.chance = new Chance(seed);
    this.source = new RandomLines(oracle, chance);
    this.kinds = kinds;
    this.endings = endings;
  }

  /**
   * Acts, refused ones too, until so many adjustments are done.
   *
   * @param endings whether handovers are refused and withdrawn too
   */
  public static List<Act> of(
      long seed, Land land, Set<Kind> kinds, boolean endings, int adjustments) {
    RandomActs random = new RandomActs(seed, land, kinds, endings);
    List<Act> acts = new ArrayList<>();
    for (int done = 0; done < adjustments; ) {
      Act act = random.next(acts.size());
      acts.add(act);
      if (random.oracle.play(act).isEmpty() && act instanceof Decision d) {
        done += d.lines().size();
      }
    }
    return acts;
  }

  private Act next(int acts) {
    List<String> governments = oracle.land().above().keySet().stream().sorted().toList();
    source.at(today);
    if (acts < governments.size()) {
      return adds(governments.get(acts), 6);
    }
    today = today.plusDays(chance.below(3) == 0 ? 0 : chance.below(9));
    List<String> open = handovers();
    if (!open.isEmpty() && chance.below(3) > 0) {
      return handover(chance.one(open));
    }
    source.at(today);
    String publisher = chance.one(governments);
    LocalDate day = chance.rarely() ? today.minusDays(chance.below(9)) : today;
    source.at(today, day);
    List<Line> lines = new ArrayList<>();
    for (int i = chance.below(4); i >= 0; i--) {
      Line line = source.line(kind(publisher, day), publisher, day);
      if (line != null) {
        lines.add(line);
      }
    }
    if (chance.below(15) == 0) {
      source.spoil(lines, publisher, day);
    }
    return lines.isEmpty() ? adds(publisher, 1) : new Decision(today, publisher, day, lines);
  }

  /** Any; what was entrusted on is recalled oftener, since chance alone would hardly do it. */
  private Kind kind(String publisher, LocalDate day) {
    boolean recalls = kinds.contains(Kind.RECALL) && chance.below(3) == 0;
    return recalls && source.isEntrustedOn(publisher, day)
        ? Kind.RECALL
        : chance.one(kinds.stream().sorted().toList());
  }

  private Decision adds(String publisher, int n) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      lines.add(
          new Line(chance.id("L"), Kind.ADD, today).bring(source.fresh(source.unit(publisher), i)));
    }
    return new Decision(today, publisher, today, lines);
  }

  /** Those that are open; now and then one that is not. */
  private List<String> handovers() {
    return oracle.handovers().keySet().stream()
        .filter(h -> source.open(h) || chance.below(200) == 0)
        .toList();
  }

  private Act handover(String handover) {
    Effects.Open open = oracle.open(handover);
    boolean waits = open.line().delegates() && oracle.handover(handover) == Effects.State.NOTIFIED;
    boolean asks = oracle.handover(handover) == Effects.State.PARTIALLY_ACCEPTED;
    if (asks && !chance.rarely()) {
      return answer(open, handover);
    }
    boolean over = open.line().until != null && !today.isBefore(open.line().until);
    over |= waits && foreign(open);
    if (over && endings && !chance.rarely()) {
      return new Withdraw(today, handover);
    }
    return switch (endings ? chance.below(8) : 8) {
      case 0 -> new Withdraw(today, handover);
      case 1 ->
          waits || (open.line().delegates() && chance.rarely())
              ? new Reject(today, handover)
              : deed(open, handover);
      default -> waits && !chance.rarely() ? accept(open, handover) : deed(open, handover);
    };
  }

  /** Whether the receiver's list stands in another scheme, so that it cannot be accepted. */
  private boolean foreign(Effects.Open open) {
    Picture now = oracle.picture(today);
    Item item = now.get(now.now(open.line().item()));
    String list = Roll.name(oracle.land().government(open.receiver()), item.type());
    return !item.category().startsWith(oracle.scheme(list));
  }

  private Act deed(Effects.Open open, String handover) {
    if (today.isBefore(open.line().day) && !chance.rarely()) {
      today = open.line().day;
    }
    return new HandOver(today, handover);
  }

  /** The giver's decision on what stays with it after an acceptance in part. */
  private Act answer(Effects.Open open, String handover) {
    Picture now = oracle.picture(today);
    Item item = now.get(now.now(open.line().item()));
    Line line =
        new Line(chance.id("L"), Kind.PARTIAL_DELEGATE, today)
            .on(item.id())
            .base(item.version())
            .text(chance.id("t"));
    line.cites = handover;
    return new Decision(today, open.publisher(), today, List.of(line));
  }

  private Act accept(Effects.Open open, String handover) {
    Picture now = oracle.picture(today);
    Item item = now.get(now.now(open.line().item()));
    String unit = now.now(open.receiver());
    String category = chance.rarely() ? source.category(unit, item.type()) : item.category();
    Line line =
        new Line(chance.id("L"), Kind.ACCEPT, today)
            .bring(new Fresh(chance.id("i"), unit, item.type(), category, chance.id("t")))
            .text(chance.id("t"));
    line.cites = handover;
    line.partial =
        kinds.contains(Kind.PARTIAL_DELEGATE)
            && open.line().units.size() == 1
            && chance.below(5) == 0;
    String publisher = oracle.land().government(unit);
    return new Decision(today, publisher, today, List.of(line));
  }
}
