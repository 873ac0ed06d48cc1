package org.quanze.web.adjustment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Adjustment.NewItem;
import org.quanze.adjustment.Adjustment.Subject;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Conversion;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.Reform;
import org.quanze.adjustment.Renewal;
import org.quanze.adjustment.Rest;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;
import org.quanze.web.access.Keys;

/** Reads one adjustment, which graphql-java has held against the SDL already. */
@SuppressWarnings("unchecked") // the SDL gives the types of what stands in the maps
final class AdjustmentInput {

  private final Map<String, Object> line;

  private AdjustmentInput(Map<String, Object> line) {
    this.line = line;
  }

  /** The adjustment of an input of one member, which tells the kind. */
  static Adjustment read(Map<String, Object> input) {
    Map.Entry<String, Object> given = input.entrySet().iterator().next();
    return new AdjustmentInput((Map<String, Object>) given.getValue()).of(given.getKey());
  }

  private Adjustment of(String kind) {
    return switch (kind) {
      case "add" -> add();
      case "accept" ->
          new Entrance.Accept(
              uuid("Handover", "handover"), UUID.randomUUID(), content(), text("declined"), why());
      case "acceptExternal" ->
          new Entrance.AcceptExternal(
              required("listType"), UUID.randomUUID(), content(), document(), day(), why());
      case "change" -> new Renewal.Change(subject(), content(), day(), why());
      case "partialCancel" ->
          new Renewal.PartialCancel(subject(), content(), required("fallenAway"), day(), why());
      case "dropPrereview" -> new Renewal.DropPrereview(subject(), content(), day(), why());
      case "reclassify" -> new Renewal.Reclassify(subject(), required("category"), day(), why());
      case "recode" -> new Renewal.Recode(subject(), codes(), day(), why());
      case "correct" -> new Renewal.Correct(subject(), whole("corrects"), content(), why());
      case "cancel" -> new Departure.Cancel(subject(), day(), why());
      case "toInternal" -> new Departure.ToInternal(subject(), day(), why());
      case "suspend" -> new Rest.Suspend(subject(), date("plannedEnd"), day(), why());
      case "resume" -> new Rest.Resume(subject(), day(), why());
      case "unexplained" -> unexplained();
      case "merge" ->
          new Conversion.Merge(
              rows("merged").stream().map(DraftInput::subject).toList(), results(), day(), why());
      case "split" -> new Conversion.Split(subject(), newItems("parts"), day(), why());
      default -> passing(kind);
    };
  }

  private Adjustment passing(String kind) {
    return switch (kind) {
      case "transfer" ->
          new Conversion.Transfer(
              subject(),
              uuid("Department", "department"),
              UUID.randomUUID(),
              contentOrNull(),
              text("document"),
              text("kept"),
              text("given"),
              day(),
              why());
      case "changeImplementer" ->
          new Conversion.ChangeImplementer(
              subject(),
              uuid("Department", "department"),
              UUID.randomUUID(),
              contentOrNull(),
              day(),
              why());
      case "delegate" ->
          new Conferral.Delegate(subject(), DraftInput.receivers(rows("receivers")), day(), why());
      case "partialDelegate" ->
          new Conferral.PartialDelegate(
              subject(),
              DraftInput.receivers(rows("receivers")),
              uuids("Handover", "answers"),
              content(),
              required("remaining"),
              day(),
              why());
      case "empower" -> new Conferral.Empower(subject(), mode(), day(), why());
      case "recall" ->
          new Conferral.Recall(
              uuid("Handover", "handover"),
              uuid("Department", "department"),
              UUID.randomUUID(),
              contentOrNull(),
              Objects.requireNonNull(date("agreedOn")),
              why(),
              workingDays());
      case "entrust" -> {
        AdjustmentInput to = in("to");
        yield new Conferral.Entrust(subject(), to.entrusted(), to.term(), day(), why());
      }
      case "endEntrustment" ->
          new Conferral.EndEntrustment(
              Keys.uuid("Entrustment", required("entrustment")), day(), why(), workingDays());
      default -> reform(kind);
    };
  }

