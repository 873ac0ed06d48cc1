package org.quanze.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quanze.bench.Prefecture.Region;

/**
 * The decisions that make the second edition of the first, read from adjustment.csv: all rows of
 * one government under one document are one decision; all acceptances of a government are one. A
 * merger whose rows name several documents stands under the first of them, since it is one act.
 */
final class Plan {

  private final Map<String, Decision> decisions = new TreeMap<>();
  private final Map<String, Decision> acceptances = new TreeMap<>();
  private final Map<String, Merger> mergers = new LinkedHashMap<>();
  private final Map<String, List<Receiver>> receivers = new HashMap<>();

  /**
   * A decision of a government.
   *
   * @param added codes of new powers
   * @param changed codes of powers that change
   * @param cancelled codes of powers that go
   * @param delegated codes of powers that go to lower governments
   * @param mergers groups of powers that become one
   * @param accepted what it takes over
   */
  record Decision(
      Region region,
      String document,
      List<String> added,
      List<String> changed,
      List<String> cancelled,
      List<String> delegated,
      List<Merger> mergers,
      List<Receiver> accepted) {}

  /** Powers of some codes become one of a new code. */
  record Merger(String result, List<String> merged) {}

  /**
   * One acceptance.
   *
   * @param given code of the giver's power
   * @param code code of the receiver's power
   * @param unit number of the receiving unit in the files
   */
  record Receiver(String given, String code, String unit) {}

  Plan(Path data, Prefecture prefecture) {
    Table.read(
        data.resolve("adjustment.csv"),
        r -> {
          Region region = prefecture.unit(r.getField("department_id")).region();
          String old = r.getField("old_code");
          String now = r.getField("new_code");
          switch (r.getField("kind")) {
            case "accepted" -> {
              Receiver receiver = new Receiver(old, now, r.getField("department_id"));
              receivers.computeIfAbsent(old, k -> new ArrayList<>()).add(receiver);
              of(acceptances, region, "承接").accepted().add(receiver);
            }
            case "merged" ->
                mergers
                    .computeIfAbsent(now, code -> merger(region, r.getField("document"), code))
                    .merged()
                    .add(old);
            case "added" -> of(decisions, region, r.getField("document")).added().add(now);
            case "changed" -> of(decisions, region, r.getField("document")).changed().add(old);
            case "cancelled" -> of(decisions, region, r.getField("document")).cancelled().add(old);
            default -> of(decisions, region, r.getField("document")).delegated().add(old);
          }
        });
  }

  private Merger merger(Region region, String document, String code) {
    Merger merger = new Merger(code, new ArrayList<>());
    of(decisions, region, document).mergers().add(merger);
    return merger;
  }

  private static Decision of(Map<String, Decision> all, Region region, String document) {
    return all.computeIfAbsent(
        region.code() + " " + document,
        key ->
            new Decision(
                region,
                document,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>()));
  }

  /** The decisions of the givers. */
  List<Decision> decisions() {
    return List.copyOf(decisions.values());
  }

  /** The receivers' decisions, one a government. */
  List<Decision> acceptances() {
    return List.copyOf(acceptances.values());
  }

  /** Who receives a delegated power. */
  List<Receiver> receivers(String code) {
    return receivers.getOrDefault(code, List.of());
  }

  /** Codes of the powers that decisions bring or change. */
  Set<String> contents() {
    Set<String> codes = new TreeSet<>(mergers.keySet());
    decisions
        .values()
        .forEach(
            d -> {
              codes.addAll(d.added());
              codes.addAll(d.changed());
            });
    acceptances.values().forEach(d -> d.accepted().forEach(a -> codes.add(a.code())));
    return codes;
  }

  /** Codes of powers that any decision touches. */
  Set<String> touched() {
    Set<String> codes = contents();
    mergers.values().forEach(m -> codes.addAll(m.merged()));
    decisions
        .values()
        .forEach(
            d -> {
              codes.addAll(d.cancelled());
              codes.addAll(d.delegated());
            });
    return codes;
  }
}
