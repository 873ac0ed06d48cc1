package org.quanze.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.quanze.run.CannotRun;
import org.quanze.run.Trial;

/**
 * The same work in hand-written SQL over a plain schema, in a database of its own on the same
 * server. It has no HTTP, no security, no history; its second edition stands as rows.
 */
final class Yardstick {

  static final String DATABASE = "yardstick";

  private static final int CONNECTIONS = 16;
  private static final String[] TABLES = {
    "region",
    "category",
    "department",
    "edition",
    "power",
    "legal_basis",
    "responsibility",
    "matter",
    "material",
    "step",
    "adjustment"
  };

  private final Trial trial;
  private final Path scripts;
  private final int seconds;
  private final Map<String, String> statements;

  Yardstick(Trial trial, Path scripts, int seconds) {
    this.trial = trial;
    this.scripts = scripts;
    this.seconds = seconds;
    this.statements = parse(read(scripts.resolve("yardstick.sql")));
  }

  /** Makes the database and loads the data, if that is still to do. */
  void load(Path data) {
    try (Connection server = Statements.superuser(trial, "postgres");
        Statement statement = server.createStatement();
        ResultSet there =
            statement.executeQuery(
                "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
      if (there.next()) {
        return;
      }
      statement.execute("CREATE DATABASE " + DATABASE);
    } catch (SQLException e) {
      throw new CannotRun("The yardstick cannot be made: " + e.getMessage(), e);
    }
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(read(scripts.resolve("schema.sql")));
      for (String table : TABLES) {
        copy(connection, table, data.resolve(table + ".csv"));
      }
      statement.execute(read(scripts.resolve("indexes.sql")).replace("VACUUM ANALYZE;", ""));
      statement.execute("VACUUM ANALYZE");
    } catch (SQLException | IOException e) {
      throw new CannotRun("The yardstick cannot be loaded: " + e.getMessage(), e);
    }
  }

  private static void copy(Connection connection, String table, Path file)
      throws SQLException, IOException {
    try (InputStream in = Files.newInputStream(file)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY registry." + table + " FROM STDIN WITH (FORMAT csv, HEADER true)", in);
    }
  }

  Connection connect() {
    return Statements.superuser(trial, DATABASE);
  }

  /** The answer of a work, as JSON. */
  String answer(String work, Object... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql(work))) {
      return run(statement, parameters);
    } catch (SQLException e) {
      throw new CannotRun("The yardstick does not answer " + work + ": " + e.getMessage(), e);
    }
  }

  private static String run(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    if (!statement.execute()) {
      return "";
    }
    try (ResultSet row = statement.getResultSet()) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }

  private String sql(String work) {
    String sql = statements.get(work);
    if (sql == null) {
      throw new CannotRun("yardstick.sql has no " + work);
    }
    return sql;
  }

  /** Runs a work from 16 connections until three windows agree. */
  Window.Measured measure(String work, IntFunction<Object[]> draw) {
    String sql = sql(work);
    try (ExecutorService room = Executors.newFixedThreadPool(CONNECTIONS)) {
      return Window.settle(() -> window(room, sql, draw));
    }
  }

  private Window window(ExecutorService room, String sql, IntFunction<Object[]> draw) {
    double before = trial.postgres().cpuSeconds();
    long begin = System.nanoTime();
    long end = begin + seconds * 1_000_000_000L;
    List<Future<long[]>> all = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      int start = i * 1_000;
      all.add(room.submit(() -> work(sql, draw, start, end)));
    }
    long[] times = all.stream().flatMapToLong(f -> Arrays.stream(get(f))).sorted().toArray();
    int n = times.length;
    return new Window(
        n,
        (System.nanoTime() - begin) / 1e9,
        times[n / 2] / 1e6,
        times[n * 99 / 100] / 1e6,
        0,
        (trial.postgres().cpuSeconds() - before) * 1000 / n,
        1,
        0,
        0);
  }

  private long[] work(String sql, IntFunction<Object[]> draw, int start, long end)
      throws SQLException {
    List<Long> times = new ArrayList<>();
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = start; System.nanoTime() < end; i++) {
        long begin = System.nanoTime();
        run(statement, draw.apply(i));
        times.add(System.nanoTime() - begin);
      }
    }
    return times.stream().mapToLong(Long::longValue).toArray();
  }

  private static long[] get(Future<long[]> result) {
    try {
      return result.get();
    } catch (ExecutionException e) {
      throw new CannotRun("The yardstick failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("Interrupted", e);
    }
  }

  /** The statements by name, with a place for each parameter, on the second edition. */
  private static Map<String, String> parse(String text) {
    Map<String, String> found = new LinkedHashMap<>();
    Matcher part = Pattern.compile("(?m)^-- (\\w+): .*\\n((?:(?!-- ).*\\n?)*)").matcher(text);
    while (part.find()) {
      String sql =
          part.group(2)
              .replaceAll("(?m)^(BEGIN|COMMIT|SET LOCAL .*);$", "")
              .replace("{root},1)", "{root},2)")
              .replace("edition_id=1", "edition_id=2")
              .replaceAll("'?\\{\\w+\\}'?", "?")
              .strip();
      found.put(part.group(1), sql.endsWith(";") ? sql.substring(0, sql.length() - 1) : sql);
    }
    return found;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