  private Adjustment reform(String kind) {
    return switch (kind) {
      case "renameUnit" ->
          new Reform.RenameUnit(uuid("Department", "department"), required("name"), null, why());
      case "reorganise" ->
          new Reform.Reorganise(
              rows("successions").stream().map(AdjustmentInput::succession).toList(), null, why());
      case "migrateScheme" -> {
        Map<String, String> mapping = new HashMap<>();
        rows("mapping")
            .forEach(
                m -> mapping.put(DraftInput.required(m, "from"), DraftInput.required(m, "to")));
        yield new Reform.MigrateScheme(
            required("listType"), required("scheme"), mapping, null, why());
      }
      default -> throw new IllegalStateException("The SDL has no adjustment " + kind);
    };
  }

  private Entrance.Add add() {
    return new Entrance.Add(required("listType"), UUID.randomUUID(), content(), day(), why());
  }

  private Adjustment unexplained() {
    if (line.get("added") != null) {
      AdjustmentInput added = in("added");
      return new Entrance.Unexplained(
          added.required("listType"), UUID.randomUUID(), added.content(), added.day(), added.why());
    }
    AdjustmentInput removed = in("removed");
    return new Departure.Unexplained(removed.subject(), removed.day(), removed.why());
  }

  private List<NewItem> results() {
    return line.get("content") == null
        ? newItems("results")
        : List.of(new NewItem(UUID.randomUUID(), content()));
  }

  private List<NewItem> newItems(String key) {
    return rows(key).stream()
        .map(c -> new NewItem(UUID.randomUUID(), ContentInput.read(c)))
        .toList();
  }

  private Conferral.Mode mode() {
    AdjustmentInput mode = in("mode");
    if (mode.line.get("delegate") != null) {
      return new Conferral.Mode.Delegating(DraftInput.receivers(mode.rows("delegate")));
    }
    AdjustmentInput entrusted = mode.in("entrust");
    return new Conferral.Mode.Entrusting(entrusted.entrusted(), entrusted.term());
  }

  private List<UUID> entrusted() {
    return uuids("Department", "departments");
  }

  private Conferral.Term term() {
    return new Conferral.Term(date("from"), Objects.requireNonNull(date("until")), workingDays());
  }

  private @Nullable Integer workingDays() {
    return (Integer) line.get("workingDays");
  }

  private Entrance.ExternalDocument document() {
    AdjustmentInput document = in("document");
    return new Entrance.ExternalDocument(
        document.required("number"), document.required("issuer"), document.date("signedOn"));
  }

  private static Reform.Succession succession(Map<String, Object> input) {
    AdjustmentInput succession = new AdjustmentInput(input);
    Map<UUID, UUID> apart = new HashMap<>();
    for (Map<String, Object> a : succession.rows("apart")) {
      apart.put(
          Keys.anyItem(DraftInput.required(a, "item")),
          Keys.uuid("Department", DraftInput.required(a, "department")));
    }
    return new Reform.Succession(
        succession.uuid("Department", "department"),
        succession.uuid("Department", "successor"),
        apart);
  }

  private AdjustmentInput in(String key) {
    return new AdjustmentInput(DraftInput.map(line, key));
  }

  private Subject subject() {
    return DraftInput.subject(DraftInput.map(line, "subject"));
  }

  private Content content() {
    return ContentInput.read(DraftInput.map(line, "content"));
  }

  private @Nullable Content contentOrNull() {
    return line.get("content") == null ? null : content();
  }

  private List<ItemCode> codes() {
    return ContentInput.codes(line);
  }

  private List<Map<String, Object>> rows(String key) {
    return DraftInput.rows(line, key);
  }

  private List<UUID> uuids(String type, String key) {
    List<String> ids = (List<String>) line.get(key);
    return ids == null ? List.of() : ids.stream().map(id -> Keys.uuid(type, id)).toList();
  }

  private UUID uuid(String type, String key) {
    return Keys.uuid(type, required(key));
  }

  private String required(String key) {
    return DraftInput.required(line, key);
  }

  private @Nullable String text(String key) {
    return DraftInput.text(line, key);
  }

  private int whole(String key) {
    return (Integer) Objects.requireNonNull(line.get(key));
  }

  private @Nullable LocalDate date(String key) {
    return (LocalDate) line.get(key);
  }

  private @Nullable LocalDate day() {
    return DraftInput.day(line);
  }

  private @Nullable String why() {
    return text("reason");
  }
}
