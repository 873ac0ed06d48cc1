package org.quanze.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;
import static org.quanze.testing.County.ZONE;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.database.Snapshot;
import org.quanze.organisation.Organisations;
import org.quanze.testing.County;

/** Governments publish at the same moment, and who reads on from a place misses none of them. */
class FeedOrderTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final int ROUNDS = 4;

  private final County county = new County("民政局");
  private final PublishedChanges changes = county.registry().get(PublishedChanges.class);

  @BeforeEach
  void day() {
    county.today(DAY);
  }

  @AfterEach
  void close() {
    county.close();
  }

  private List<PublishedChange> after(ChangePlace place) {
    return county.registry().read(() -> changes.listAfter(ChangeFilter.ALL, place, 1_000));
  }

  /** An entry of constructed hashes, as a statement of a government is appended. */
  private void append(Connection connection, String government) throws SQLException {
    int publisher =
        county
            .registry()
            .read(() -> county.registry().get(Organisations.class).getPublisher(government).id());
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO ledger_entry (publisher_id, number, kind, recorded_at, effective_on, body,"
                + " lines_root, line_count, previous_hash, hash, algorithm) SELECT ?,"
                + " coalesce(max(number), 0) + 1, 'ANNOTATION', clock_timestamp(), ?, '{}', '', 0,"
                + " '', '', 'SHA-256' FROM ledger_entry WHERE publisher_id = ?")) {
      insert.setInt(1, publisher);
      insert.setObject(2, DAY);
      insert.setInt(3, publisher);
      insert.executeUpdate();
    }
  }

  private List<String> places() throws SQLException {
    List<String> places = new ArrayList<>();
    try (Connection connection = county.registry().asOwner().getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT o.place, v.code, o.entry_number FROM ledger_place o"
                    + " JOIN publisher p ON p.id = o.publisher_id"
                    + " JOIN division v ON v.id = p.division_id ORDER BY o.place")) {
      while (rows.next()) {
        places.add(
            rows.getLong(1) + " " + rows.getString(2).replaceAll("0+$", "") + " " + rows.getInt(3));
      }
    }
    return places;
  }

  @Test
  void who_began_first_and_ends_last_comes_last() throws SQLException {
    try (Connection early = county.registry().asApplication().getConnection();
        Connection late = county.registry().asApplication().getConnection()) {
      early.setAutoCommit(false);
      late.setAutoCommit(false);
      append(early, COUNTY);
      append(late, TOWN);
      late.commit();
      assertEquals(1, places().size(), "who has not ended has no place that others would skip");
      append(early, ZONE);
      early.commit();
    }
    List<String> places = places();
    assertEquals(3, places.size(), places.toString());
    assertTrue(places.get(0).startsWith("1 990201001 1"), places.toString());
    assertTrue(places.get(1).startsWith("2 990201 1"), places.toString());
    assertTrue(places.get(2).startsWith("3 99029 1"), places.toString());
  }

  @Test
  void an_entry_that_was_taken_back_leaves_no_gap() throws SQLException {
    try (Connection one = county.registry().asApplication().getConnection()) {
      one.setAutoCommit(false);
      append(one, COUNTY);
      one.rollback();
      append(one, TOWN);
      one.commit();
    }
    assertEquals(1, places().size());
    assertTrue(places().get(0).startsWith("1 "), places().toString());
  }

  @Test
  void a_reader_among_three_publishers_hears_of_each_change_once() throws Exception {
    Map<String, String> units = Map.of(COUNTY, "民政局", TOWN, "镇办", ZONE, "区办");
    Map<String, List<DraftOutcome>> drafts = new java.util.TreeMap<>();
    units.forEach(
        (government, unit) -> {
          List<DraftOutcome> of = drafts.computeIfAbsent(government, g -> new ArrayList<>());
          for (int round = 0; round < ROUNDS; round++) {
            String name = unit + round + "-";
            of.add(
                county.draft(
                    government,
                    Map.of(),
                    false,
                    List.of(county.add(name + 1, unit, "02"), county.add(name + 2, unit, "02"))));
          }
        });
    drafts.forEach((government, of) -> county.release(government, of.remove(0)));
    try (ExecutorService threads = Executors.newFixedThreadPool(units.size())) {
      List<Future<?>> publishing = new ArrayList<>();
      drafts.forEach(
          (government, of) ->
              publishing.add(threads.submit(() -> of.forEach(d -> county.release(government, d)))));
      List<PublishedChange> heard = new ArrayList<>();
      ChangePlace place = ChangePlace.START;
      boolean over = false;
      while (true) {
        ChangePlace from = place;
        List<PublishedChange> page =
            county
                .registry()
                .get(Snapshot.class)
                .readUnkept(
                    java.time.Duration.ofSeconds(5),
                    () -> changes.listAfter(ChangeFilter.ALL, from, 3));
        heard.addAll(page);
        if (!page.isEmpty()) {
          place = page.get(page.size() - 1).place();
        } else if (over) {
          break;
        }
        over = publishing.stream().allMatch(Future::isDone);
      }
      for (Future<?> each : publishing) {
        each.get();
      }
      assertEquals(3 * ROUNDS * 2, heard.size());
      assertEquals(after(ChangePlace.START), heard);
    }
  }
}
