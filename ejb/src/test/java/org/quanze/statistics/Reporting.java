package org.quanze.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;
import org.quanze.access.Actor;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.CreateChangeSet;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Movement;
import org.quanze.adjustment.SetLine;
import org.quanze.item.Openness;
import org.quanze.ledger.Ledger;
import org.quanze.organisation.Department;
import org.quanze.rule.Refusal;
import org.quanze.rule.Refused;
import org.quanze.rule.Rule;
import org.quanze.statistics.ComputedFigures.Asked;
import org.quanze.testing.Approval;
import org.quanze.testing.County;

/** The reports of one unit of a constructed county, called by months. */
record Reporting(County county, Department unit) {

  static final String POWER = "POWER";

  private <T> T get(Class<T> type) {
    return county.registry().get(type);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  Actor clerk() {
    return county.cast().statisticsClerk("clerk-" + unit.id(), unit);
  }

  /** The unit itself drafts and publishes. */
  void publishes(
      @Nullable LocalDate signedOn, @Nullable LocalDate effectiveOn, Adjustment... lines) {
    Actor editor = county.cast().editor("editor-" + unit.id(), unit);
    DecisionDraft head =
        new DecisionDraft(
            "示局发〔2026〕" + key().substring(0, 4) + "号",
            "关于调整权责清单的决定",
            "示例县人民政府",
            signedOn,
            effectiveOn,
            null,
            "依法调整",
            Openness.PUBLIC,
            Map.of());
    DraftOutcome set =
        get(CreateChangeSet.class)
            .create(editor, new CreateChangeSet.Command("", unit.uid(), head, key()));
    for (int i = 0; i < lines.length; i++) {
      set =
          get(SetLine.class)
              .setLine(
                  editor,
                  new SetLine.Command(set.changeSet(), set.version(), i + 1, lines[i], key()));
    }
    new Approval(county.registry()).publish(editor, set);
  }

  ReportKey report(YearMonth month) {
    return new ReportKey(unit.id(), month);
  }

  /** The report as somebody sees it. */
  @Nullable StatisticsReport seen(Actor actor, YearMonth month) {
    return county
        .registry()
        .read(() -> get(StatisticsReports.class).find(actor, report(month)).orElse(null));
  }

  StatisticsReport of(YearMonth month) {
    return Objects.requireNonNull(seen(clerk(), month));
  }

  /** Whether the report of a month is overdue, as it is told of one that is asked for. */
  boolean overdue(YearMonth month) {
    return county
        .registry()
        .read(() -> !get(OwedReports.class).overdue(List.of(report(month))).isEmpty());
  }

  int head() {
    return county
        .registry()
        .read(() -> get(Ledger.class).findHead(unit.publisherId()).map(Ledger.Head::number))
        .orElse(0);
  }

  private List<Figure> figures(YearMonth month) {
    Asked asked = new Asked(report(month), unit.publisherId(), head());
    return county
        .registry()
        .read(
            () -> Objects.requireNonNull(get(ComputedFigures.class).of(List.of(asked)).get(asked)));
  }

  /** What somebody states who sees the figures of a month now. */
  String seen(YearMonth month) {
    return Figure.digest(figures(month));
  }

  /** What is computed of a month now, as words. */
  Map<String, String> computed(YearMonth month) {
    List<Figure> figures = figures(month);
    assertBalanced(figures);
    return figures.stream()
        .collect(
            Collectors.toMap(f -> f.name().toString(), Reporting::told, (a, b) -> a, TreeMap::new));
  }

  /** What was before a month, and what moved in it, is what is after it, on every list. */
  private static void assertBalanced(List<Figure> figures) {
    Map<String, Integer> sums = new TreeMap<>();
    for (Figure figure : figures) {
      String list = String.valueOf(figure.name().listType());
      switch (figure.name().measure()) {
        case MEMBERS_BEFORE -> sums.merge(list, figure.count(), Integer::sum);
        case MOVED -> sums.merge(list, figure.net(), Integer::sum);
        case MEMBERS_AFTER -> sums.merge(list, -figure.count(), Integer::sum);
        default -> {
          // no members
        }
      }
    }
    assertTrue(sums.values().stream().allMatch(sum -> sum == 0), figures.toString());
  }

  private static String told(Figure figure) {
    return figure.count() + (figure.net() == 0 ? "" : " " + figure.net());
  }

  /** What was handed in, as words, with what was declared of it. */
  Map<String, String> reported(YearMonth month, int number) {
    ReportedFigures.Of of = new ReportedFigures.Of(report(month), number);
    return county
        .registry()
        .read(() -> get(ReportedFigures.class).list(List.of(of)).getOrDefault(of, List.of()))
        .stream()
        .collect(
            Collectors.toMap(
                f -> f.computed().name().toString(),
                f -> {
                  Correction c = f.correction();
                  return told(f.computed())
                      + (c == null ? "" : " declared " + c.declared() + " " + c.reason());
                },
                (a, b) -> a,
                TreeMap::new));
  }

  int submit(YearMonth month, Correction... corrections) {
    return submit(clerk(), month, of(month).version(), seen(month), corrections);
  }

  int submit(
      Actor actor, YearMonth month, int version, String figuresDigest, Correction... corrections) {
    return submit(actor, month, version, figuresDigest, key(), corrections);
  }

  int submit(
      Actor actor,
      YearMonth month,
      int version,
      String figuresDigest,
      String key,
      Correction... corrections) {
    return get(SubmitStatistics.class)
        .submit(
            actor,
            new SubmitStatistics.Command(
                unit.uid(), month, version, figuresDigest, List.of(corrections), key));
  }

  int giveBack(Actor actor, YearMonth month, int version, String reason) {
    return get(ReturnStatistics.class)
        .giveBack(actor, new ReturnStatistics.Command(unit.uid(), month, version, reason, key()));
  }

  static Correction correction(Movement movement, int declared, String reason) {
    return new Correction(new FigureName(Measure.MOVED, POWER, movement), declared, reason);
  }

  static Set<Rule> refused(Executable act) {
    return assertThrows(Refused.class, act).refusals().stream()
        .map(Refusal::rule)
        .collect(Collectors.toSet());
  }

  /** Words of figures: names and what they tell, in turns. */
  static Map<String, String> figures(String... told) {
    assertEquals(0, told.length % 2);
    return IntStream.range(0, told.length / 2)
        .boxed()
        .collect(
            Collectors.toMap(i -> told[2 * i], i -> told[2 * i + 1], (a, b) -> a, TreeMap::new));
  }
}
