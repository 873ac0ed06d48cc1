package org.quanze.statement;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quanze.proof.EntryHead;
import org.quanze.proof.FieldProof;
import org.quanze.proof.MemberProof;
import org.quanze.proof.MerklePath;
import org.quanze.statement.EditionShown.EntryTold;
import org.quanze.statement.Statement.Cause;

/** Writes a statement as a value of canonical JSON; what there is none of is left out. */
final class StatementWriter {

  private static final String FIRST_FORMAT = "quanze-exercise/1";
  private static final String FORMAT = "quanze-exercise/2";

  private StatementWriter() {}

  /** The format in which a statement is written: the first one told no warnings. */
  static String format(Statement statement) {
    return statement.warnings() == null ? FIRST_FORMAT : FORMAT;
  }

  static Map<String, Object> of(Statement statement) {
    Map<String, Object> told = new TreeMap<>();
    told.put("format", format(statement));
    told.put("unit", statement.unit());
    told.put("item", statement.item());
    told.put("on", statement.on());
    told.put("ground", statement.ground().name());
    told.put("may", statement.may());
    put(told, "territory", statement.territory());
    put(told, "since", statement.since());
    put(told, "until", statement.until());
    if (statement.version() > 0) {
      told.put("version", statement.version());
    }
    Cause cause = statement.cause();
    if (cause != null) {
      told.put(
          "cause",
          Map.of(
              "division", cause.division(),
              "position", cause.position(),
              "line", cause.line(),
              "movement", cause.movement()));
    }
    told.put("editions", statement.editions().stream().map(StatementWriter::edition).toList());
    List<BasisWarning> warnings = statement.warnings();
    if (warnings != null) {
      put(told, "knownAt", statement.knownAt());
      told.put("warnings", warnings.stream().map(StatementWriter::warning).toList());
    }
    return told;
  }

  private static Object warning(BasisWarning warning) {
    return new TreeMap<>(
        Map.of(
            "instrument", warning.instrument(),
            "title", warning.title(),
            "status", warning.status().name(),
            "since", warning.since(),
            "document", warning.document()));
  }

  private static void put(Map<String, Object> told, String field, String text) {
    if (!text.isEmpty()) {
      told.put(field, text);
    }
  }

  private static Object edition(EditionShown edition) {
    Map<String, Object> told = new TreeMap<>();
    told.put("publisher", edition.publisher());
    told.put("division", edition.division());
    told.put("listType", edition.listType());
    told.put("number", edition.number());
    told.put("effectiveOn", edition.effectiveOn());
    told.put("entry", entry(edition.entry()));
    switch (edition.shown()) {
      case Shown.Stands stands -> {
        told.put("member", member(stands.member()));
        told.put("algorithm", stands.algorithm().title());
        told.put("opened", stands.opened().stream().map(StatementWriter::field).toList());
      }
      case Shown.Absent absent -> {
        Map<String, Object> neighbours = new TreeMap<>();
        neighbour(neighbours, "before", absent.before());
        neighbour(neighbours, "after", absent.after());
        told.put("absence", neighbours);
      }
      case Shown.Nothing nothing -> told.put("unproved", nothing.name());
    }
    return told;
  }

  private static Map<String, Object> entry(EntryTold entry) {
    EntryHead head = entry.head();
    Map<String, Object> told = new TreeMap<>();
    told.put("algorithm", head.algorithm().title());
    told.put("body", entry.body());
    told.put("effectiveOn", head.effectiveOn());
    told.put("hash", entry.hash().hex());
    told.put("kind", head.kind());
    told.put("lineCount", head.lineCount());
    told.put("linesRoot", head.linesRoot().hex());
    told.put("number", head.number());
    told.put("previousHash", head.previousHash().hex());
    told.put("recordedAt", head.recordedAt());
    return told;
  }

  private static void neighbour(
      Map<String, Object> told, String side, @Nullable MemberProof member) {
    if (member != null) {
      told.put(side, member(member));
    }
  }

  private static Map<String, Object> member(MemberProof member) {
    Map<String, Object> told = path(member.path());
    told.put("item", member.item());
    told.put("version", member.version());
    told.put("status", member.status());
    told.put("commitment", member.commitment().hex());
    return told;
  }

  private static Object field(FieldProof field) {
    Map<String, Object> told = path(field.place());
    told.put("path", field.path());
    told.put("key", field.key().hex());
    told.put("value", field.value());
    return told;
  }

  private static Map<String, Object> path(MerklePath path) {
    Map<String, Object> told = new TreeMap<>();
    told.put("index", path.index());
    told.put("size", path.size());
    told.put("nodes", path.nodes().stream().map(node -> (Object) node.hex()).toList());
    return told;
  }
}
