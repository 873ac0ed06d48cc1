package org.quanze.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Actor;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Adjustment.NewItem;
import org.quanze.adjustment.Adjustment.Subject;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.adjustment.Conversion;
import org.quanze.adjustment.CreateChangeSet;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.Renewal;
import org.quanze.adjustment.SetLine;
import org.quanze.annotation.AnnotateEdition;
import org.quanze.annotation.Annotation;
import org.quanze.declaration.Declaration;
import org.quanze.declaration.Declaration.Document;
import org.quanze.declaration.Declaration.Part;
import org.quanze.declaration.DeclareTotals;
import org.quanze.disclosure.DiscloseDecision;
import org.quanze.edition.CompleteHandover;
import org.quanze.handover.Handover;
import org.quanze.handover.HandoverTarget;
import org.quanze.handover.Handovers;
import org.quanze.item.Content;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.list.Lists;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Department;
import org.quanze.organisation.Organisations;
import org.quanze.redaction.RedactField;

/**
 * A county and a town, and what they decide: a list is opened, adjusted, delegated in part,
 * accepted, handed over.
 */
public final class Story implements AutoCloseable {

  public static final String COUNTY = "990101";
  public static final String TOWN = "990101001";
  public static final LocalDate DAY_1 = LocalDate.of(2026, 3, 2);
  public static final LocalDate DAY_2 = LocalDate.of(2026, 4, 1);
  public static final LocalDate DAY_3 = LocalDate.of(2026, 5, 6);

  private final TestRegistry registry;
  private final People people;
  private final Map<Integer, UUID> items = new HashMap<>();
  private final Map<UUID, Content> contents = new HashMap<>();

  public Story() {
    this(new TestRegistry());
  }

  public Story(TestRegistry registry) {
    this.registry = registry;
    people = People.of(registry);
  }

  public TestRegistry registry() {
    return registry;
  }

  public People people() {
    return people;
  }

  @Override
  public void close() {
    registry.close();
  }

  public static DecisionDraft decision(String number, Map<String, Integer> closings) {
    return decision(number, closings, Openness.PUBLIC);
  }

  /** The head of a decision of some openness. */
  public static DecisionDraft decision(
      String number, Map<String, Integer> closings, Openness openness) {
    return new DecisionDraft(
        number,
        "关于调整权责清单的决定",
        "示例政府",
        null,
        null,
        null,
        "依法调整",
        openness,
        Contents.reason(openness),
        closings,
        false,
        false,
        null);
  }

  /** Drafts and publishes a decision of the county's bureau. */
  public int publish(DecisionDraft decision, List<Adjustment> lines) {
    return release(people.editor(), draft(people.editor(), people.bureau(), decision, lines));
  }

  /** Drafts a decision of a unit. */
  public DraftOutcome draft(
      Actor drafter, Department unit, DecisionDraft decision, List<Adjustment> lines) {
    DraftOutcome set =
        registry
            .get(CreateChangeSet.class)
            .create(
                drafter,
                new CreateChangeSet.Command("", unit.uid(), decision, UUID.randomUUID() + ""));
    for (int i = 0; i < lines.size(); i++) {
      set =
          registry
              .get(SetLine.class)
              .setLine(
                  drafter,
                  new SetLine.Command(
                      set.changeSet(), set.version(), i + 1, lines.get(i), UUID.randomUUID() + ""));
    }
    return set;
  }

  private int release(Actor editor, DraftOutcome set) {
    return new Approval(registry).publish(editor, set);
  }

  /** The list of powers of a government. */
  public PublishedList list(String division) {
    return registry.read(
        () ->
            registry
                .get(Lists.class)
                .find(registry.get(Organisations.class).getPublisher(division).id(), "POWER")
                .orElseThrow());
  }

  /** The addition of an item that the story calls by a number. */
  public Entrance.Add add(int n) {
    return add(n, power(n, n > 2 ? "02" : "01"));
  }

  /** The addition of an item with contents of its own. */
  public Entrance.Add add(int n, Content content) {
    UUID item = UUID.randomUUID();
    items.put(n, item);
    contents.put(item, content);
    return new Entrance.Add("POWER", item, content, null, null);
  }

  /** The contents that an item of the bureau begins with. */
  public Content power(int n, String category) {
    return Contents.power("对第" + n + "类违法行为的处罚", category, people.bureau().uid(), "P-" + n);
  }

  /** The contents of an item as the story last set them. */
  public Content content(int n) {
    return Objects.requireNonNull(contents.get(item(n)));
  }

  /** The identity of an item. */
  public UUID item(int n) {
    return Objects.requireNonNull(items.get(n));
  }

  public Subject subject(int n, int version) {
    return new Subject(item(n), version);
  }

  /** The change of the note of an item. */
  public Renewal.Change change(int n, int version, String note) {
    contents.put(item(n), content(n).with("note", new Value.Text(note)));
    return new Renewal.Change(subject(n, version), content(n), null, "修订");
  }

  /** The county opens its list with ten items. */
  public void open() {
    registry.today().set(DAY_1);
    List<Adjustment> lines = new ArrayList<>();
    for (int n = 1; n <= 10; n++) {
      lines.add(add(n));
    }
    publish(decision("示政发〔2026〕1号", Map.of("POWER", 10)), lines);
  }

