package org.quanze.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.access.AccessRule;
import org.quanze.access.Actor;
import org.quanze.annotation.Annotation.Kind;
import org.quanze.edition.Balances;
import org.quanze.edition.Edition;
import org.quanze.edition.Editions;
import org.quanze.edition.Editions.EditionKey;
import org.quanze.ledger.Entry;
import org.quanze.ledger.Ledger;
import org.quanze.list.PublishedList;
import org.quanze.rule.Refused;
import org.quanze.testing.County;
import org.quanze.validity.ValidityRule;

/** Something is said of an edition, and the edition stays as it is. */
class AnnotateEditionTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate NEXT = LocalDate.of(2026, 4, 1);

  private County county;

  @BeforeEach
  void open() {
    county = new County("甲局", "乙局");
    county.today(DAY);
    county.decide(COUNTY, county.add("一", "甲局", "01"), county.add("二", "乙局", "02"));
    county.today(NEXT);
    county.decide(COUNTY, county.add("三", "乙局", "02"));
  }

  @AfterEach
  void close() {
    county.close();
  }

  private int annotate(int edition, Kind kind, String reason, @Nullable String document) {
    return annotate(
        county.publisher(COUNTY), edition, kind, reason, document, UUID.randomUUID() + "");
  }

  private int annotate(
      Actor actor, int edition, Kind kind, String reason, @Nullable String document, String key) {
    int seen = Annotation.version(annotations(edition));
    return annotate(actor, edition, seen, kind, reason, document, key);
  }

  private int annotate(
      Actor actor,
      int edition,
      int seen,
      Kind kind,
      String reason,
      @Nullable String document,
      String key) {
    return county
        .registry()
        .get(AnnotateEdition.class)
        .annotate(
            actor,
            new AnnotateEdition.Command(
                COUNTY, "POWER", edition, seen, kind, reason, document, key));
  }

  private List<Annotation> annotations(int edition) {
    EditionKey key = new EditionKey(county.list(COUNTY).id(), edition);
    return county
        .registry()
        .read(() -> county.registry().get(Annotations.class).list(List.of(key)))
        .getOrDefault(key, List.of());
  }

  /** Everything that an edition says: itself, its totals, its balance. */
  private List<Object> contents() {
    PublishedList list = county.list(COUNTY);
    return county
        .registry()
        .read(
            () -> {
              Editions editions = county.registry().get(Editions.class);
              List<Object> contents = new ArrayList<>(editions.list(list.id(), 1_000, 10));
              for (int n = 1; n <= 2; n++) {
                contents.add(editions.totals(List.of(new EditionKey(list.id(), n))).toString());
                contents.add(
                    county.registry().get(Balances.class).of(list, n - 1, n, true).toString());
              }
              return contents;
            });
  }

  private Entry entry(int number) {
    int publisher = county.list(COUNTY).publisher();
    return county
        .registry()
        .read(() -> county.registry().get(Ledger.class).find(publisher, number).orElseThrow());
  }

  @Test
  void the_edition_and_everything_it_says_stays_and_the_annotation_is_read_beside_it() {
    List<Object> before = contents();
    assertEquals(6, before.size());
    assertEquals(3, annotate(1, Kind.REPEALED, " 由第2版取代 ", "示政发〔2026〕2号"));
    assertEquals(4, annotate(1, Kind.CORRECTED, "附件有误", null));
    assertEquals(before, contents());
    assertEquals(
        List.of("3 2026-04-01 REPEALED 由第2版取代 示政发〔2026〕2号", "4 2026-04-01 CORRECTED 附件有误 null"),
        annotations(1).stream()
            .map(
                a ->
                    a.entry()
                        + (" " + a.annotatedOn() + " " + a.kind() + " ")
                        + (a.reason() + " " + a.documentNumber()))
            .toList());
    assertEquals(List.of(), annotations(2));
    assertTrue(county.verify(COUNTY).isValid(), county.verify(COUNTY).toString());
  }

  @Test
  void its_entry_tells_it_and_has_no_lines_and_closes_no_edition() {
    Entry entry = entry(annotate(2, Kind.LAPSED, "期限届满", null));
    assertEquals(Entry.Kind.ANNOTATION, entry.kind());
    assertEquals(0, entry.lineCount());
    assertEquals(entry(2).hash(), entry.previousHash());
    assertTrue(
        entry
            .body()
            .startsWith(
                "{\"annotation\":[{\"edition\":2,\"kind\":\"LAPSED\",\"listType\":\"POWER\","
                    + "\"reason\":\"期限届满\"}],\"editions\":[],\"publicLines\":0,\"publisher\":"),
        entry.body());
    assertEquals(2, county.newest(COUNTY).number());
  }

  @Test
  void the_government_goes_on_deciding_afterwards() {
    annotate(1, Kind.REPEALED, "由第2版取代", null);
    assertEquals(4, county.decide(COUNTY, county.add("四", "甲局", "01")));
    Edition third = county.newest(COUNTY);
    assertEquals(3, third.number());
    assertEquals(4, third.members());
    assertTrue(county.balance(COUNTY).isBalanced());
    assertTrue(county.verify(COUNTY).isValid());
  }

  @Test
  void the_same_key_annotates_once() {
    Actor actor = county.publisher(COUNTY);
    int first = annotate(actor, 1, 1, Kind.REPEALED, "由第2版取代", null, "annotate-once");
    assertEquals(first, annotate(actor, 1, 1, Kind.REPEALED, "由第2版取代", null, "annotate-once"));
    assertEquals(1, annotations(1).size());
    assertEquals(
        Set.of(AccessRule.KEY_REUSED.code()),
        refusal(() -> annotate(actor, 1, 1, Kind.LAPSED, "由第2版取代", null, "annotate-once")));
  }

  @Test
  void who_has_not_seen_what_another_said_is_told_of_it() {
    Actor actor = county.publisher(COUNTY);
    annotate(actor, 1, 1, Kind.REPEALED, "由第2版取代", null, "annotate-first");
    Refused late =
        assertThrows(
            Refused.class,
            () -> annotate(actor, 1, 1, Kind.CORRECTED, "附件有误", null, "annotate-late"));
    assertEquals(AccessRule.VERSION_SEEN, late.refusals().get(0).rule());
    assertEquals(2, late.currentVersion());
    assertEquals(1, annotations(1).size());
    annotate(actor, 2, 1, Kind.CORRECTED, "附件有误", null, "annotate-other");
  }

  @Test
  void what_is_not_there_is_not_annotated_and_a_reason_is_given() {
    assertEquals(
        Set.of(ValidityRule.EDITION_EXISTS.code()),
        refusal(() -> annotate(3, Kind.REPEALED, "没有此版", null)));
    assertEquals(
        Set.of(AnnotationRule.REASONED.code(), AnnotationRule.NUMBER_FITS.code()),
        refusal(() -> annotate(1, Kind.REPEALED, "  ", "")));
    assertEquals(
        Set.of(AnnotationRule.REASONED.code()),
        refusal(() -> annotate(1, Kind.REPEALED, "长".repeat(1_001), null)));
    assertEquals(List.of(), annotations(1));
  }

  @Test
  void only_who_publishes_for_the_government_annotates() {
    String key = UUID.randomUUID().toString();
    assertEquals(
        Set.of(AccessRule.VISIBLE.code()),
        refusal(() -> annotate(county.publisher(TOWN), 1, Kind.REPEALED, "不是本级", null, key)));
    assertEquals(
        Set.of(AccessRule.PERMITTED.code()),
        refusal(
            () ->
                annotate(
                    county.cast().editor("editor", COUNTY), 1, Kind.REPEALED, "编辑", null, key)));
    assertEquals(
        Set.of(AccessRule.SIGNED_IN.code()),
        refusal(() -> annotate(Actor.ANONYMOUS, 1, Kind.REPEALED, "公众", null, key)));
  }

  private static Set<String> refusal(Runnable act) {
    return assertThrows(Refused.class, act::run).refusals().stream()
        .map(r -> r.rule().code())
        .collect(Collectors.toSet());
  }
}
