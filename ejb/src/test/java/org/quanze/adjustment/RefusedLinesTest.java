package org.quanze.adjustment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.PaperCounty.DAY;
import static org.quanze.testing.PaperCounty.SINCE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quanze.list.Holding.Status;
import org.quanze.rule.Refusal;
import org.quanze.rule.Refusals;
import org.quanze.testing.PaperCounty;

/** Lines break exactly the rules that they break, at the place where they do; none is left out. */
@Tag("pure")
class RefusedLinesTest {

  /** Rules of the draft and of the head of its decision, which no line breaks. */
  private static final Set<AdjustmentRule> OF_DRAFTS =
      EnumSet.of(
          AdjustmentRule.LINE_EXISTS,
          AdjustmentRule.LINES_AT_ONCE,
          AdjustmentRule.DRAFT_VERSION,
          AdjustmentRule.DRAFT_OPEN,
          AdjustmentRule.TITLE_PRESENT,
          AdjustmentRule.ISSUER_PRESENT,
          AdjustmentRule.DOCUMENT_NUMBER_PRESENT,
          AdjustmentRule.DAY_NOT_AHEAD,
          AdjustmentRule.SIGNED_NOT_AHEAD,
          AdjustmentRule.TRIGGER_NOT_AHEAD);

  static List<RefusedLines> all() {
    return Stream.of(
            RefusedItems.all(),
            RefusedContents.all(),
            RefusedConversions.all(),
            RefusedConferrals.all(),
            RefusedReforms.all())
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void lines_break_these_rules_and_no_others(RefusedLines lines) {
    assertEquals(lines.rules(), lines.refusals());
  }

  @Test
  void every_rule_of_lines_is_broken_by_some() {
    Set<String> broken =
        all().stream()
            .flatMap(lines -> lines.rules().stream())
            .map(rule -> rule.substring(0, rule.indexOf(' ')))
            .collect(Collectors.toSet());
    List<AdjustmentRule> unbroken =
        Arrays.stream(AdjustmentRule.values())
            .filter(rule -> !OF_DRAFTS.contains(rule) && !broken.contains(rule.name()))
            .toList();
    assertEquals(List.of(), unbroken, "a rule that no line of a test breaks");
    OF_DRAFTS.forEach(rule -> assertTrue(!broken.contains(rule.name()), rule.name()));
  }

  @Test
  void a_refusal_names_what_it_is_about() {
    PaperCounty county = new PaperCounty();
    county.without("一").stands("一", 1, county.content("二"), Status.IN_FORCE, SINCE, DAY);
    county.ended("一", "CANCELLED 示政发〔2026〕1号");
    Refusals refusals = new Refusals();
    Effects.of(
        List.of(
            new Departure.Cancel(county.subject("一"), null, null),
            new Rest.Resume(county.subject("二"), null, null)),
        county.standing(),
        refusals);
    assertEquals(
        List.of("事项“二”已终结：CANCELLED 示政发〔2026〕1号", "事项“二”处于“IN_FORCE”状态，不能RESUME"),
        refusals.all().stream().map(Refusal::zh).toList());
  }

  @Test
  void what_a_mapping_leaves_open_is_named_with_its_items() {
    Refusals refusals = new Refusals();
    Effects.of(
        List.of(new Reform.MigrateScheme("POWER", "LOCAL-2", Map.of("02", "B"), null, null)),
        new PaperCounty().standing(),
        refusals);
    assertEquals(List.of("类别“01”的 2 个事项没有对应类别"), refusals.all().stream().map(Refusal::zh).toList());
  }
}
