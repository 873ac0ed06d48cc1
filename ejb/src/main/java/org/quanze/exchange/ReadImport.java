package org.quanze.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.access.Audit;
import org.quanze.access.Permission;
import org.quanze.exchange.ImportRuns.RuleCount;
import org.quanze.organisation.Organisations;
import org.quanze.validity.Today;
import org.quanze.wholelist.WholeLists;

/**
 * Shows imports to those who may import at their place, and whole lists to those who may read their
 * draft; to others there are none.
 */
@ApplicationScoped
@NullUnmarked
public class ReadImport {

  private static final int FIELDS = 2_000;

  @Inject private ImportRuns runs;
  @Inject private WholeLists wholeLists;
  @Inject private Organisations organisations;
  @Inject private Today today;
  @Inject private Audit audit;

  /**
   * An import with how often each rule was found broken, and the entries that it became.
   *
   * @param publisher code of the division into whose branch it goes
   * @param publishable whether the reader may publish it now
   */
  public record Report(
      String publisher,
      ImportRun run,
      List<RuleCount> rules,
      List<Entered> entries,
      boolean publishable) {}

  /**
   * What an import became in the ledger of one government.
   *
   * @param publisher code of its division
   * @param number number of the entry
   */
  public record Entered(String publisher, int number, int items) {}

  /** The report of an import, or a refusal. */
  public Report report(Actor actor, UUID run) {
    String place = require(actor, run);
    ImportRun found = runs.find(run).orElseThrow(() -> ImportRule.RUN_EXISTS.refuse("run"));
    return report(
        found,
        found.state() == ImportRun.State.CHECKED
            && found.counts().imported() > 0
            && actor.mayUse(PublishImport.class, place, today.date()));
  }

  /**
   * The report of a whole list for who stated it, behind the gate of that: it was sent again, and
   * the draft may state another one by now, or none.
   */
  public Report stated(ImportRun run) {
    return report(run, false);
  }

  private Report report(ImportRun run, boolean publishable) {
    return new Report(
        code(organisations.getPublisher(run.publisher()).path()),
        run,
        runs.countFindings(run.id()),
        runs.entered(run.id()).stream()
            .map(e -> new Entered(code(e.publisher()), e.number(), e.items()))
            .toList(),
        publishable);
  }

  /** A path ends with the code of its division. */
  private static String code(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Its findings after a number, in the order of the rows. */
  public List<Finding> findings(Actor actor, UUID run, int after, int first) {
    require(actor, run);
    return runs.findings(run, after, first);
  }

  /** The fields in which it found something, those of the first rows first; not more than many. */
  public List<String> fields(Actor actor, UUID run) {
    require(actor, run);
    return runs.fields(run, FIELDS);
  }

  /**
   * Who may import sees imports; who may read a draft, what was found in its whole list. That
   * others asked for one is recorded. Answers where it is.
   */
  private String require(Actor actor, UUID run) {
    boolean stated = runs.find(run).filter(r -> r.state() == ImportRun.State.STATED).isPresent();
    RunTarget target = new RunTarget(run);
    String place = (stated ? wholeLists.place(run) : runs.place(target)).orElse(null);
    Permission needed = stated ? Permission.DRAFT_READ : Permission.LIST_IMPORT;
    if (place == null) {
      throw ImportRule.RUN_EXISTS.refuse("run");
    }
    if (!actor.may(needed, place, today.date())) {
      audit.hidden(actor, needed, "ReadImport", target, place);
      throw ImportRule.RUN_EXISTS.refuse("run");
    }
    return place;
  }
}
