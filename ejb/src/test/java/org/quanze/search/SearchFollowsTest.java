package org.quanze.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.Reform;
import org.quanze.adjustment.Renewal;
import org.quanze.database.Snapshot;
import org.quanze.item.Content;
import org.quanze.item.Openness;
import org.quanze.ledger.Ledger;
import org.quanze.search.SearchAnswer.Wanted;
import org.quanze.testing.Contents;
import org.quanze.testing.County;
import org.quanze.testing.Story;

/** The index follows what is published, and nothing else. */
class SearchFollowsTest {

  private static final LocalDate LATER = Story.DAY_3.plusYears(1);

  private final Story story = new Story();
  private final Searching searching = new Searching(story.registry());

  private final List<IndexFollower> others = new ArrayList<>();

  @TempDir Path folder;

  @BeforeEach
  void start() {
    searching.follower().start(null);
  }

  @AfterEach
  void end() {
    others.forEach(IndexFollower::end);
    story.close();
  }

  private List<String> all(LocalDate day) {
    searching.catchUp();
    return searching.codes(null, day).stream().sorted().toList();
  }

  @Test
  void what_is_published_is_found_and_what_is_cancelled_only_before_its_day() {
    story.open();
    assertEquals(10, all(Story.DAY_1).size());
    assertEquals(List.of(), all(Story.DAY_1.minusDays(1)), "nothing before its day");
    story.adjust();
    assertTrue(all(Story.DAY_1).contains("P-1"), "it stood then");
    assertFalse(all(Story.DAY_2).contains("P-1"), "it is cancelled");
    assertTrue(all(Story.DAY_2).contains("P-11"), "it is added");
  }

  @Test
  void a_draft_is_never_found() {
    story.open();
    story.draft(
        story.people().editor(),
        story.people().bureau(),
        Story.decision("示政发〔2026〕2号", Map.of()),
        List.of(story.add(40)));
    assertFalse(all(LATER).contains("P-40"));
  }

  @Test
  void what_is_not_public_is_never_found_and_leaves_on_the_day_it_ceases_to_be_public() {
    story.open();
    story.publish(
        Story.decision("示政发〔2026〕2号", Map.of()),
        List.of(story.add(30, hidden(story.power(30, "01"))), story.add(31)));
    assertFalse(all(LATER).contains("P-30"));
    assertTrue(all(LATER).contains("P-31"));
    LocalDate closes = Story.DAY_3.plusMonths(6);
    story.publish(
        Story.decision("示政发〔2026〕3号", Map.of()),
        List.of(new Renewal.Change(story.subject(6, 1), hidden(story.content(6)), closes, "到期")));
    assertTrue(all(closes.minusDays(1)).contains("P-6"));
    assertFalse(all(closes).contains("P-6"));
  }

  private static Content hidden(Content open) {
    return Contents.open(open, Openness.NOT_PUBLIC);
  }

  @Test
  void what_is_announced_is_found_from_its_day() {
    story.open();
    Entrance.Add announced =
        new Entrance.Add("POWER", story.add(50).item(), story.power(50, "01"), Story.DAY_3, "公告在先");
    story.publish(Story.decision("示政发〔2026〕2号", Map.of()), List.of(announced));
    assertFalse(all(Story.DAY_3.minusDays(1)).contains("P-50"));
    assertTrue(all(Story.DAY_3).contains("P-50"));
  }

  @Test
  void a_unit_that_is_renamed_is_found_by_its_new_name() {
    try (County county = new County("甲局", "乙局")) {
      county.today(Story.DAY_1);
      county.decide(County.COUNTY, county.add("示例一", "甲局", "02"), county.add("示例二", "乙局", "02"));
      Searching there = new Searching(county.registry());
      there.follower().start(null);
      there.catchUp();
      assertEquals(List.of("示例一"), there.names("甲局", Story.DAY_1));
      county.decide(
          County.COUNTY, new Reform.RenameUnit(county.unit("甲局").uid(), "新名局", null, "更名"));
      there.catchUp();
      assertEquals(List.of("示例一"), there.names("新名局", Story.DAY_1));
      assertEquals(List.of(), there.names("甲局", Story.DAY_1));
    }
  }

