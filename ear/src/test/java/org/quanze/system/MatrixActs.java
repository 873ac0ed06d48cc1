package org.quanze.system;

import java.util.List;
import java.util.Map;
import org.quanze.run.Trial;
import org.quanze.system.Matrix.About;
import org.quanze.system.Matrix.Cell;
import org.quanze.system.MatrixDrafts.Draft;

/**
 * One attempt for each act of the matrix: all that it is about is made ready first, so that the
 * attempt is one request. What may not be done is tried on something that others try too; what may
 * be done, on something of its own. Here are the acts on change sets.
 */
final class MatrixActs {
  private final Fresh<Client> listOffice;
  private final UnpublishedWords words;
  private final MatrixDrafts drafts;
  private final MatrixUnits units;
  private final MatrixGovernments governments;
  private final MatrixRegistry registry;

  /** Something that somebody may try. */
  interface Attempt {
    MatrixOutcome by(Client client);
  }

  MatrixActs(Trial trial, MatrixPlaces places, UnpublishedWords words, MatrixDrafts drafts) {
    this.listOffice = new Fresh<>(() -> Client.of(trial, "list-office"));
    this.words = words;
    this.drafts = drafts;
    this.units = new MatrixUnits(places, words);
    this.governments = new MatrixGovernments(trial, places, words);
    this.registry = new MatrixRegistry(trial);
  }

  MatrixUnits units() {
    return units;
  }

  MatrixGovernments governments() {
    return governments;
  }

  /** The attempt of a cell; one that may succeed gets something of its own. */
  Attempt ready(Cell cell, boolean own) {
    return switch (cell.operation().about()) {
      case DRAFT, COUNTERSIGNED, CATALOGUE -> onDraft(cell, own);
      case UNIT -> units.ready(cell, own);
      case GOVERNMENT, AUDIT -> governments.ready(cell, own);
      case REGISTRY -> registry.ready(cell.operation());
      case VIEWER, PUBLIC -> throw new IllegalArgumentException("No act: " + cell);
    };
  }

  /** The attempt of an act over GraphQL. */
  static Attempt act(Cell cell, Map<String, ?> input) {
    Act act = Act.of(cell.operation().field());
    return client -> MatrixOutcome.of(act.once(client, input));
  }

  private Attempt onDraft(Cell cell, boolean own) {
    String field = cell.operation().field();
    boolean taken = own && field.equals("changeSetWholeListTake");
    Draft draft = taken ? drafts.unexplained(cell) : own ? drafts.fresh(cell) : drafts.shared(cell);
    if (field.startsWith("review")) {
      return review(cell, draft);
    }
    if (field.startsWith("comment")) {
      return act(cell, drafts.comment(draft, cell, own));
    }
    if (field.startsWith("deadline")) {
      return clock(cell, draft, own);
    }
    Map<String, Object> input = drafts.edit(draft);
    if (cell.operation().isHttp()) {
      int version = (Integer) input.getOrDefault("expectedVersion", 0);
      String address = MatrixDrafts.wholeList(draft.id(), version, "NOT_PUBLIC");
      return client -> MatrixOutcome.of(client.postFile(address, "text/csv", drafts.nothing()));
    }
    Map<String, Object> line = Map.of("number", 3, "adjustment", further(cell, draft));
    switch (field) {
      case "changeSetHead" -> input.put("decision", MatrixDrafts.head(draft.word()));
      case "changeSetLine" -> input.putAll(line);
      case "changeSetLines" -> input.put("lines", List.of(line));
      case "changeSetLineRemove" -> input.put("number", 1);
      case "changeSetWholeListTake", "changeSetWholeListDrop" -> input.put("listType", "POWER");
      default -> {
        // handing in and withdrawing take nothing else
      }
    }
    return act(cell, input);
  }

  private static Map<String, Object> further(Cell cell, Draft draft) {
    String code = "M-" + Inputs.number();
    return cell.operation().about() == About.CATALOGUE
        ? Inputs.layDown(draft.unit(), "示例审批（构造）" + code)
        : Inputs.add(draft.unit(), code);
  }

  private Attempt review(Cell cell, Draft draft) {
    Map<String, Object> input = drafts.review(draft, cell.operation().kind());
    if (cell.operation().field().equals("reviewReturn")) {
      input.remove("contentHash");
      input.put("comment", "退回（测试构造）");
    }
    Attempt attempt = act(cell, input);
    return client -> {
      MatrixOutcome outcome = attempt.by(client);
      if (outcome.text().contains("DecisionPublished")) {
        words.published(draft.word());
      }
      return outcome;
    };
  }

  private Attempt clock(Cell cell, Draft draft, boolean own) {
    Map<String, Object> pause =
        Map.of("changeSet", draft.id(), "expectedVersion", 1, "reason", "等待（测试构造）");
    if (cell.operation().field().equals("deadlinePause")) {
      return act(cell, pause);
    }
    if (own) {
      MatrixDrafts.done(Act.PAUSE.once(listOffice.get(), pause), "ChangeSetSaved");
    }
    return act(cell, Map.of("changeSet", draft.id(), "expectedVersion", own ? 2 : 1));
  }
}
