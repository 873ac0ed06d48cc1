package org.quanze.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Actor;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Adjustment.Subject;
import org.quanze.adjustment.CreateChangeSet;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.SetLine;
import org.quanze.edition.Balance;
import org.quanze.edition.Balances;
import org.quanze.edition.CompleteHandover;
import org.quanze.edition.Edition;
import org.quanze.edition.Editions;
import org.quanze.edition.EndHandover;
import org.quanze.edition.ProposeHandover;
import org.quanze.handover.Handover;
import org.quanze.handover.HandoverTarget.Side;
import org.quanze.handover.Handovers;
import org.quanze.instrument.InstrumentStatus;
import org.quanze.instrument.Instruments;
import org.quanze.instrument.RegisterInstrument;
import org.quanze.instrument.StateInstrumentStatus;
import org.quanze.item.Content;
import org.quanze.item.Openness;
import org.quanze.list.Holding;
import org.quanze.list.Holdings;
import org.quanze.list.Lists;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Department;
import org.quanze.organisation.Organisations;
import org.quanze.verification.LedgerReport;
import org.quanze.verification.VerifyLedger;

/**
 * A constructed county with units and a town, that decide whatever a test wants: items are called
 * by names, governments by their codes.
 */
public final class County implements AutoCloseable {

  public static final String COUNTY = "990201";
  public static final String TOWN = "990201001";
  public static final String ZONE = "990290";

  private static final Set<String> TOWN_UNITS = Set.of("镇办", "村办");

  private final TestRegistry registry;
  private final Cast cast;
  private final Map<String, UUID> items = new HashMap<>();
  private int decisions;

  public County(String... units) {
    this(new TestRegistry(), units);
  }

  /** The same in a registry that stands already. */
  public County(TestRegistry registry, String... units) {
    this.registry = registry;
    this.cast = new Cast(registry);
    cast.government(COUNTY, "示例县", 4, null);
    cast.government(TOWN, "示例镇", 5, COUNTY);
    Arrays.stream(units).forEach(u -> cast.department(COUNTY, u));
    cast.department(TOWN, "镇办");
    cast.department(TOWN, "村办");
    cast.government("LOCAL", ZONE, "示例开发区", 4, null);
    cast.department(ZONE, "区办");
  }

  public TestRegistry registry() {
    return registry;
  }

  public Cast cast() {
    return cast;
  }

  @Override
  public void close() {
    registry.close();
  }

  public void today(LocalDate day) {
    registry.today().set(day);
  }

  public Department unit(String name) {
    return cast.unit(government(name), name);
  }

  private static String government(String unit) {
    return unit.equals("区办") ? ZONE : TOWN_UNITS.contains(unit) ? TOWN : COUNTY;
  }

  /** The identity of an item that a test calls by a name. */
  public UUID item(String name) {
    return items.computeIfAbsent(name, n -> UUID.randomUUID());
  }

  /** Complete contents of a power. */
  public Content power(String name, String unit, String category) {
    return Contents.power(name, category, unit(unit).uid(), "C-" + name);
  }

  /** The addition of an item. */
  public Adjustment add(String name, String unit, String category) {
    return new Entrance.Add("POWER", item(name), power(name, unit, category), null, null);
  }

  /** A list is begun, or lengthened, with constructed items of one unit. */
  public void opened(String government, String unit, String prefix, int items) {
    decide(
        government, names(prefix, items).map(n -> add(n, unit, "02")).toArray(Adjustment[]::new));
  }

  /** Names by their numbers. */
  public static Stream<String> names(String prefix, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(n -> prefix + n);
  }

  /** An item at its first version. */
  public Subject first(String name) {
    return new Subject(item(name), 1);
  }

  /** An acceptance from a level outside. */
  public Adjustment external(String name, String unit) {
    return new Entrance.AcceptExternal(
        "POWER",
        item(name),
        power(name, unit, "02"),
        new Entrance.ExternalDocument("省政发〔2017〕1号", "省人民政府", null),
        null,
        null);
  }

