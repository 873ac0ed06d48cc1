package org.quanze.web.adjustment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Adjustment.Subject;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.adjustment.Trigger;
import org.quanze.item.Clean;
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
        Clean.text(text(input, "notPublicReason")),
        closings,
        Boolean.TRUE.equals(input.get("history")),
        Boolean.TRUE.equals(input.get("urgent")),
        trigger((Map<String, Object>) input.get("trigger")));
  }

  private static @Nullable Trigger trigger(@Nullable Map<String, Object> input) {
    return input == null
        ? null
        : new Trigger(
            Trigger.Kind.valueOf(required(input, "kind")),
            (LocalDate) Objects.requireNonNull(input.get("on")));
  }

  static Subject subject(Map<String, Object> input) {
    return new Subject(
        Keys.anyItem(required(input, "item")),
        (Integer) Objects.requireNonNull(input.get("baseVersion")));
  }

  static List<Receiver> receivers(List<Map<String, Object>> inputs) {
    List<Receiver> receivers = new ArrayList<>();
    for (Map<String, Object> input : inputs) {
      receivers.add(
          new Receiver(
              Keys.uuid("Department", required(input, "department")),
              (LocalDate) Objects.requireNonNull(input.get("agreedOn")),
              text(input, "transitionRule"),
              Keys.optional("Handover", text(input, "proposal")),
              (Integer) input.get("workingDays")));
    }
    return receivers;
  }

  static @Nullable LocalDate day(Map<String, Object> input) {
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

  @SuppressWarnings("unchecked") // the SDL says so
  static List<String> texts(Map<String, Object> input, String key) {
    return (List<String>) Objects.requireNonNull(input.get(key));
  }

  static List<Map<String, Object>> rows(Map<String, Object> input, String key) {
    List<Map<String, Object>> rows = (List<Map<String, Object>>) input.get(key);
    return rows == null ? List.of() : rows;
  }
}
