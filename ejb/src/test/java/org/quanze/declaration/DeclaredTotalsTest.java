package org.quanze.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.access.AccessRule;
import org.quanze.adjustment.Entrance;
import org.quanze.declaration.Declaration.Document;
import org.quanze.declaration.Declaration.Part;
import org.quanze.edition.Edition;
import org.quanze.edition.Editions.EditionKey;
import org.quanze.item.Content;
import org.quanze.item.Openness;
import org.quanze.organisation.OrganisationRule;
import org.quanze.organisation.Organisations;
import org.quanze.rule.Refused;
import org.quanze.scheme.SchemeRule;
import org.quanze.testing.County;
import org.quanze.validity.ValidityRule;

/** What documents announce stands beside what is counted, with the gap shown. */
class DeclaredTotalsTest {

  private static final Document REPORT =
      new Document("示政发〔2017〕1号", "信息公开工作报告（示例）", "示例政府", LocalDate.of(2017, 12, 22));

  private County county;

  @BeforeEach
  void open() {
    county = new County("甲局", "乙局");
    county.today(LocalDate.of(2026, 3, 2));
    county.decide(COUNTY, county.add("零", "甲局", "05"));
  }

  /** Nothing that is declared disturbs a ledger. */
  @AfterEach
  void close() {
    assertEquals(List.of(), county.verify(COUNTY).faults());
    county.close();
  }

  private int declare(Declaration declaration) {
    return declare(recorded(declaration.listType()), declaration);
  }

  private int recorded(String listType) {
    int publisher =
        county
            .registry()
            .read(() -> county.registry().get(Organisations.class).getPublisher(COUNTY).id());
    return county
        .registry()
        .read(() -> county.registry().get(Declarations.class).count(publisher, listType));
  }

  private int declare(int seen, Declaration declaration) {
    return county
        .registry()
        .get(DeclareTotals.class)
        .declare(
            county.publisher(COUNTY),
            new DeclareTotals.Command(COUNTY, seen, declaration, UUID.randomUUID() + ""));
  }

  private static Declaration of(@Nullable Integer edition, int total, Part... parts) {
    return new Declaration("POWER", edition, REPORT, total, Arrays.asList(parts));
  }

  private static Part category(String label, String code, int count) {
    return new Part(label, code, null, count);
  }

  private List<DeclaredTotal> declared() {
    return county
        .registry()
        .read(
            () ->
                county
                    .registry()
                    .get(DeclaredTotals.class)
                    .list(
                        county.registry().get(Organisations.class).getPublisher(COUNTY).id(),
                        "POWER",
                        Integer.MAX_VALUE,
                        10));
  }

  private DeclaredTotal only() {
    assertEquals(1, declared().size());
    return declared().get(0);
  }

  /** Scenario 1, first half: what the prefecture of Chuxiong announced in 2017, by category. */
  @Test
  void scenario_1_the_ten_counts_of_chuxiong_give_their_total_exactly() {
    int[] counts = {2_223, 54_964, 2_982, 386, 373, 2_834, 1_369, 407, 221, 7_385};
    Part[] parts =
        IntStream.rangeClosed(1, 10)
            .mapToObj(n -> category("类别" + n, "%02d".formatted(n), counts[n - 1]))
            .toArray(Part[]::new);
    declare(of(null, 73_144, parts));
    Declaration read = only().recorded().declaration();
    assertEquals(73_144, read.sumOfParts());
    assertEquals(0, read.gap());
    assertEquals(Arrays.asList(parts), read.parts());
    assertNull(only().computed(), "it names no edition, so nothing is counted beside it");
  }

  /** Scenario 1, second half: Yao'an, where the parts do not give what was announced. */
  @Test
  void scenario_1_of_yaoan_a_gap_of_240_is_shown_and_refuses_nothing() {
    int[] counts = {6_557, 494, 4_156, 450, 1_713, 1_389, 652};
    Part[] parts =
        IntStream.rangeClosed(1, 7)
            .mapToObj(n -> new Part("分项" + n, null, null, counts[n - 1]))
            .toArray(Part[]::new);
    declare(of(null, 15_651, parts));
    Declaration read = only().recorded().declaration();
    assertEquals(15_651, read.total(), "what was declared stays as it was declared");
    assertEquals(15_411, read.sumOfParts());
    assertEquals(240, read.gap());
  }

