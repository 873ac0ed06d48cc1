package org.quanze.web.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.adjustment.Renewal;
import org.quanze.item.Value;
import org.quanze.testing.County;
import org.quanze.testing.Statements;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.testing.OpenRegistry;

/**
 * What is asked of a list with many editions, and of an item with as many versions, costs what it
 * costs where there are five: blocks of the database that a question touches, counted by EXPLAIN,
 * at most 1.5 times as many, and the time of the long run. {@code -Dquanze.editions=5000} makes so
 * many. Constructed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrowthTest {

  private static final int FEW = 5;
  private static final int MANY = Integer.getInteger("quanze.editions", 300);
  private static final int MEMBERS = 150;
  private static final int TIMES = 15;
  private static final double MOST = 1.5;

  /** Where rows happen to lie is no growth: so many blocks more or less. */
  private static final long CHANCE = 12;

  /**
   * The page of an old edition passes by the versions that its items have had: entries of an index,
   * two of them to a version.
   */
  private static final String PASSING = "the page of a list at an edition";

  private static final int VERSIONS_TO_A_BLOCK = 25;

  private static final LocalDate BEGIN = LocalDate.of(2014, 1, 2);

  private final OpenRegistry open = new OpenRegistry();
  private final County county = new County(open.registry(), "县办");

  /** A list with a history: what a question needs to name it. */
  private record Grown(String government, UUID item, String unit, int editions) {
    Map<String, String> names() {
      return Map.of(
          "$P", government,
          "$I", GlobalId.encode("Power", item),
          "$U", unit,
          "$N", Integer.toString(editions),
          "$B", Integer.toString(editions - 1));
    }
  }

  @BeforeAll
  void grow() throws SQLException {
    county.today(BEGIN);
    county.opened(COUNTY, "县办", "县", MEMBERS);
    county.opened(TOWN, "镇办", "镇", MEMBERS);
    for (int n = 2; n <= MANY; n++) {
      county.today(BEGIN.plusDays(n));
      if (n <= FEW) {
        change(COUNTY, "县", "县办", n);
      }
      change(TOWN, "镇", "镇办", n);
    }
    county.today(BEGIN.plusDays(MANY + 30L));
    try (Connection owner = open.registry().asOwner().getConnection();
        Statement statement = owner.createStatement()) {
      statement.execute("VACUUM ANALYZE");
    }
  }

  private void change(String government, String prefix, String unit, int n) {
    county.decide(
        government,
        new Renewal.Change(
            county.subject(prefix + "1"),
            county.power(prefix + "1", unit, "02").with("note", new Value.Text("第 " + n + " 次")),
            null,
            null));
  }

  @AfterAll
  void close() {
    open.close();
  }

  private static final Map<String, String> QUESTIONS = questions();

  private static Map<String, String> questions() {
    Map<String, String> questions = new LinkedHashMap<>();
    String list = "list: {publisher: \"$P\", listType: \"POWER\"}";
    questions.put(
        "a page of today's list",
        "powers(filter: {publisher: \"$P\"}, first: 50) { totalCount nodes { name code } }");
    questions.put("an item today", "node(id: \"$I\") { ... on Power { name code note } }");
    questions.put(
        "the newest edition with totals and balance",
        "edition("
            + list
            + ", number: $N) { members totals { count } balance { opening closing } }");
    questions.put(
        PASSING,
        "powers(filter: {publisher: \"$P\"}, first: 50, asOf: {edition: $B}) { nodes { name } }");
    questions.put("the newest editions", "editions(" + list + ", first: 20) { nodes { number } }");
    questions.put(
        "the newest decisions", "decisions(publisher: \"$P\", first: 20) { nodes { title } }");
    questions.put(
        "comparing the last two editions",
        "comparison(of: {list: {publisher: \"$P\", listType: \"POWER\"}}, from: {edition: $B},"
            + " to: {edition: $N}) { total balance { difference } changes(first: 50) { nodes {"
            + " name fields { path } causes { number } } } }");
    questions.put(
        "comparing the last two versions",
        "versionComparison(item: \"$I\", from: $B, to: $N) { fields { path } causes { number } }");
    questions.put(
        "whether it may be exercised today",
        "canExercise(department: \"$U\", item: \"$I\") { may ground cause { number } }");
    questions.put(
        "whether it might be exercised long ago",
        "canExercise(department: \"$U\", item: \"$I\", on: \"2014-01-03\") { may ground }");
    return questions;
  }

  private Grown grown(String government, String item, String unit, int editions) {
    return new Grown(
        government,
        county.item(item),
        GlobalId.encode("Department", county.unit(unit).uid()),
        editions);
  }

  private static String named(String question, Grown grown) {
    String asked = question;
    for (Map.Entry<String, String> name : grown.names().entrySet()) {
      asked = asked.replace(name.getKey(), name.getValue());
    }
    return asked;
  }

  /** Blocks that a question touches, over all of its statements. */
  private long blocks(String question, Grown grown) throws Exception {
    String document = "{ answer: " + named(question, grown) + " }";
    open.registry().forget();
    List<String> plans =
        Statements.explained(
            () -> {
              JsonNode answer = new ObjectMapper().valueToTree(open.ask(document, null, Map.of()));
              assertTrue(answer.get("answer").isObject(), answer.toString());
              return answer;
            });
    long blocks = 0;
    for (String plan : plans) {
      JsonNode top = new ObjectMapper().readTree(plan).at("/0/Plan");
      blocks += top.path("Shared Hit Blocks").asLong() + top.path("Shared Read Blocks").asLong();
    }
    return blocks;
  }

  /** Milliseconds that an answer takes, the median of some. */
  private double millis(String question, Grown grown) {
    String document = "{ answer: " + named(question, grown) + " }";
    double[] times = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      open.registry().forget();
      long begun = System.nanoTime();
      open.ask(document, null, Map.of());
      times[i] = (System.nanoTime() - begun) / 1e6;
    }
    Arrays.sort(times);
    return times[TIMES / 2];
  }

  @Test
  void a_long_history_costs_no_more_than_a_short_one() throws Exception {
    Grown few = grown(COUNTY, "县1", "县办", FEW);
    Grown many = grown(TOWN, "镇1", "镇办", MANY);
    List<String> slow = new ArrayList<>();
    System.out.printf("blocks touched with %d and with %d editions and versions%n", FEW, MANY);
    for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
      blocks(question.getValue(), few);
      long withFew = blocks(question.getValue(), few);
      long withMany = blocks(question.getValue(), many);
      String row =
          String.format(
              Locale.ROOT,
              "%-45s %6d %6d  %.2f   %6.1f ms %6.1f ms",
              question.getKey(),
              withFew,
              withMany,
              (double) withMany / withFew,
              millis(question.getValue(), few),
              millis(question.getValue(), many));
      System.out.println(row);
      long passing = question.getKey().equals(PASSING) ? MANY / VERSIONS_TO_A_BLOCK : 0;
      if (withMany > MOST * withFew + CHANCE + passing) {
        slow.add(row);
      }
    }
    assertEquals(List.of(), slow);
  }
}
