package org.quanze.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.adjustment.Movement;
import org.quanze.feed.PublishedChange.Kind;
import org.quanze.item.Openness;
import org.quanze.organisation.Organisations;
import org.quanze.testing.Contents;
import org.quanze.testing.Statements;
import org.quanze.testing.Story;

/** What became public is told once each, in the order in which it did, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedChangesTest {

  private final Story story = new Story();
  private final PublishedChanges changes = story.registry().get(PublishedChanges.class);

  @BeforeAll
  void publish() {
    story.open();
    story.adjust();
    story.registry().today().set(Story.DAY_3);
    story.accept();
    story.handOver();
    int hidden = story.mergeAndAnnounce();
    story.annotate();
    story.declare();
    story.redact();
    story.publish(
        Story.decision("示政发〔2026〕10号", Map.of()),
        List.of(story.add(40, Contents.open(story.power(40, "01"), Openness.NOT_PUBLIC))));
    story.disclose(hidden, "多次被申请公开（示例）", null);
  }

  @AfterAll
  void close() {
    story.close();
  }

  private List<PublishedChange> after(ChangeFilter filter, ChangePlace place, int limit) {
    return story.registry().read(() -> changes.listAfter(filter, place, limit));
  }

  private List<PublishedChange> all() {
    return after(ChangeFilter.ALL, ChangePlace.START, 1_000);
  }

  /** Everything by pages of a size. */
  private List<PublishedChange> paged(ChangeFilter filter, int size) {
    List<PublishedChange> found = new ArrayList<>();
    ChangePlace place = ChangePlace.START;
    List<PublishedChange> page = after(filter, place, size);
    while (!page.isEmpty()) {
      found.addAll(page);
      place = page.get(page.size() - 1).place();
      page = after(filter, place, size);
    }
    assertEquals(List.of(), after(filter, place, size), "nothing new");
    return found;
  }

  private List<String> told(List<PublishedChange> told) {
    return told.stream()
        .map(c -> c.kind() == Kind.LINE ? String.valueOf(c.movement()) : c.kind().name())
        .distinct()
        .toList();
  }

  @Test
  void pages_of_any_size_tell_each_change_once_and_in_order() {
    List<PublishedChange> all = all();
    List<ChangePlace> places = all.stream().map(PublishedChange::place).toList();
    assertEquals(places.stream().sorted().distinct().toList(), places);
    for (int size : new int[] {1, 2, 7, 100}) {
      assertEquals(all, paged(ChangeFilter.ALL, size));
    }
    List<PublishedChange> newestFirst =
        story.registry().read(() -> changes.listBefore(ChangeFilter.ALL, ChangePlace.END, 1_000));
    List<PublishedChange> turned = new ArrayList<>(newestFirst);
    Collections.reverse(turned);
    assertEquals(all, turned);
    assertEquals(
        newestFirst.subList(3, 9),
        story
            .registry()
            .read(() -> changes.listBefore(ChangeFilter.ALL, newestFirst.get(2).place(), 6)));
  }

  @Test
  void every_kind_of_entry_is_told() {
    assertEquals(
        List.of(
            "ADDED",
            "CANCELLED",
            "CHANGED",
            "DELEGATION_ANNOUNCED",
            "ACCEPTANCE_ANNOUNCED",
            "DELEGATED_OUT",
            "ACCEPTED",
            "MERGED_AWAY",
            "MERGE_RESULT",
            "ANNOTATION",
            "DECLARATION",
            "REDACTION",
            "DISCLOSURE"),
        told(all()));
  }

  @Test
  void in_one_ledger_the_order_is_that_of_its_numbers() {
    List<PublishedChange> all = all();
    for (int publisher : all.stream().map(PublishedChange::publisher).distinct().toList()) {
      List<Integer> numbers =
          all.stream().filter(c -> c.publisher() == publisher).map(PublishedChange::entry).toList();
      assertEquals(numbers.stream().sorted().toList(), numbers);
    }
  }

  @Test
  void what_is_not_public_is_not_told() {
    assertTrue(all().stream().noneMatch(c -> story.item(40).equals(c.item())));
    assertTrue(all().stream().noneMatch(c -> String.valueOf(c.name()).contains("第40类")));
  }

  @Test
  void what_ceases_to_be_public_leaves_under_its_last_public_version() {
    PublishedChange leaving =
        after(ofItem(6), ChangePlace.START, 10).stream()
            .filter(c -> c.movement() == Movement.CHANGED)
            .findFirst()
            .orElseThrow();
    assertEquals(-1, leaving.net());
    assertEquals("P-6", leaving.code());
    assertNull(leaving.version(), "the new version is nobody's to read");
    assertEquals(List.of(), leaving.fields());
    assertEquals(Story.DAY_3.plusMonths(6), leaving.effectiveOn());
  }

  @Test
  void a_change_names_the_version_and_the_edition_of_then() {
    PublishedChange third = after(ofItem(3), ChangePlace.START, 2).get(1);
    assertEquals(Movement.CHANGED, third.movement());
    assertEquals(2, third.version());
    assertEquals(2, third.edition());
    assertEquals(List.of("elements.note"), third.fields());
    PublishedChange first = after(ofItem(3), ChangePlace.START, 1).get(0);
    assertEquals("P-3", first.code());
    assertEquals(1, first.version());
    assertEquals(1, first.net());
  }

  @Test
  void a_redaction_tells_the_field_and_a_disclosure_the_decision() {
    PublishedChange redaction =
        all().stream().filter(c -> c.kind() == Kind.REDACTION).findFirst().orElseThrow();
    assertEquals(story.item(5), redaction.item());
    assertEquals(List.of("elements.supervisionPhone"), redaction.fields());
    PublishedChange disclosure =
        all().stream().filter(c -> c.kind() == Kind.DISCLOSURE).findFirst().orElseThrow();
    assertTrue(disclosure.decision() < disclosure.entry());
    int merged =
        all().stream()
            .filter(c -> c.movement() == Movement.MERGE_RESULT)
            .findFirst()
            .orElseThrow()
            .entry();
    assertEquals(merged, disclosure.decision());
  }

  private ChangeFilter ofItem(int n) {
    return new ChangeFilter(null, null, story.item(n), null, null);
  }

  @Test
  void filters_choose_and_change_neither_order_nor_places() {
    int town =
        story
            .registry()
            .read(() -> story.registry().get(Organisations.class).getPublisher(Story.TOWN).id());
    List<PublishedChange> all = all();
    assertEquals(
        all.stream().filter(c -> c.publisher() == town).toList(),
        paged(new ChangeFilter(List.of(town), null, null, null, null), 3));
    assertEquals(
        all.stream().filter(c -> story.item(5).equals(c.item())).toList(), paged(ofItem(5), 1));
    assertEquals(3, paged(ofItem(5), 1).size(), "added, changed, redacted");
    assertEquals(
        all.stream().filter(c -> "CANCEL".equals(c.adjustment())).toList(),
        paged(new ChangeFilter(null, null, null, "CANCEL", null), 1));
    assertEquals(
        all.stream().filter(c -> c.movement() == Movement.ACCEPTED).toList(),
        paged(new ChangeFilter(null, null, null, null, Movement.ACCEPTED), 2));
    assertEquals(all, paged(new ChangeFilter(null, "POWER", null, null, null), 10));
    assertEquals(List.of(), paged(new ChangeFilter(null, "SERVICE_MATTER", null, null, null), 10));
    assertEquals(List.of(), paged(new ChangeFilter(List.of(), null, null, null, null), 10));
  }

  @Test
  void a_page_is_one_statement() throws Exception {
    assertEquals(
        1,
        Statements.during(() -> after(ChangeFilter.ALL, ChangePlace.START, 100))
            .statements()
            .stream()
            .filter(s -> s.startsWith("SELECT"))
            .count());
  }

  @Test
  void the_newest_place_is_that_of_the_last_change() {
    List<PublishedChange> all = all();
    ChangePlace newest = story.registry().read(() -> changes.newest(ChangeFilter.ALL));
    assertEquals(all.get(all.size() - 1).place(), newest);
    assertFalse(all.isEmpty());
    assertEquals(
        ChangePlace.START,
        story
            .registry()
            .read(() -> changes.newest(new ChangeFilter(List.of(), null, null, null, null))));
  }
}