  /** It cancels two, changes three, adds one and announces that it delegates four to the town. */
  public void adjust() {
    registry.today().set(DAY_2);
    List<Adjustment> lines = new ArrayList<>();
    lines.add(new Departure.Cancel(subject(1, 1), null, "法律修改"));
    lines.add(new Departure.Cancel(subject(2, 1), null, "法律修改"));
    for (int n = 3; n <= 5; n++) {
      lines.add(change(n, 1, "修订" + n));
    }
    lines.add(add(11));
    for (int n = 7; n <= 10; n++) {
      lines.add(
          new Conferral.Delegate(
              subject(n, 1),
              List.of(new Receiver(people.town().uid(), DAY_3, "已受理的由下放方办结")),
              null,
              "赋权"));
    }
    publish(decision("示政发〔2026〕3号", Map.of("POWER", 9)), lines);
  }

  /** The town accepts what was delegated to it. */
  public void accept() {
    List<Adjustment> lines = new ArrayList<>();
    for (Handover h : handovers()) {
      String code = "T-" + h.giverItem().toString().substring(0, 8);
      String name = Objects.requireNonNull(contents.get(h.giverItem())).name();
      Content taken = Contents.power(name, "02", people.town().uid(), code);
      lines.add(new Entrance.Accept(h.id(), UUID.randomUUID(), taken, null));
    }
    release(
        people.townEditor(),
        draft(
            people.townEditor(),
            people.town(),
            decision("示镇发〔2026〕1号", Map.of("POWER", 0)),
            lines));
  }

  /** The town takes over. */
  public void handOver() {
    Map<UUID, Integer> versions = new LinkedHashMap<>();
    handovers().forEach(h -> versions.put(h.id(), h.version()));
    registry
        .get(CompleteHandover.class)
        .complete(
            people.townPublisher(),
            new CompleteHandover.Command(
                versions, HandoverTarget.Side.RECEIVER, UUID.randomUUID() + ""));
  }

  /** The county says of its first edition that it was repealed, and of its second what is wrong. */
  public void annotate() {
    annotate(1, Annotation.Kind.REPEALED, "由第2版取代", "示政发〔2026〕3号");
    annotate(2, Annotation.Kind.CORRECTED, "第3项名称有误，以第4版为准", null);
  }

  private void annotate(
      int edition, Annotation.Kind kind, String reason, @Nullable String document) {
    registry
        .get(AnnotateEdition.class)
        .annotate(
            people.publisher(),
            new AnnotateEdition.Command(
                COUNTY, "POWER", edition, 1, kind, reason, document, UUID.randomUUID() + ""));
  }

  /** The county records what two documents announce of its list. */
  public void declare() {
    declare(
        0,
        new Declaration(
            "POWER",
            1,
            new Document("示政发〔2026〕1号", "关于公布权责清单的通知", "示例政府", DAY_1),
            10,
            List.of(
                new Part("行政许可", "01", null, 2), new Part("局属", null, people.bureau().uid(), 8))));
    declare(
        1,
        new Declaration("POWER", null, new Document(null, "工作报告", "示例政府办公室", null), 12, List.of()));
  }

  private void declare(int before, Declaration declaration) {
    registry
        .get(DeclareTotals.class)
        .declare(
            people.publisher(),
            new DeclareTotals.Command(COUNTY, before, declaration, UUID.randomUUID() + ""));
  }

  /** The county redacts the phone of both versions of an item, and the steps of another one. */
  public void redact() {
    redact(5, 2, "elements.supervisionPhone", Set.of(1, 2), "（2026）示例行终1号");
    redact(11, 1, "elements.steps", Set.of(1), null);
  }

  private void redact(
      int n, int newest, String field, Set<Integer> versions, @Nullable String document) {
    registry
        .get(RedactField.class)
        .redact(
            people.privacyOfficer(),
            new RedactField.Command(
                item(n),
                newest,
                field,
                new TreeSet<>(versions),
                "《个人信息保护法》第四十七条",
                document,
                UUID.randomUUID() + ""));
  }

  /** The county merges two items under a decision that is not public, and announces a change. */
  public int mergeAndAnnounce() {
    Entrance.Add result = add(12);
    Content hidden = content(6).with("note", new Value.Text("不予公开"));
    Content notPublic = Contents.open(hidden, Openness.NOT_PUBLIC);
    return publish(
        decision("示政发〔2026〕9号", Map.of(), Openness.ON_REQUEST),
        List.of(
            new Conversion.Merge(
                List.of(subject(3, 2), subject(4, 2)),
                List.of(new NewItem(result.item(), content(12))),
                null,
                "合并"),
            new Renewal.Change(subject(6, 1), notPublic, DAY_3.plusMonths(6), "到期不再公开")));
  }

  /** A decision that was not public becomes so. */
  public void disclose(int position, String reason, @Nullable String document) {
    registry
        .get(DiscloseDecision.class)
        .disclose(
            people.publisher(),
            new DiscloseDecision.Command(
                COUNTY, position, 1, reason, document, UUID.randomUUID() + ""));
  }

  /** Handovers that are not done yet. */
  public List<Handover> handovers() {
    return registry.read(() -> registry.get(Handovers.class).listOpen(List.copyOf(items.values())));
  }
}
