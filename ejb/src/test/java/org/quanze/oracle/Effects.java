package org.quanze.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanze.oracle.Act.Decision;
import org.quanze.oracle.Act.HandOver;
import org.quanze.oracle.Act.Reject;
import org.quanze.oracle.Act.Withdraw;

/**
 * What was done, read through from the start: which lines move something, and on which day. Read
 * once for each number of acts that are known.
 */
public final class Effects {
  private final Land land;
  private final List<Act> acts;
  private final Map<String, Open> opened;
  private final Map<String, Line> accepts;
  private final Map<String, Line> answers;
  private final List<Effect> all;

  Effects(Land land, List<Act> acts) {
    this.land = land;
    this.acts = List.copyOf(acts);
    this.opened = allOpened();
    this.accepts = citing(Kind.ACCEPT);
    this.answers = citing(Kind.PARTIAL_DELEGATE);
    this.all = allOnTheirDays();
  }

  List<Act> acts() {
    return acts;
  }

  /** Those that have moved something by the end of a day, in the order of their days. */
  List<Effect> until(LocalDate day) {
    return all.stream().filter(e -> !e.day().isAfter(day)).toList();
  }

  /** The days on which something moves, in order. */
  List<LocalDate> days() {
    return all.stream().map(Effect::day).distinct().toList();
  }

  /** "the day of recording is the handover date" (3.4); every other line moves on its own day. */
  private List<Effect> allOnTheirDays() {
    List<Effect> all = new ArrayList<>();
    for (int i = 0; i < acts.size(); i++) {
      if (acts.get(i) instanceof Decision decision) {
        for (Line line : decision.lines()) {
          all.addAll(ownDay(line, i, decision.publisher()));
        }
      } else if (acts.get(i) instanceof HandOver deed) {
        Open open = open(deed.handover());
        all.add(new Effect(deed.today(), i, open.line, open.receiver, accept(deed.handover())));
      }
    }
    all.sort(Comparator.comparing(Effect::day));
    return all;
  }

  private List<Effect> ownDay(Line line, int act, String publisher) {
    return switch (line.meaning()) {
      // "A published DELEGATE line is an announcement (no movement)"; "RECALL and entrustment
      // between governments are handovers too" (3.4, law 8); a correction moves nothing (3.3).
      case DELEGATE, PARTIAL_DELEGATE, RECALL, CORRECT, EMPOWER -> List.of();
      case ACCEPT ->
          line.cites == null ? List.of(new Effect(line.day, act, line, null, null)) : List.of();
      case ENTRUST, END_ENTRUSTMENT ->
          line.units.stream()
              .filter(u -> land.government(u).equals(publisher))
              .map(u -> new Effect(line.day, act, line, u, null))
              .toList();
      default -> List.of(new Effect(line.day, act, line, null, null));
    };
  }

  /** A handover as a line opened it. */
  public record Open(Line line, String receiver, String publisher) {}

  /** All handovers that published lines opened, in order. */
  Map<String, Open> opened() {
    return opened;
  }

  private Map<String, Open> allOpened() {
    Map<String, Open> all = new LinkedHashMap<>();
    for (Act act : acts) {
      if (act instanceof Decision d) {
        for (Line line : d.lines()) {
          boolean handedOver = line.delegates() || line.meaning() == Kind.RECALL;
          for (String unit : line.units) {
            boolean outside = !land.government(unit).equals(d.publisher());
            if (handedOver || (entrusts(line) && outside)) {
              all.put(line.handover(unit), new Open(line, unit, d.publisher()));
            }
          }
        }
      }
    }
    return all;
  }

  private static boolean entrusts(Line line) {
    return line.meaning() == Kind.ENTRUST || line.kind == Kind.END_ENTRUSTMENT;
  }

  Open open(String handover) {
    Open open = opened.get(handover);
    if (open == null) {
      throw new IllegalArgumentException(handover);
    }
    return open;
  }

  /** The line by which the receiver took a handover, if it did. */
  @Nullable Line accept(String handover) {
    return accepts.get(handover);
  }

  /**
   * "PARTIALLY_ACCEPTED → back to giver for the rest" (3.4): the giver's answer, if there is one.
   */
  @Nullable Line answer(String handover) {
    return answers.get(handover);
  }

  private Map<String, Line> citing(Kind kind) {
    Map<String, Line> all = new HashMap<>();
    for (Act act : acts) {
      if (act instanceof Decision d) {
        for (Line line : d.lines()) {
          if (line.kind == kind && line.cites != null) {
            all.putIfAbsent(line.cites, line);
          }
        }
      }
    }
    return all;
  }

  /** The states of 3.4 that a reader of published acts can tell apart. */
  public enum State {
    NOTIFIED,
    PARTIALLY_ACCEPTED,
    ACCEPTED,
    HANDED_OVER,
    REJECTED,
    WITHDRAWN;

    public boolean open() {
      return this == NOTIFIED || this == PARTIALLY_ACCEPTED || this == ACCEPTED;
    }
  }

  /** "NOTIFIED → ACCEPTED → HANDED_OVER; REJECTED; any before HANDED_OVER → WITHDRAWN" (3.4). */
  @Nullable State state(String handover) {
    State state = opened.containsKey(handover) ? State.NOTIFIED : null;
    Line accept = accept(handover);
    if (state != null && accept != null) {
      boolean answered = !accept.partial || answer(handover) != null;
      state = answered ? State.ACCEPTED : State.PARTIALLY_ACCEPTED;
    }
    for (Act act : acts) {
      if (act instanceof HandOver a && a.handover().equals(handover)) {
        state = State.HANDED_OVER;
      } else if (act instanceof Reject a && a.handover().equals(handover)) {
        state = State.REJECTED;
      } else if (act instanceof Withdraw a && a.handover().equals(handover)) {
        state = State.WITHDRAWN;
      }
    }
    return state;
  }

  boolean isOpen(String handover) {
    State state = state(handover);
    return state != null && state.open();
  }
}