  @Test
  void what_is_counted_stands_beside_each_part_of_a_declaration_that_names_an_edition() {
    Content hidden =
        new Content(
            "密",
            "01",
            county.unit("甲局").uid(),
            List.of(),
            Openness.NOT_PUBLIC,
            county.power("密", "甲局", "01").decided(),
            "涉及工作秘密（测试构造）",
            county.power("密", "甲局", "01").elements());
    county.decide(
        COUNTY,
        county.add("一", "甲局", "01"),
        county.add("二", "甲局", "02"),
        county.add("三", "乙局", "02"),
        new Entrance.Add("POWER", county.item("密"), hidden, null, null));
    Edition before = county.newest(COUNTY);
    UUID second = county.unit("乙局").uid();
    declare(
        of(
            2,
            6,
            category("行政许可", "01", 2),
            category("行政处罚", "02", 1),
            new Part("乙局", null, second, 1),
            new Part("乙局的许可", "01", second, 0),
            new Part("其他", null, null, 1)));
    assertEquals(before, county.newest(COUNTY), "the edition stays as it is");
    DeclaredTotal total = only();
    assertEquals(4, total.computed(), "public members alone");
    assertEquals(2, total.computedGap());
    assertEquals(1, total.recorded().declaration().gap());
    assertEquals(
        "[1:1, 2:-1, 1:0, 0:0, null:null]",
        total.parts().stream().map(p -> p.computed() + ":" + p.computedGap()).toList() + "");
    EditionKey key = new EditionKey(before.list(), 2);
    assertEquals(
        List.of(total),
        county
            .registry()
            .read(
                () ->
                    county.registry().get(DeclaredTotals.class).ofEditions(List.of(key)).get(key)));
  }

  @Test
  void they_are_read_newest_first_and_by_list_type() {
    assertEquals(2, declare(of(null, 1)));
    assertEquals(3, declare(of(null, 2)));
    declare(new Declaration("SERVICE_MATTER", null, REPORT, 3, List.of()));
    assertEquals(
        List.of(2, 1), declared().stream().map(d -> d.recorded().declaration().total()).toList());
    assertNull(declared().get(0).recorded().declaration().gap(), "no parts, no gap");
  }

  @Test
  void who_has_not_seen_what_another_recorded_is_told_of_it() {
    declare(0, of(null, 1));
    Refused late = assertThrows(Refused.class, () -> declare(0, of(null, 2)));
    assertEquals(DeclarationRule.ALL_SEEN, late.refusals().get(0).rule());
    assertEquals(1, late.currentVersion());
    assertEquals(1, declared().size());
    declare(0, new Declaration("SERVICE_MATTER", null, REPORT, 3, List.of()));
  }

  @Test
  void what_it_names_is_there_and_its_texts_and_figures_fit() {
    assertEquals(Set.of(ValidityRule.EDITION_EXISTS.code()), refusal(of(9, 1)));
    assertEquals(
        Set.of(SchemeRule.CATEGORY_EXISTS.code(), OrganisationRule.DEPARTMENT_EXISTS.code()),
        refusal(of(null, 1, category("无", "99", 1), new Part("无", null, UUID.randomUUID(), 1))));
    assertEquals(
        Set.of(DeclarationRule.TEXT_FITS.code(), DeclarationRule.FIGURE_FITS.code()),
        refusal(of(null, -1, new Part(" ", null, null, 1))));
    Part[] many = new Part[101];
    Arrays.fill(many, new Part("分项", null, null, 1));
    assertEquals(Set.of(DeclarationRule.PARTS_FIT.code()), refusal(of(null, 101, many)));
    assertEquals(List.of(), declared());
  }

  @Test
  void only_who_publishes_for_the_government_declares() {
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                county
                    .registry()
                    .get(DeclareTotals.class)
                    .declare(
                        county.publisher(TOWN),
                        new DeclareTotals.Command(COUNTY, 0, of(null, 1), "declare-other")));
    assertEquals(AccessRule.VISIBLE, refused.refusals().get(0).rule());
    assertTrue(declared().isEmpty());
  }

  private Set<String> refusal(Declaration declaration) {
    return assertThrows(Refused.class, () -> declare(declaration)).refusals().stream()
        .map(r -> r.rule().code())
        .collect(Collectors.toSet());
  }
}
