package org.quanze.verification;

/** Values that a column does not hold and its table admits. */
final class Other {

  private Other() {}

  /** An expression that gives another value than a column holds, and one that the table admits. */
  static String than(String table, String column, String type) {
    String own = table + "." + column;
    return switch (own) {
      case "ledger_entry.kind", "decision.kind" ->
          "CASE kind WHEN 'DECISION' THEN 'HANDOVER' ELSE 'DECISION' END";
      case "edition_annotation.kind" ->
          "CASE kind WHEN 'LAPSED' THEN 'CORRECTED' ELSE 'LAPSED' END";
      case "item_version.openness", "decision.openness" ->
          "CASE openness WHEN 'PUBLIC' THEN 'NOT_PUBLIC' ELSE 'PUBLIC' END";
      case "item_version.openness_decided" -> "'AFTERWARDS'";
      case "item_content.salt", "item_content.keys", "decision.reviews" ->
          "coalesce(set_byte(" + column + ", 0, 255 - get_byte(" + column + ", 0)), '\\x01')";
      case "item_version.completeness" -> "completeness - 1";
      case "holding.status" -> "'SUSPENDED'";
      case "review.result" -> "'RETURNED'";
      case "review.step" -> "'LEGALITY'";
      case "review.department_id" -> "1";
      case "handover.kind" -> "CASE kind WHEN 'RECALL' THEN 'DELEGATION' ELSE 'RECALL' END";
      case "handover.state" -> "CASE state WHEN 'ACCEPTED' THEN 'NOTIFIED' ELSE 'ACCEPTED' END";
      case "holding.eff_from", "holding.known_from", "entrustment.known_from" -> column + " - 1";
      case "entrustment.eff_from" -> "eff_from - 1";
      case "entrustment.known_to" -> "coalesce(known_to, known_from) + 1";
      case "holding.eff_to" -> "coalesce(eff_to, eff_from) + 1";
      default ->
          switch (type) {
            case "text" -> "coalesce(" + column + ", '') || 'x'";
            case "integer" -> "coalesce(" + column + ", 0) + 1000";
            case "smallint" -> column + " + 1";
            case "date" -> "coalesce(" + column + ", '2026-01-01') + 1";
            case "timestamp with time zone" -> column + " + interval '1 second'";
            case "uuid" -> "gen_random_uuid()";
            case "boolean" -> "NOT " + column;
            case "bytea" -> "set_byte(" + column + ", 0, 255 - get_byte(" + column + ", 0))";
            default -> throw new IllegalArgumentException(own + " " + type);
          };
    };
  }
}
