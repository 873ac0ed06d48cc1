package org.quanze.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Notes the SQL statements that a thread sends to the database, those of the stores and those of
 * the entity manager alike. A batch is one statement.
 */
public final class Statements {

  private static final ThreadLocal<@Nullable List<String>> NOTED = new ThreadLocal<>();

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

  /** A way to the database whose statements are noted. */
  static DataSource noted(DataSource source) {
    return around(DataSource.class, source, "");
  }

  /** An object of JDBC whose statements are noted, as are those of what it makes. */
  private static <T> T around(Class<T> type, T inner, String prepared) {
    return type.cast(
        Proxy.newProxyInstance(
            Statements.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              List<String> noted = NOTED.get();
              String sql = sql(arguments, prepared);
              if (noted != null && method.getName().startsWith("execute")) {
                noted.add(sql);
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
