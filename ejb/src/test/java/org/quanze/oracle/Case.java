package org.quanze.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quanze.oracle.Act.Decision;
import org.quanze.oracle.Act.HandOver;
import org.quanze.oracle.Oracle.Point;

/**
 * One row of the table of 3.3, played: x and y stand at P.civil, and something happens on a day.
 */
public record Case(String name, Oracle oracle, String receiver) {
  public static final Land LAND = Land.SAMPLE;
  static final LocalDate DAY = LocalDate.of(2030, 3, 10);
  private static final LocalDate TERM = DAY.plusDays(30);
  private static final LocalDate START = LocalDate.of(2030, 1, 1);
  private static final LocalDate PUBLISHED = LocalDate.of(2030, 2, 1);

  /** A day to look at, and what it is called. */
  public record Day(String name, LocalDate day) {}

  /** A unit with the item that it has, or has not. */
  public record Party(String unit, String item) {}

  public static List<Case> all() {
    List<Case> all = new ArrayList<>();
    all.add(own("ADD", line(Kind.ADD).bring(fresh("n", "P.trade")), "P.trade"));
    all.add(own("CANCEL", x(Kind.CANCEL), ""));
    all.add(own("PARTIAL_CANCEL", x(Kind.PARTIAL_CANCEL).text("less"), ""));
    all.add(given("DELEGATE", Kind.DELEGATE, null, "A.civil"));
    all.add(given("DELEGATE to 2", Kind.DELEGATE, null, "A.civil", "B.civil"));
    all.add(given("PARTIAL_DELEGATE", Kind.PARTIAL_DELEGATE, null, "A.civil"));
    all.add(external());
    all.add(own("ENTRUST", until(x(Kind.ENTRUST).to("P.trade")), "P.trade"));
    all.add(given("ENTRUST below", Kind.ENTRUST, null, "A.civil"));
    all.add(ended());
    all.add(given("EMPOWER, delegated", Kind.EMPOWER, Kind.DELEGATE, "A.civil"));
    all.add(given("EMPOWER, entrusted", Kind.EMPOWER, Kind.ENTRUST, "A.civil"));
    all.add(recalled());
    all.add(own("TRANSFER", x(Kind.TRANSFER).bring(fresh("n", "P.bureau")), "P.bureau"));
    all.add(own("MERGE 2→1", line(Kind.MERGE).on("x", "y").bring(fresh("n", "P.civil")), ""));
    all.add(
        own("SPLIT 1→2", x(Kind.SPLIT).bring(fresh("n", "P.civil"), fresh("m", "P.civil")), ""));
    all.add(own("CHANGE", x(Kind.CHANGE).text("other"), ""));
    all.add(own("CHANGE_IMPLEMENTER, same", x(Kind.CHANGE_IMPLEMENTER).text("renamed"), ""));
    Line other = x(Kind.CHANGE_IMPLEMENTER).bring(fresh("n", "P.bureau"));
    all.add(own("CHANGE_IMPLEMENTER, other", other, "P.bureau"));
    all.add(own("DROP_PREREVIEW", x(Kind.DROP_PREREVIEW).text("shorter"), ""));
    all.add(own("RECLASSIFY", x(Kind.RECLASSIFY).text("c2"), ""));
    all.add(own("TO_INTERNAL", x(Kind.TO_INTERNAL), ""));
    all.add(own("SUSPEND", x(Kind.SUSPEND), ""));
    Case resumed = own("RESUME", PUBLISHED, line("S", Kind.SUSPEND, PUBLISHED).on("x"), "");
    all.add(resumed.and(DAY.minusDays(2), "P", x(Kind.RESUME)));
    all.add(own("RECODE", x(Kind.RECODE).text("code"), ""));
    all.add(own("RENAME_UNIT", DAY, line(Kind.RENAME_UNIT).to("P.civil").text("name"), ""));
    Line reorganise = line(Kind.REORGANISE);
    reorganise.map = Map.of("P.civil", "P.bureau");
    all.add(own("REORGANISE", DAY, reorganise, "P.bureau"));
    Line migrate = line(Kind.MIGRATE_SCHEME);
    migrate.map = Map.of("c1", "d1");
    migrate.type = "POWER";
    all.add(own("MIGRATE_SCHEME", DAY, migrate, ""));
    Line correct = x(Kind.CORRECT).base("X").text("right");
    all.add(own("CORRECT", correct, ""));
    return all;
  }

  private static Line line(Kind kind) {
    return line("L", kind, DAY);
  }

  private static Line line(String id, Kind kind, LocalDate day) {
    return new Line(id, kind, day);
  }

  private static Line x(Kind kind) {
    return line(kind).on("x").base("X");
  }

  private static Line until(Line line) {
    line.until = TERM;
    return line;
  }

  private static Fresh fresh(String id, String unit) {
    return new Fresh(id, unit, "POWER", "c1", id);
  }

