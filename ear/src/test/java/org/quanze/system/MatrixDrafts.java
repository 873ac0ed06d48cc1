package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quanze.run.Trial;
import org.quanze.system.Matrix.About;
import org.quanze.system.Matrix.Cell;

/**
 * Change sets at each place and in each state. A line changes a power, another moves one to the
 * unit beside it, so that the way has every step; a whole list is stated that explains itself. Each
 * holds a word that nobody has published.
 */
final class MatrixDrafts {
  private static final int LONG_AGO = 60;
  private static final Map<String, String> AWAITED =
      Map.of(
          "AT_FIRST", "FIRST",
          "AT_REVIEWS", "SECRECY",
          "AT_SECOND", "SECOND",
          "AT_LIST_OFFICE", "LIST_OFFICE",
          "AT_GOVERNMENT", "GOVERNMENT",
          "AT_FINAL", "FINAL");

  private final MatrixPlaces places;
  private final UnpublishedWords words;
  private final Way way;
  private final byte[] nothing;
  private final Map<List<Object>, Draft> shared = new HashMap<>();

  /**
   * A change set.
   *
   * @param touched the unit beside that of the draft, which it touches
   * @param word the word that it holds
   */
  record Draft(String id, String unit, String touched, String word) {}

  MatrixDrafts(Trial trial, MatrixPlaces places, UnpublishedWords words) {
    this.places = places;
    this.words = words;
    this.way = new Way(trial);
    String list = Client.anonymous(trial).get("/export/lists/990100/POWER.csv?edition=1").body();
    this.nothing = list.substring(0, list.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8);
  }

  /** The header of a list without rows. */
  byte[] nothing() {
    return nothing.clone();
  }

  /** The one that is asked about in vain, or read. */
  Draft shared(Cell cell) {
    return shared.computeIfAbsent(
        List.of(cell.place(), cell.state(), cell.operation().about()), any -> fresh(cell));
  }

  /** One that nobody else has. */
  Draft fresh(Cell cell) {
    return inState(cell.state(), draft(cell, "NOT_PUBLIC"));
  }

  /** One with a whole list that nothing explains yet. */
  Draft unexplained(Cell cell) {
    return draft(cell, "PUBLIC");
  }

  /** One of the basic catalogue: it adds an item. */
  private Draft catalogue(Cell cell) {
    String word = words.word(cell.place().isWithin());
    String unit = places.unit(cell.place());
    Governments.Ready ready =
        places.draft(
            places.client(),
            places.governmentOf(cell.place()),
            unit,
            true,
            head(word),
            List.of(Inputs.layDown(unit, "示例审批（构造）" + word)));
    return new Draft(ready.changeSet(), unit, unit, word);
  }

  private Draft draft(Cell cell, String openness) {
    if (cell.operation().about() == About.CATALOGUE) {
      return catalogue(cell);
    }
    String government = places.governmentOf(cell.place());
    boolean countersigned = cell.operation().about() == About.COUNTERSIGNED;
    String at = places.unit(cell.place());
    String beside = places.partner(cell.place());
    String unit = countersigned ? beside : at;
    String touched = countersigned ? at : beside;
    String word = words.word(cell.place().isWithin());
    JsonNode item = places.power(government, unit);
    Map<String, Object> content =
        Contents.power(unit, "06", "示例检查（构造）" + word, item.path("code").asText());
    Map<String, Object> change =
        Map.of("change", Map.of("subject", Inputs.subject(item), "content", content));
    Governments.Ready ready =
        places.draft(
            places.client(),
            government,
            unit,
            head(word),
            List.of(change, move(government, unit, touched)));
    HttpResponse<String> stated =
        places
            .client()
            .postFile(wholeList(ready.changeSet(), ready.version(), openness), "text/csv", nothing);
    assertEquals(201, stated.statusCode(), stated.body());
    return new Draft(ready.changeSet(), unit, touched, word);
  }

  private Map<String, Object> move(String government, String unit, String to) {
    return Map.of(
        "transfer",
        Map.of(
            "subject",
            Inputs.subject(places.power(government, unit)),
            "department",
            to,
            "document",
            "行政职能交接书（测试构造）",
            "kept",
            "监管",
            "given",
            "审批"));
  }

  /** Where a whole list is stated. */
  static String wholeList(String changeSet, int version, String openness) {
    return "/import/whole-lists?changeSet="
        + changeSet
        + "&expectedVersion="
        + version
        + "&listType=POWER&fileName=whole.csv&openness="
        + openness;
  }

  /** The head of a decision with a word in its title. */
  static Map<String, Object> head(String word) {
    Map<String, Object> head = Inputs.head();
    head.put("title", "关于调整清单的决定（测试构造）" + word);
    // So long ago that it should have been published by now.
    head.put("signedOn", Inputs.today().minusDays(LONG_AGO).toString());
    return head;
  }

  private Draft inState(String state, Draft draft) {
    if (state.equals("DRAFT")) {
      return draft;
    }
    if (state.equals("WITHDRAWN")) {
      done(Act.DISCARD.once(places.client(), edit(draft)), "ChangeSetSaved");
      return draft;
    }
    done(Act.SUBMIT.once(places.client(), edit(draft)), "ChangeSetSaved");
    if (state.equals("PUBLISHED")) {
      done(Act.PASS.once(places.approver(), way.reviewed(draft.id())), "DecisionPublished");
      words.published(draft.word());
    } else {
      way.until(draft.id(), AWAITED.getOrDefault(state, state));
    }
    return draft;
  }

  static void done(JsonNode answer, String success) {
    assertEquals(success, answer.path("__typename").asText(), answer.toString());
  }

  /** What an edit takes, but for what is edited. */
  Map<String, Object> edit(Draft draft) {
    return new HashMap<>(
        Map.of(
            "changeSet",
            draft.id(),
            "expectedVersion",
            way.input(draft.id(), "FIRST").getOrDefault("expectedVersion", 0)));
  }

  /** What is said of the title; what goes on with a comment has one, if it may succeed. */
  Map<String, Object> comment(Draft draft, Cell cell, boolean own) {
    String field = cell.operation().field();
    Map<String, Object> said =
        Map.of("changeSet", draft.id(), "version", 1, "field", "title", "text", "说明（测试构造）");
    Map<String, Object> going =
        Map.of("changeSet", draft.id(), "comment", 1, "expectedVersion", 1, "text", "说明（测试构造）");
    if (own && !field.equals("commentAdd")) {
      done(Act.COMMENT.once(places.client(), said), "CommentSaved");
    }
    if (own && field.equals("commentReopen")) {
      done(Act.RESOLVE.once(places.client(), going), "CommentSaved");
    }
    Map<String, Object> input = new HashMap<>(field.equals("commentAdd") ? said : going);
    if (field.equals("commentAnswer")) {
      input.remove("expectedVersion");
    }
    if (field.equals("commentReopen")) {
      input.put("expectedVersion", 2);
    }
    if (cell.operation().about() == About.COUNTERSIGNED) {
      input.put("department", draft.touched());
    }
    return input;
  }

  /** What a review takes. */
  Map<String, Object> review(Draft draft, String step) {
    Map<String, Object> input = way.input(draft.id(), step);
    if (step.equals("COUNTERSIGN")) {
      input.put("department", draft.touched());
    }
    return input;
  }
}
