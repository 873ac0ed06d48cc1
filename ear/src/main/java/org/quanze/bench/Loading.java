package org.quanze.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.Consumer;
import org.quanze.run.CannotRun;
import org.quanze.run.Trial;

/** Fills an empty registry with the data, through the doors that everybody uses. */
final class Loading {

  private final Trial trial;
  private final Path data;
  private final Prefecture prefecture;
  private final Report report;
  private final Consumer<String> say;

  Loading(Trial trial, Path data, Prefecture prefecture, Report report, Consumer<String> say) {
    this.trial = trial;
    this.data = data;
    this.prefecture = prefecture;
    this.report = report;
    this.say = say;
  }

  void run() {
    Machine machine = new Machine(trial);
    grant("sysadmin", "SYSTEM_ADMINISTRATOR", "/");
    String top = prefecture.path(prefecture.top());
    grant("importer", "LIST_MANAGER", top);
    grant("editor-a", "EDITOR", top);
    grant("publisher", "FINAL_REVIEWER", top);
    Reviewing.ROLES.forEach((account, role) -> grant(account, role, top));
    Desk.client(trial.settings(), "sysadmin")
        .post("/organisation", Desk.JSON.valueToTree(prefecture.registration()).toString());
    open(machine);
    adjust(machine);
    analyze();
  }

  private void open(Machine machine) {
    Opening opening = new Opening(trial.settings(), data, prefecture);
    say.accept("Importing and publishing the powers …");
    Machine.Cpu before = machine.cpu();
    Opening.Took powers = opening.powers();
    Machine.Cpu used = machine.cpu().since(before);
    double copy = CopyReference.seconds(trial, data);
    report.fact(
        "W2 import of " + powers.items() + " powers",
        String.format(
            Locale.ROOT,
            "check %.1f s, publication %.1f s; COPY of the rows written %.1f s, so %.1f times that"
                + " for publication and %.1f times for both; CPU %.1f s server, %.1f s database",
            powers.check(),
            powers.publication(),
            copy,
            powers.publication() / copy,
            (powers.check() + powers.publication()) / copy,
            used.server(),
            used.database()));
    report.fact("peak memory of the server after the import, MiB", machine.peakMiB());
    say.accept("Importing and publishing the matters …");
    Opening.Took matters = opening.matters();
    report.fact(
        "import of " + matters.items() + " matters",
        String.format(
            Locale.ROOT,
            "check %.1f s, publication %.1f s",
            matters.check(),
            matters.publication()));
  }

  private void adjust(Machine machine) {
    say.accept("Drafting and publishing the decisions of the second edition …");
    Standing standing = new Standing(Desk.of(trial.settings(), "importer"), prefecture);
    Plan plan = new Plan(data, prefecture);
    Contents contents = new Contents(data, plan.contents(), standing.units());
    Machine.Cpu before = machine.cpu();
    Adjusting.Done done = new Adjusting(trial.settings(), plan, standing, contents, say).run();
    Machine.Cpu used = machine.cpu().since(before);
    report.fact(
        "second edition",
        String.format(
            Locale.ROOT,
            "%d decisions with %d lines and %d handovers; drafting %.1f s, publishing %.1f s,"
                + " handing over %.1f s; CPU %.1f s server, %.1f s database",
            done.decisions(),
            done.lines(),
            done.handovers(),
            done.drafting(),
            done.publishing(),
            done.deeds(),
            used.server(),
            used.database()));
  }

  /** What autovacuum does within minutes is done before anything is measured. */
  private void analyze() {
    execute("VACUUM ANALYZE");
  }

  /** The owner of the database gives the rights that a security administrator would give. */
  private void grant(String username, String role, String branch) {
    execute(
        "INSERT INTO access_grant (id, username, role, branch, valid_from)"
            + " VALUES (gen_random_uuid(), ?, ?, ?, DATE '2000-01-01')",
        username,
        role,
        branch);
  }

  private void execute(String sql, String... parameters) {
    try (Connection connection = Statements.superuser(trial, "quanze");
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      statement.execute();
    } catch (SQLException e) {
      throw new CannotRun("The database refuses: " + e.getMessage(), e);
    }
  }
}
