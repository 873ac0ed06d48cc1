package org.quanze.web.adjustment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Adjustment.Delegate.Receiver;
import org.quanze.adjustment.Adjustment.Subject;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.item.Openness;
import org.quanze.web.access.Keys;

/** Reads the inputs of drafts, which graphql-java has held against the SDL already. */
@SuppressWarnings("unchecked") // the SDL gives the types of what stands in the maps
final class DraftInput {

  private DraftInput() {}

  static DecisionDraft decision(Map<String, Object> input) {
    Map<String, Integer> closings = new HashMap<>();
    for (Map<String, Object> closing : rows(input, "announcedClosings")) {
      closings.put((String) closing.get("listType"), (Integer) closing.get("total"));
    }
    return new DecisionDraft(
        text(input, "documentNumber"),
        required(input, "title"),
        required(input, "issuer"),
        (LocalDate) input.get("signedOn"),
        (LocalDate) input.get("effectiveOn"),
        text(input, "approvalKind"),
        text(input, "reason"),
        Openness.valueOf(required(input, "openness")),
        closings);
  }

  static Adjustment adjustment(Map<String, Object> input) {
    Map.Entry<String, Object> given = input.entrySet().iterator().next();
    Map<String, Object> line = (Map<String, Object>) given.getValue();
    return switch (given.getKey()) {
      case "add" ->
          new Adjustment.Add(
              required(line, "listType"),
              UUID.randomUUID(),
              ContentInput.read(map(line, "content")),
              day(line),
              text(line, "reason"));
      case "change" ->
          new Adjustment.Change(
              subject(map(line, "subject")),
              ContentInput.read(map(line, "content")),
              day(line),
              text(line, "reason"));
      case "cancel" ->
          new Adjustment.Cancel(subject(map(line, "subject")), day(line), text(line, "reason"));
      case "merge" ->
          new Adjustment.Merge(
              rows(line, "merged").stream().map(DraftInput::subject).toList(),
              UUID.randomUUID(),
              ContentInput.read(map(line, "content")),
              day(line),
              text(line, "reason"));
      case "delegate" ->
          new Adjustment.Delegate(
              subject(map(line, "subject")),
              receivers(rows(line, "receivers")),
              day(line),
              text(line, "reason"));
      case "accept" ->
          new Adjustment.Accept(
              Keys.uuid("Handover", required(line, "handover")),
              UUID.randomUUID(),
              ContentInput.read(map(line, "content")),
              text(line, "reason"));
      default -> throw new IllegalStateException("The SDL has no adjustment " + given.getKey());
    };
  }

  private static Subject subject(Map<String, Object> input) {
    return new Subject(
        Keys.anyItem(required(input, "item")),
        (Integer) Objects.requireNonNull(input.get("baseVersion")));
  }

  private static List<Receiver> receivers(List<Map<String, Object>> inputs) {
    List<Receiver> receivers = new ArrayList<>();
    for (Map<String, Object> input : inputs) {
      receivers.add(
          new Receiver(
              Keys.uuid("Department", required(input, "department")),
              (LocalDate) Objects.requireNonNull(input.get("agreedOn")),
              text(input, "transitionRule")));
    }
    return receivers;
  }

  private static @Nullable LocalDate day(Map<String, Object> input) {
    return (LocalDate) input.get("effectiveOn");
  }

  static String required(Map<String, Object> input, String key) {
    return Objects.requireNonNull((String) input.get(key));
  }

  static @Nullable String text(Map<String, Object> input, String key) {
    return (String) input.get(key);
  }

  static Map<String, Object> map(Map<String, Object> input, String key) {
    return Objects.requireNonNull((Map<String, Object>) input.get(key));
  }

  static List<Map<String, Object>> rows(Map<String, Object> input, String key) {
    List<Map<String, Object>> rows = (List<Map<String, Object>>) input.get(key);
    return rows == null ? List.of() : rows;
  }
}