  @Test
  void an_index_built_anew_answers_as_the_one_that_followed() {
    story.open();
    searching.catchUp();
    story.adjust();
    searching.catchUp();
    story.accept();
    story.registry().today().set(Story.DAY_3);
    story.handOver();
    searching.catchUp();
    story.mergeAndAnnounce();
    searching.catchUp();
    List<SearchAnswer> followed = answers();
    IndexFollower another = another(null);
    awaitAll(another);
    Search search = new Search(another);
    assertEquals(followed, answers(search));
    assertTrue(followed.stream().anyMatch(a -> a.hits() > 5), "there is something to compare");
  }

  private List<SearchAnswer> answers() {
    return answers(story.registry().get(Search.class));
  }

  private static List<SearchAnswer> answers(Search search) {
    return Stream.of(Story.DAY_1, Story.DAY_2, Story.DAY_3, LATER)
        .flatMap(day -> Stream.of(null, "违法", "P-1", "第1类").map(t -> Searching.question(t, day)))
        .map(q -> search.find(q, null, 50, new Wanted(true, 10, 10)))
        .toList();
  }

  /** The follower of another node on the same registry. */
  private IndexFollower another(@Nullable Path shelf) {
    IndexFollower another =
        new IndexFollower(
            story.registry().get(SearchRows.class),
            story.registry().get(Ledger.class),
            story.registry().get(Snapshot.class));
    another.start(shelf);
    others.add(another);
    return another;
  }

  private void awaitAll(IndexFollower another) {
    another.await(searching.follower().held(), Duration.ofSeconds(30));
    assertEquals(searching.follower().held(), another.held());
  }

  @Test
  void another_node_finds_a_publication_without_being_told() {
    story.open();
    searching.catchUp();
    IndexFollower another = another(null);
    awaitAll(another);
    story.adjust();
    searching.catchUp();
    // Nobody tells it: it asks by itself, every second.
    awaitAll(another);
    var found =
        new Search(another).find(Searching.question("P-11", Story.DAY_2), null, 5, Wanted.NOTHING);
    assertEquals(List.of("P-11"), Searching.codes(found.rows()));
  }

  @Test
  void a_restart_goes_on_from_the_ledger_position_and_keeps_its_index() throws IOException {
    Path shelf = Files.createDirectory(folder.resolve("second"));
    story.open();
    searching.catchUp();
    IndexFollower first = another(shelf);
    awaitAll(first);
    first.end();
    List<Path> before = list(shelf);
    story.adjust();
    searching.catchUp();
    IndexFollower again = another(shelf);
    awaitAll(again);
    assertEquals(before, list(shelf), "the same folder: nothing was built anew");
    assertEquals(answers(), answers(new Search(again)));
  }

  @Test
  void an_index_of_another_registry_is_built_anew() throws IOException {
    Path shelf = Files.createDirectory(folder.resolve("second"));
    try (Story other = new Story()) {
      other.open();
      other.adjust();
      IndexFollower foreign =
          new IndexFollower(
              other.registry().get(SearchRows.class),
              other.registry().get(Ledger.class),
              other.registry().get(Snapshot.class));
      foreign.start(shelf);
      long revision = other.registry().read(() -> other.registry().get(Ledger.class).revision());
      foreign.await(revision, Duration.ofSeconds(30));
      assertEquals(revision, foreign.held());
      foreign.end();
    }
    List<Path> before = list(shelf);
    story.open();
    searching.catchUp();
    IndexFollower own = another(shelf);
    awaitAll(own);
    assertFalse(list(shelf).equals(before), "another folder");
    assertEquals(answers(), answers(new Search(own)));
  }

  @Test
  void an_unreadable_index_is_built_anew() throws IOException {
    Path shelf = Files.createDirectory(folder.resolve("second"));
    Files.createDirectories(shelf.resolve("form-" + SearchIndex.FORMAT + "-7").resolve("items"));
    Files.writeString(
        shelf.resolve("form-" + SearchIndex.FORMAT + "-7").resolve("items").resolve("segments_1"),
        "torn");
    Files.createDirectories(shelf.resolve("form-0-9"));
    story.open();
    searching.catchUp();
    IndexFollower own = another(shelf);
    awaitAll(own);
    assertEquals(answers(), answers(new Search(own)));
    assertEquals(1, list(shelf).size(), "what cannot be used is thrown away");
  }

  private static List<Path> list(Path shelf) throws IOException {
    try (Stream<Path> all = Files.list(shelf)) {
      return all.sorted().toList();
    }
  }
}