  private static Case start(String name, String receiver) {
    Line x = line("X", Kind.ADD, START).bring(fresh("x", "P.civil"));
    Line y = line("Y", Kind.ADD, START).bring(fresh("y", "P.civil"));
    Case start = new Case(name, new Oracle(LAND), receiver);
    for (String below : List.of("A", "B")) {
      Line other = line("Y" + below, Kind.ADD, START).bring(fresh("y" + below, below + ".bureau"));
      start.and(new Decision(START, below, START, List.of(other)));
    }
    return start.and(new Decision(START, "P", START, List.of(x, y)));
  }

  private Case and(Act act) {
    Set<Refusal> no = oracle.play(act);
    if (!no.isEmpty()) {
      throw new IllegalStateException(act + " " + no);
    }
    return this;
  }

  private Case and(LocalDate today, String publisher, Line line) {
    return and(new Decision(today, publisher, today, List.of(line)));
  }

  private static Case own(String name, Line line, String receiver) {
    return own(name, PUBLISHED, line, receiver);
  }

  private static Case own(String name, LocalDate today, Line line, String receiver) {
    return start(name, receiver).and(today, "P", line);
  }

  private static Case given(
      String name, Kind kind, @org.jspecify.annotations.Nullable Kind mode, String... to) {
    Line given = x(kind).to(to).text("rest");
    given.mode = mode;
    Case all = start(name, to[0]).and(PUBLISHED, "P", until(given));
    if (given.delegates()) {
      for (String unit : to) {
        Line accept = line("A-" + unit, Kind.ACCEPT, PUBLISHED).bring(fresh("n-" + unit, unit));
        accept.cites = given.handover(unit);
        all.and(PUBLISHED, LAND.government(unit), accept);
      }
    }
    for (String unit : to) {
      all.and(new HandOver(DAY, given.handover(unit)));
    }
    return all;
  }

  private static Case external() {
    Line line = line(Kind.ACCEPT).bring(fresh("n", "P.trade"));
    line.document = "a decision of the province";
    return own("ACCEPT from above", line, "P.trade");
  }

  private static Case ended() {
    Line given = line("E", Kind.ENTRUST, PUBLISHED).on("x").to("P.trade");
    return own("END_ENTRUSTMENT", PUBLISHED, until(given), "P.trade")
        .and(PUBLISHED, "P", line(Kind.END_ENTRUSTMENT).on("x").to("P.trade"));
  }

  private static Case recalled() {
    Line given = line("D", Kind.DELEGATE, PUBLISHED).on("x").to("A.civil");
    Line accept = line("A", Kind.ACCEPT, PUBLISHED).bring(fresh("n", "A.civil"));
    accept.cites = given.handover("A.civil");
    Line recall = line(Kind.RECALL).on("n").to("P.civil").bring(fresh("back", "P.civil"));
    return start("RECALL", "A.civil")
        .and(PUBLISHED, "P", given)
        .and(PUBLISHED, "A", accept)
        .and(new HandOver(PUBLISHED, given.handover("A.civil")))
        .and(PUBLISHED, "P", recall)
        .and(new HandOver(DAY, recall.handover("P.civil")));
  }

  Point at(LocalDate day) {
    return new Point(day, oracle.acts().size());
  }

  private long listed(LocalDate day, java.util.function.Predicate<Item> which) {
    Picture picture = oracle.picture(at(day));
    return picture.items.values().stream().filter(picture::counts).filter(which).count();
  }

  public long section(String unit, LocalDate day) {
    return listed(day, i -> i.unit().equals(unit));
  }

  long jurisdiction(LocalDate day) {
    return listed(day, i -> LAND.government(i.unit()).equals("P"));
  }

  public long tree(LocalDate day) {
    return listed(day, i -> true);
  }

  public int entrusted(LocalDate day) {
    return receiver.isEmpty() ? 0 : oracle.entrusted(receiver, at(day)).size();
  }

  /** The days around the one on which it happens, and around the end of a term. */
  public List<Day> days() {
    List<Day> days = new ArrayList<>();
    days.add(new Day("before", DAY.minusDays(1)));
    days.add(new Day("day", DAY));
    days.add(new Day("after", DAY.plusDays(1)));
    if (entrusted(DAY) > 0) {
      days.add(new Day("last day of the term", TERM.minusDays(1)));
      days.add(new Day("after the term", TERM));
    }
    return days;
  }

  /** Who has the item at first, or gets it back. */
  public Party giver() {
    return new Party("P.civil", name.equals("RECALL") ? "back" : "x");
  }

  /** Who else has to do with it: the receiver, or the holder of what comes of it; if anybody. */
  public Optional<Party> other() {
    if (name.equals("RECALL")) {
      return Optional.of(new Party(receiver, "n"));
    }
    return oracle.picture(LocalDate.MAX).items.values().stream()
        .filter(item -> !item.id().equals("x") && !item.id().startsWith("y"))
        .map(item -> new Party(item.unit(), item.id()))
        .findFirst()
        .or(() -> receiver.isEmpty() ? Optional.empty() : Optional.of(new Party(receiver, "x")));
  }

  Item x(LocalDate day) {
    return oracle.picture(at(day)).get(name.equals("RECALL") ? "n" : "x");
  }
}
