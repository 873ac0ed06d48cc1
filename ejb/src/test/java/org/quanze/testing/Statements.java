package org.quanze.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Notes the SQL statements that a thread sends to the database, those of the stores and those of
 * the entity manager alike. A batch is one statement.
 */
public final class Statements {

  private static final ThreadLocal<@Nullable List<String>> NOTED = new ThreadLocal<>();
  private static final ThreadLocal<@Nullable List<String>> PLANS = new ThreadLocal<>();

  private Statements() {}

  /** An answer with the statements that it took. */
  public record Noted<T>(T answer, List<String> statements) {}

  /** Notes the statements of a work. */
  public static <T> Noted<T> during(Callable<T> work) throws Exception {
    List<String> statements = new ArrayList<>();
    NOTED.set(statements);
    try {
      return new Noted<>(work.call(), statements);
    } finally {
      NOTED.remove();
    }
  }

  /** The plans of the questions of a work, as they were carried out: JSON of EXPLAIN ANALYZE. */
  public static List<String> explained(Callable<?> work) throws Exception {
    List<String> plans = new ArrayList<>();
    PLANS.set(plans);
    try {
      work.call();
      return plans;
    } finally {
      PLANS.remove();
    }
  }

  /** Asks for the plan of a question with all that was put into it, before it is carried out. */
  private static void explain(Object inner, String sql, Map<Integer, Setting> settings)
      throws Throwable {
    List<String> plans = PLANS.get();
    boolean asks = sql.startsWith("SELECT") || sql.startsWith("WITH") || sql.startsWith("select");
    if (plans == null || !asks || !(inner instanceof PreparedStatement statement)) {
      return;
    }
    try (PreparedStatement explain =
        statement
            .getConnection()
            .prepareStatement("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + sql)) {
      for (Setting setting : settings.values()) {
        setting.on(explain);
      }
      try (ResultSet plan = explain.executeQuery()) {
        plan.next();
        plans.add(plan.getString(1));
      }
    }
  }

  /** A value that was put into a prepared statement. */
  private interface Setting {
    void on(PreparedStatement statement) throws Throwable;
  }

  /** A way to the database whose statements are noted. */
  static DataSource noted(DataSource source) {
    return around(DataSource.class, source, "");
  }

  /** An object of JDBC whose statements are noted, as are those of what it makes. */
  private static <T> T around(Class<T> type, T inner, String prepared) {
    Map<Integer, Setting> settings = new TreeMap<>();
    return type.cast(
        Proxy.newProxyInstance(
            Statements.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              List<String> noted = NOTED.get();
              String sql = sql(arguments, prepared);
              if (method.getName().startsWith("execute")) {
                if (noted != null) {
                  noted.add(sql);
                }
                explain(inner, sql, settings);
              } else if (method.getName().startsWith("set")
                  && arguments != null
                  && arguments.length > 1
                  && arguments[0] instanceof Integer place) {
                settings.put(place, other -> call(method, other, arguments));
              }
              return made(method, call(method, inner, arguments), sql);
            }));
  }

  private static String sql(@Nullable Object @Nullable [] arguments, String prepared) {
    return arguments != null && arguments.length > 0 && arguments[0] instanceof String text
        ? text
        : prepared;
  }

  private static @Nullable Object call(
      Method method, Object inner, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(inner, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  private static @Nullable Object made(Method method, @Nullable Object result, String sql) {
    if (result == null) {
      return null;
    }
    Class<?> type = method.getReturnType();
    if (type == Connection.class) {
      return around(Connection.class, (Connection) result, "");
    }
    if (type == PreparedStatement.class) {
      return around(PreparedStatement.class, (PreparedStatement) result, sql);
    }
    if (type == CallableStatement.class) {
      return around(CallableStatement.class, (CallableStatement) result, sql);
    }
    return type == Statement.class ? around(Statement.class, (Statement) result, "") : result;
  }
}