  /** A unit accepts what was delegated to it and takes over, all in one deed. */
  public void takeOver(String government, String unit, List<String> delegated) {
    List<Handover> announced = delegated.stream().flatMap(n -> handovers(n).stream()).toList();
    List<Adjustment> accepting = new ArrayList<>();
    for (Handover h : announced) {
      String name = unit + h.giverItem().toString().substring(0, 8);
      accepting.add(new Entrance.Accept(h.id(), item(name), power(name, unit, "02"), null, null));
    }
    decide(government, accepting.toArray(Adjustment[]::new));
    handOver(announced.stream().map(h -> listed(h.id())).toList(), government, Side.RECEIVER);
  }

  /** An item as it stands now. */
  public Subject subject(String name) {
    return new Subject(item(name), Objects.requireNonNull(last(name)).version());
  }

  /** The last period of an item that is known. */
  public @Nullable Holding last(String name) {
    List<Holding> known = known(name);
    return known.isEmpty() ? null : known.get(known.size() - 1);
  }

  /** The periods of an item that are known. */
  public List<Holding> known(String name) {
    return registry.read(() -> registry.get(Holdings.class).listKnown(List.of(item(name))));
  }

  /** The government publishes a decision; answers the number of its entry. */
  public int decide(String government, Adjustment... lines) {
    return decide(government, Map.of(), lines);
  }

  /** The same, of a decision that is not for everybody's eyes. */
  public int decide(String government, Openness openness, Adjustment... lines) {
    DecisionDraft head = head(openness, Map.of(), false);
    return release(government, draft(editor(government), government, head, List.of(lines)));
  }

  /** The same, of a decision that takes effect on a day before it is published. */
  public int decide(String government, LocalDate effectiveOn, Adjustment... lines) {
    DecisionDraft head = head(Openness.PUBLIC, Map.of(), false, effectiveOn);
    return release(government, draft(editor(government), government, head, List.of(lines)));
  }

  /** A unit publishes a decision of its own; answers its change set. */
  public UUID decide(Department unit, Openness openness, Adjustment... lines) {
    Actor editor = cast.editor("editor-" + unit.name(), unit);
    DraftOutcome set =
        filled(
            editor,
            new CreateChangeSet.Command("", unit.uid(), head(openness, Map.of(), false), key()),
            List.of(lines));
    new Approval(registry).publish(editor, set);
    return set.changeSet();
  }

  /** The same with announced totals. */
  public int decide(String government, Map<String, Integer> closings, Adjustment... lines) {
    DraftOutcome set = draft(government, closings, false, List.of(lines));
    return release(government, set);
  }

  /** Publishes a decision of earlier years. */
  public int history(String government, Adjustment... lines) {
    return release(government, draft(government, Map.of(), true, List.of(lines)));
  }

  /** A draft of the whole government. */
  public DraftOutcome draft(
      String government, Map<String, Integer> closings, boolean history, List<Adjustment> lines) {
    DecisionDraft head = head(Openness.PUBLIC, closings, history);
    return draft(editor(government), government, head, lines);
  }

  private DecisionDraft head(Openness openness, Map<String, Integer> closings, boolean history) {
    return head(openness, closings, history, null);
  }

  private DecisionDraft head(
      Openness openness,
      Map<String, Integer> closings,
      boolean history,
      @Nullable LocalDate effectiveOn) {
    decisions++;
    return new DecisionDraft(
        "示政发〔2026〕" + decisions + "号",
        "关于调整权责清单的决定",
        "示例政府",
        null,
        effectiveOn,
        null,
        "依法调整",
        openness,
        Contents.reason(openness),
        closings,
        history,
        false,
        null);
  }

  private DraftOutcome draft(
      Actor editor, String government, DecisionDraft head, List<Adjustment> lines) {
    return filled(editor, new CreateChangeSet.Command(government, null, head, key()), lines);
  }

  private DraftOutcome filled(
      Actor editor, CreateChangeSet.Command command, List<Adjustment> lines) {
    DraftOutcome set = registry.get(CreateChangeSet.class).create(editor, command);
    for (int from = 0; from < lines.size(); from += SetLine.MOST_LINES) {
      SortedMap<Integer, Adjustment> some = new TreeMap<>();
      int to = Math.min(lines.size(), from + SetLine.MOST_LINES);
      for (int i = from; i < to; i++) {
        some.put(i + 1, lines.get(i));
      }
      set =
          registry
              .get(SetLine.class)
              .setLine(editor, new SetLine.Command(set.changeSet(), set.version(), some, key()));
    }
    return set;
  }

