package org.quanze.web.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quanze.access.Actor;
import org.quanze.annotation.AnnotateEdition;
import org.quanze.annotation.Annotation;
import org.quanze.declaration.Declaration;
import org.quanze.declaration.Declaration.Document;
import org.quanze.declaration.Declaration.Part;
import org.quanze.declaration.DeclareTotals;
import org.quanze.sample.SampleOnFirstStart;
import org.quanze.testing.Cast;
import org.quanze.testing.Golden;
import org.quanze.testing.Statements;
import org.quanze.testing.Statements.Noted;
import org.quanze.web.testing.OpenRegistry;

/**
 * Asks every golden query of the sample prefecture, through the engine that the door asks. The
 * statements are those of a server that has just started and keeps nothing in memory yet.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenQueriesTest {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private static final String PREFECTURE = "990100";

  private final OpenRegistry open = new OpenRegistry();

  @BeforeAll
  void load() {
    open.registry().get(SampleOnFirstStart.class).load();
    annotate();
    declare();
    open.indexed();
  }

  /** Something is said of two editions of the sample; constructed, as all of it. */
  private void annotate() {
    Actor actor = new Cast(open.registry()).publisher("golden-publisher", PREFECTURE);
    annotate(actor, 1, 1, Annotation.Kind.REPEALED, "由第2版取代（示例）", "示政办发〔2024〕9号（示例）");
    annotate(actor, 1, 2, Annotation.Kind.CORRECTED, "附件页码有误（示例）", null);
    annotate(actor, 2, 1, Annotation.Kind.CORRECTED, "附件目录有误（示例）", null);
  }

  private void annotate(
      Actor actor,
      int edition,
      int seen,
      Annotation.Kind kind,
      String reason,
      @Nullable String document) {
    open.registry()
        .get(AnnotateEdition.class)
        .annotate(
            actor,
            new AnnotateEdition.Command(
                PREFECTURE, "POWER", edition, seen, kind, reason, document, "golden " + reason));
  }

  @AfterAll
  void close() {
    open.close();
  }

  /**
   * Three documents announce figures of the sample; constructed, and one of them does not add up.
   */
  private void declare() {
    Cast cast = new Cast(open.registry());
    UUID unit = cast.unit(PREFECTURE, "示例市民政局").uid();
    Actor actor = cast.publisher("golden-publisher", PREFECTURE);
    declare(actor, 0, 1, 60, new Part("行政许可", "01", null, 10), new Part("民政局", null, unit, 12));
    declare(
        actor,
        1,
        2,
        70,
        new Part("行政处罚", "02", null, 30),
        new Part("民政局", null, unit, 15),
        new Part("其他", null, null, 25));
    declare(actor, 2, null, 15_651, new Part("民政局", null, unit, 15_411));
  }

  private void declare(Actor actor, int seen, @Nullable Integer edition, int total, Part... parts) {
    open.registry()
        .get(DeclareTotals.class)
        .declare(
            actor,
            new DeclareTotals.Command(
                PREFECTURE,
                seen,
                new Declaration(
                    "POWER",
                    edition,
                    new Document(null, "工作报告（示例）", "示例市人民政府办公室", LocalDate.of(2025, 12, 22)),
                    total,
                    List.of(parts)),
                "golden declares " + total));
  }

  static Stream<GoldenQuery> queries() {
    return GoldenQuery.all();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void a_query_has_its_answer_and_takes_its_statements_whatever_it_is_asked_with(GoldenQuery query)
      throws Exception {
    List<Noted<Object>> asked = new ArrayList<>();
    for (Map<String, Object> set : query.sets()) {
      asked.add(ask(query, set));
    }
    List<String> first = asked.get(0).statements();
    Map<String, @Nullable Object> kept = new LinkedHashMap<>();
    kept.put("statements", first.size());
    kept.put("answer", StableAnswer.of(asked.get(0).answer(), query.isInAnyOrder()));
    Golden.compare(query.answer(), json(kept) + "\n");
    for (Noted<Object> other : asked) {
      assertEquals(first.size(), other.statements().size(), () -> more(first, other.statements()));
    }
    assertEquals(
        asked.size(),
        new HashSet<>(asked.stream().map(Noted::answer).toList()).size(),
        "sets that have the same answer show nothing");
  }

  private Noted<Object> ask(GoldenQuery query, Map<String, Object> set) throws Exception {
    Map<String, @Nullable Object> variables = new HashMap<>(set);
    if (query.hasGiven()) {
      Map<?, ?> given = (Map<?, ?>) open.ask(query.document(), "Given", variables);
      given.forEach((name, value) -> variables.put((String) name, GoldenQuery.end(value)));
    }
    open.registry().forget();
    return Statements.during(() -> open.ask(query.document(), "Golden", variables));
  }

  /** What was sent beyond the statements of the first set, or was not sent. */
  private static String more(List<String> first, List<String> other) {
    List<String> more = new ArrayList<>(other);
    first.forEach(more::remove);
    return "more or fewer statements:\n" + String.join("\n", more);
  }

  private static String json(Object value) throws JsonProcessingException {
    return JSON.writeValueAsString(value);
  }
}
