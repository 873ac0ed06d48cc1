package org.quanze.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.access.Permission;
import org.quanze.exchange.ImportRuns.RuleCount;
import org.quanze.validity.Today;

/** Shows imports to those who may import at their place; to others there are none. */
@ApplicationScoped
@NullUnmarked
public class ReadImport {

  @Inject private ImportRuns runs;
  @Inject private Today today;

  /** An import with how often each rule was found broken. */
  public record Report(ImportRun run, List<RuleCount> rules) {}

  /** The report of an import, or a refusal. */
  public Report report(Actor actor, UUID run) {
    require(actor, run);
    ImportRun found = runs.find(run).orElseThrow(() -> ImportRule.RUN_EXISTS.refuse("run"));
    return new Report(found, runs.countFindings(run));
  }

  /** Its findings after a number, in the order of the rows. */
  public List<Finding> findings(Actor actor, UUID run, int after, int first) {
    require(actor, run);
    return runs.findings(run, after, first);
  }

  private void require(Actor actor, UUID run) {
    boolean visible =
        runs.place(new RunTarget(run))
            .filter(place -> actor.may(Permission.LIST_IMPORT, place, today.date()))
            .isPresent();
    if (!visible) {
      throw ImportRule.RUN_EXISTS.refuse("run");
    }
  }
}