  /** Has a draft reviewed, and publishes it. */
  public int release(String government, DraftOutcome set) {
    return new Approval(registry).publish(editor(government), set);
  }

  /** Somebody who drafts for a whole government. */
  public Actor editor(String government) {
    return cast.editor("editor-" + government, government);
  }

  /** Somebody who gives the last approval for a government, and completes its handovers. */
  public Actor publisher(String government) {
    return cast.publisher("publisher-" + government, government);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  /** The open handovers of an item. */
  public List<Handover> handovers(String name) {
    return registry.read(() -> registry.get(Handovers.class).listOpen(List.of(item(name))));
  }

  /** The only open handover of an item. */
  public Handover handover(String name) {
    List<Handover> open = handovers(name);
    if (open.size() != 1) {
      throw new IllegalStateException(open.toString());
    }
    return open.get(0);
  }

  /** Does a handover. */
  public void handOver(Handover handover, String government, Side side) {
    handOver(List.of(handover), government, side);
  }

  /** Does handovers in one deed. */
  public void handOver(List<Handover> handovers, String government, Side side) {
    Map<UUID, Integer> versions =
        handovers.stream().collect(Collectors.toMap(Handover::id, Handover::version));
    registry
        .get(CompleteHandover.class)
        .complete(publisher(government), new CompleteHandover.Command(versions, side, key()));
  }

  /** Refuses or withdraws a handover. */
  public void end(
      Handover handover, String government, Side side, EndHandover.Act act, String reason) {
    registry
        .get(EndHandover.class)
        .end(
            publisher(government),
            new EndHandover.Command(handover.id(), handover.version(), side, act, reason, key()));
  }

  /** A unit proposes that an item be delegated to it. */
  public UUID propose(String name, String government, String unit, LocalDate day) {
    return registry
        .get(ProposeHandover.class)
        .propose(
            publisher(government),
            new ProposeHandover.Command(
                item(name), subject(name).baseVersion(), unit(unit).uid(), day, "便民", key()));
  }

  /** A handover as it stands, open or not. */
  public Handover listed(UUID id) {
    return registry.read(() -> registry.get(Handovers.class).list(List.of(id))).get(0);
  }

  public PublishedList list(String government) {
    return registry.read(
        () ->
            registry
                .get(Lists.class)
                .find(registry.get(Organisations.class).getPublisher(government).id(), "POWER")
                .orElseThrow());
  }

  /** The newest edition of a government's list of powers. */
  public Edition newest(String government) {
    int list = list(government).id();
    return registry.read(() -> registry.get(Editions.class).findNewest(list).orElseThrow());
  }

  /** The balance of the newest edition against the one before it. */
  public Balance balance(String government) {
    PublishedList list = list(government);
    int number = newest(government).number();
    return registry.read(() -> registry.get(Balances.class).of(list, number - 1, number, false));
  }

  /** An instrument is registered. */
  public UUID instrument(String title, LocalDate since) {
    return registry
        .get(RegisterInstrument.class)
        .register(
            cast.administrator(),
            new RegisterInstrument.Command(title, "示例机关", null, since, key()));
  }

  /** What became of an instrument is stated; answers its version. */
  public int stated(UUID instrument, InstrumentStatus status, LocalDate since) {
    int version =
        registry.read(
            () -> registry.get(Instruments.class).find(instrument).orElseThrow().version());
    return registry
        .get(StateInstrumentStatus.class)
        .state(
            cast.administrator(),
            new StateInstrumentStatus.Command(
                instrument, version, status, since, "示人发〔2026〕1号", key()));
  }

  /** Verifies a ledger with everything that is derived from it, and the bundle made of it. */
  public LedgerReport verify(String government) {
    assertEquals(List.of(), Bundles.verify(registry, government).findings());
    return registry
        .get(VerifyLedger.class)
        .verify(Cast.auditor(), new VerifyLedger.Command(government, null));
  }
}
