package org.quanze.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.QueryTimeoutException;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Database;
import org.quanze.database.Row;

/** The store of the audit log, which is read here alone: the gate writes it. */
@ApplicationScoped
@NullUnmarked
public class AuditEntries {

  private static final int MOST_SECONDS = 8;

  // What a filter finds is counted on no page, so that only its values tell which way is short.
  private static final String CAREFULLY =
      "SELECT set_config('plan_cache_mode', 'force_custom_plan', true),"
          + " set_config('statement_timeout', '"
          + MOST_SECONDS
          + "s', true)";

  private static final String SELECT =
      "SELECT id, at, username, name, coalesce(roles, '{}'), permission, act, object, place,"
          + " outcome, code, request_id, address FROM audit WHERE true";

  // Numbers are given when an act ends and times when it begins, so that they go together but for
  // the longest act. A day is more than that: from there on, numbers tell on which side of a time
  // they are.
  private static final String AFTER =
      "id > coalesce((SELECT id FROM audit WHERE at < ?::timestamptz - interval '1 day'"
          + " ORDER BY at DESC LIMIT 1), 0)";
  private static final String BEFORE =
      "id < coalesce((SELECT id FROM audit WHERE at >= ?::timestamptz + interval '1 day'"
          + " ORDER BY at LIMIT 1), 9223372036854775807)";

  @Inject private Database database;

  /** A statement with what is bound to it. */
  record Question(String sql, List<Object> arguments) {}

  /**
   * A page, the newest first; refused where it takes too long to find.
   *
   * @param before numbers before this one; null for the newest
   */
  List<AuditEntry> page(AuditFilter filter, @Nullable Long before, int limit) {
    Question question = question(filter, before, limit);
    database.list(CAREFULLY, row -> 0);
    try {
      return database.list(question.sql(), AuditEntries::entry, question.arguments().toArray());
    } catch (QueryTimeoutException stopped) {
      throw AuditRule.SEARCH_IN_TIME.refuse("filter", MOST_SECONDS);
    }
  }

  static Question question(AuditFilter filter, @Nullable Long before, int limit) {
    StringBuilder sql = new StringBuilder(SELECT);
    List<Object> arguments = new ArrayList<>();
    if (!filter.branch().equals("/")) {
      // As texts are ordered by their bytes, “0” comes right after “/”.
      sql.append(" AND (place = ? OR (place >= ? || '/' AND place < ? || '0'))");
      arguments.addAll(List.of(filter.branch(), filter.branch(), filter.branch()));
    }
    and(sql, arguments, "object LIKE ?", part(filter.object()));
    and(sql, arguments, "name LIKE ?", part(filter.name()));
    and(sql, arguments, "roles @> ARRAY[?::text]", filter.role());
    and(sql, arguments, "username = ?", filter.username());
    and(sql, arguments, "permission = ?", filter.permission());
    and(sql, arguments, "act = ?", filter.act());
    and(sql, arguments, "outcome = ?", filter.outcome());
    and(sql, arguments, "code = ?", filter.code());
    and(sql, arguments, "at >= ?", filter.from());
    and(sql, arguments, AFTER, filter.from());
    and(sql, arguments, "at < ?", filter.to());
    and(sql, arguments, BEFORE, filter.to());
    and(sql, arguments, "request_id = ?", filter.requestId());
    and(sql, arguments, "address = ?", filter.address());
    and(sql, arguments, "id < ?", before);
    arguments.add(limit);
    return new Question(sql + " ORDER BY id DESC LIMIT ?", arguments);
  }

  private static @Nullable String part(@Nullable String text) {
    return text == null ? null : "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  private static void and(
      StringBuilder sql, List<Object> arguments, String condition, @Nullable Object value) {
    if (value != null) {
      sql.append(" AND ").append(condition);
      arguments.add(value);
    }
  }

  private static AuditEntry entry(Row row) throws SQLException {
    return new AuditEntry(
        row.big(1),
        row.instant(2),
        row.textOrNull(3),
        row.textOrNull(4),
        row.texts(5),
        row.text(6),
        row.text(7),
        row.textOrNull(8),
        row.textOrNull(9),
        AuditEntry.Outcome.valueOf(row.text(10)),
        row.textOrNull(11),
        row.textOrNull(12),
        row.textOrNull(13));
  }
}
