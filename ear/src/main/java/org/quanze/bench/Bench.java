package org.quanze.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanze.run.CannotRun;
import org.quanze.run.Settings;
import org.quanze.run.Trial;

/** `./quanze bench`: loads, checks, measures, reports. */
public final class Bench {

  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private final BenchOptions options;
  private final Report report = new Report();
  private final Path data;
  private final @Nullable Path yardstickScripts;

  Bench(BenchOptions options) {
    this.options = options;
    Path tools = options.checkout().resolveSibling("shared").resolve("tools");
    this.data = BenchData.of(options, tools, Bench::say);
    this.yardstickScripts =
        !options.alone() && Files.isDirectory(tools.resolve("yardstick"))
            ? tools.resolve("yardstick")
            : null;
  }

  /** Takes the checkout, then what `./quanze bench` was told. */
  public static void main(String[] arguments) {
    List<String> all = Arrays.asList(arguments);
    Path checkout = Path.of(all.get(0)).toAbsolutePath().normalize();
    BenchOptions options;
    try {
      options = BenchOptions.parse(checkout, all.subList(1, all.size()));
    } catch (CannotRun e) {
      OUT.println(e.getMessage());
      OUT.println(BenchOptions.USAGE);
      System.exit(2);
      return;
    }
    try {
      new Bench(options).run();
    } catch (CannotRun e) {
      OUT.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void say(String line) {
    OUT.println(line);
  }

  /** Loads, checks, measures and reports; says why where it cannot. */
  void run() {
    Path home = options.home().resolve("trial");
    if (!options.again()) {
      BenchData.delete(home);
    }
    Settings settings = Settings.beside(options.checkout(), home);
    try (Trial trial = new Trial(settings, Bench::say)) {
      Runtime.getRuntime().addShutdownHook(new Thread(trial::close));
      trial.start(environment("off"));
      describe();
      Prefecture prefecture = new Prefecture(data);
      if (!options.again()) {
        new Loading(trial, data, prefecture, report, Bench::say).run();
      }
      measure(trial, prefecture);
    } finally {
      // What was measured before something went wrong was measured all the same.
      report.write(options.out());
      say(report.text());
      say("The report is in " + options.out());
    }
  }

  private static Map<String, String> environment(String answerCache) {
    Map<String, String> environment = new HashMap<>();
    environment.put("QUANZE_ANSWER_CACHE", answerCache);
    // Cursors of before hold after the restart.
    environment.put("QUANZE_CURSOR_KEY", "for the benchmark alone and in no other use");
    // A list of a nation in one file.
    environment.put("QUANZE_MAX_UPLOAD", "8000000000");
    environment.put("QUANZE_IMPORT_CSV_BYTES", "8000000000");
    environment.put("QUANZE_IMPORT_CSV_ROWS", "50000000");
    environment.put("QUANZE_GRAPHQL_RUNNING_ANONYMOUS", "64");
    environment.put("QUANZE_GRAPHQL_RUNNING_KNOWN", "64");
    return environment;
  }

  private void describe() {
    report.fact("machine", Machine.describe());
    report.fact("commit", Machine.commit(options.checkout()));
    report.fact("day", LocalDate.now(ZoneId.of("Asia/Shanghai")));
    report.fact(
        "data",
        String.format(
            Locale.ROOT,
            "constructed by %s, factor %s, changes %s, asked for %d s before, windows of %d s",
            BenchData.origin(data),
            options.factor(),
            options.changes(),
            options.warm(),
            options.seconds()));
  }

  private void measure(Trial trial, Prefecture prefecture) {
    Machine machine = new Machine(trial);
    Desk desk = Desk.of(trial.settings(), "importer");
    Standing standing = new Standing(desk, prefecture);
    List<Work> works = new Questions(data, prefecture, standing).all();
    Path folder = options.home().resolve("load");
    try (Statements statements = new Statements(trial)) {
      Load load = new Load(trial, machine, statements, folder, options);
      Yardstick yardstick = yardstick(trial);
      Answers answers =
          yardstick == null ? null : new Answers(desk, yardstick, keys(prefecture, standing));
      if (options.wants("Q7")) {
        Work q7 = works.get(works.size() - 1);
        report.fact("Q7 asked for the first time, ms", Load.once(desk, q7));
      }
      truth(desk, prefecture);
      for (Work work : works) {
        if (options.wants(work.name())) {
          measure(work, load, folder, yardstick, answers);
        }
      }
      if (options.wants("W1")) {
        draft(trial, machine, statements, prefecture, standing, yardstick);
      }
      if (options.wants("W3")) {
        say("Measuring W3: a decision of ten thousand powers …");
        report.fact(
            "W3 ten thousand powers of one unit in one change set (must: 60 s a step)",
            GreatSet.of(trial.settings(), entering(prefecture, standing)).measure());
      }
      report.fact("peak memory of the server, MiB", machine.peakMiB());
      if (options.wants("A1")) {
        again(trial, works, load, folder);
      }
    }
  }

  private void measure(
      Work work, Load load, Path folder, @Nullable Yardstick yardstick, @Nullable Answers answers) {
    say("Measuring " + work.name() + ": " + work.what() + " …");
    Window.Measured plain = null;
    if (yardstick != null && answers != null) {
      if (!work.name().equals("Q7")) {
        report.fact(work.name() + " answers equal to the yardstick's", answers.compare(work));
      }
      plain =
          yardstick.measure(
              switch (work.name()) {
                case "Q6" -> "Q6c";
                case "Q7" -> "Q7d";
                default -> work.name();
              },
              i -> answers.parameters(work.name(), work.draws().get(i % work.draws().size())));
    }
    Path bodies = Work.write(folder, work.name(), work.bodies());
    load.warm(bodies);
    Window.Measured measured = load.measure(bodies);
    report.work(work.name(), work.what(), work.must(), measured, plain);
    say(String.format(Locale.ROOT, "  %.2f CPU s for 1,000", measured.mean().cpu()));
  }

  /** A power that enters: the government that decides it, and its contents. */
  record Entering(String government, ObjectNode content) {}

  private Entering entering(Prefecture prefecture, Standing standing) {
    Plan.Decision decision =
        new Plan(data, prefecture)
            .decisions().stream().filter(d -> !d.added().isEmpty()).findFirst().orElseThrow();
    String code = decision.added().iterator().next();
    return new Entering(
        decision.region().code(),
        new Contents(data, Set.of(code), standing.units()).entering(code));
  }

  private void draft(
      Trial trial,
      Machine machine,
      Statements statements,
      Prefecture prefecture,
      Standing standing,
      @Nullable Yardstick yardstick) {
    say("Measuring W1: edit of a draft …");
    Drafting drafting =
        new Drafting(
            trial.settings(),
            machine,
            statements,
            prefecture,
            entering(prefecture, standing).content(),
            options.seconds());
    int powers = standing.size();
    Window.Measured plain =
        yardstick == null
            ? null
            : yardstick.measure(
                "W1r", i -> new Object[] {i * 31 % powers + 1, "note " + i, i * 31 % powers + 1});
    report.work(
        "W1", "edit of a draft with its revision and audit rows", 2.0, drafting.measure(), plain);
  }

  private void again(Trial trial, List<Work> works, Load load, Path folder) {
    say("Measuring A1: any public answer asked again …");
    trial.wildfly().stop();
    trial.wildfly().start(environment("on"));
    List<String> bodies = new ArrayList<>();
    for (Work work : works) {
      bodies.addAll(work.bodies().subList(0, Math.min(20, work.bodies().size())));
    }
    Path file = Work.write(folder, "A1", bodies);
    load.warm(file);
    Window.Measured measured = load.measure(file);
    report.work("A1", "any public answer asked again, answer cache on", 0.15, measured, null);
  }

  private @Nullable Yardstick yardstick(Trial trial) {
    if (yardstickScripts == null) {
      say(
          options.alone()
              ? "LEFT OUT, as told: the yardstick"
              : "LEFT OUT: the yardstick, because its scripts are not beside the checkout");
      return null;
    }
    Yardstick yardstick = new Yardstick(trial, yardstickScripts, options.seconds());
    yardstick.load(data);
    return yardstick;
  }

  /**
   * The comparison of the editions must find the true change set of the data, or nothing counts.
   */
  private void truth(Desk desk, Prefecture prefecture) {
    try {
      JsonNode truth =
          Desk.JSON.readTree(data.resolve("manifest.json").toFile()).path("diff_truth");
      Map<String, Integer> found = Answers.differences(desk, prefecture.top().code());
      found.forEach(
          (kind, count) -> {
            if (truth.path(kind).asInt() != count) {
              throw new CannotRun("The editions differ by " + found + ", the data by " + truth);
            }
          });
      report.fact("differences, as many as the data say", truth);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answers.Keys keys(Prefecture prefecture, Standing standing) {
    Map<String, Integer> units = new HashMap<>();
    standing.units().forEach((number, id) -> units.put(id, Integer.valueOf(number)));
    Map<String, Integer> regions = new HashMap<>();
    prefecture.regions().forEach(r -> regions.put(r.code(), Integer.valueOf(r.id())));
    Map<String, Integer> powers = new HashMap<>();
    Table.read(
        data.resolve("power.csv"),
        r -> {
          if (r.getField("edition_id").equals("2")) {
            powers.put(r.getField("code"), Integer.valueOf(r.getField("id")));
          }
        });
    Map<String, Integer> byCursor = new HashMap<>();
    standing
        .lastCodes()
        .forEach((cursor, code) -> byCursor.put(cursor, powers.getOrDefault(code, 0)));
    return new Answers.Keys(units, regions, byCursor, new Plan(data, prefecture).touched());
  }
}
