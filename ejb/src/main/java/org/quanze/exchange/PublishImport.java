package org.quanze.exchange;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.ejb3.annotation.TransactionTimeout;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.access.Concerning;
import org.quanze.access.Deed;
import org.quanze.access.Gate;
import org.quanze.access.OnceOnly;
import org.quanze.access.Permission;
import org.quanze.access.Permitted;
import org.quanze.access.Target;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.edition.OpeningBalance;
import org.quanze.exchange.ImportRuns.Section;
import org.quanze.ledger.Entry;
import org.quanze.ledger.Ledger;
import org.quanze.organisation.Department;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.rule.Refusals;
import org.quanze.validity.Today;

/**
 * Publishes a checked import as the opening balance (期初) of its lists: one entry and edition 1 for
 * each government, of exactly the rows that were checked, in one transaction.
 */
@Stateless
@TransactionTimeout(value = 1, unit = TimeUnit.HOURS)
@Permitted(Permission.LIST_IMPORT)
@NullUnmarked
public class PublishImport {

  @Inject private ImportRuns runs;
  @Inject private ImportTargets targets;
  @Inject private OpeningBalance openings;
  @Inject private Organisations organisations;
  @Inject private Ledger ledger;
  @Inject private OnceOnly onceOnly;
  @Inject private Today today;

  /** Under which decision, and the key that lets it be sent again. */
  public record Publication(DecisionDraft decision, String idempotencyKey) {}

  /**
   * Which import.
   *
   * @param given tells how, or refuses what was sent; asked behind the gate
   */
  public record Command(UUID run, Supplier<Publication> given) implements Concerning {
    /** What is known already. */
    public Command(UUID run, DecisionDraft decision, String idempotencyKey) {
      this(run, () -> new Publication(decision, idempotencyKey));
    }

    @Override
    public Target target() {
      return new RunTarget(run);
    }
  }

  /** Publishes; answers the number of items. */
  public int publish(Actor actor, Command command) {
    Deed deed = Gate.deed();
    Publication given = command.given().get();
    return Integer.parseInt(
        onceOnly.answer(
            deed,
            given.idempotencyKey(),
            content(command.run(), given.decision()),
            true,
            () -> Integer.toString(open(deed, command.run(), given.decision()))));
  }

  /**
   * What the key stands for. It is kept for ever, so the text never changes: what heads have learnt
   * since is added where it is stated. Each machine has an order of its own for maps, so the
   * closings are sorted.
   */
  static String content(UUID run, DecisionDraft d) {
    String reason = d.notPublicReason();
    return "import "
        + run
        + "DecisionDraft[documentNumber="
        + d.documentNumber()
        + ", title="
        + d.title()
        + ", issuer="
        + d.issuer()
        + ", signedOn="
        + d.signedOn()
        + ", effectiveOn="
        + d.effectiveOn()
        + ", approvalKind="
        + d.approvalKind()
        + ", reason="
        + d.reason()
        + ", openness="
        + d.openness()
        + ", announcedClosings={}, history=false, urgent=false, trigger=null]"
        + new TreeMap<>(d.announcedClosings())
        + (reason == null ? "" : " notPublicReason=" + reason);
  }

  private int open(Deed deed, UUID id, DecisionDraft decision) {
    lockHeads(deed, id);
    ImportRun run = runs.lock(deed, id);
    if (run.state() == ImportRun.State.STATED) {
      throw ImportRule.RUN_EXISTS.refuse("run");
    }
    Refusals refusals = new Refusals();
    decision.checkForPublication(today.date(), refusals);
    refusals.require(run.state() != ImportRun.State.PUBLISHED, ImportRule.RUN_CHECKED, "run");
    refusals.require(run.counts().imported() > 0, ImportRule.NOTHING_NEW, "run");
    refusals.refuseIfAny();
    targets.ended(run.id()).forEach(u -> refusals.add(ImportRule.UNIT_ENDED.at("run", u)));
    begin(deed, runs.begun(run.id()), refusals);
    refusals.refuseIfAny();
    int items = 0;
    for (Section section : runs.sections(run.id())) {
      if (runs.waiting(run.id(), section.publisher()) != section.imported()) {
        throw ImportRule.ROWS_THERE.refuse("run");
      }
      Entry entry =
          openings.open(
              deed,
              run.id(),
              run.algorithm(),
              organisations.getPublisher(section.publisher()),
              run.listType(),
              run.openness(),
              decision,
              section.linesRoot(),
              section.imported());
      runs.enter(deed, run.id(), section.publisher(), entry.number());
      items += section.imported();
    }
    runs.published(deed, run.id());
    ledger.raiseRevision(deed);
    return items;
  }

  /**
   * Locks heads before the import, as a redaction does, in ascending order. A government in which
   * units alone begin may have none.
   */
  private void lockHeads(Deed deed, UUID run) {
    Set<Integer> opening =
        runs.sections(run).stream().map(Section::publisher).collect(Collectors.toSet());
    Set<Integer> all = new TreeSet<>(opening);
    runs.begun(run).forEach(unit -> all.add(unit.publisher()));
    for (int publisher : all) {
      if (opening.contains(publisher)) {
        ledger.lock(deed, publisher);
      } else {
        ledger.lockBegun(deed, List.of(publisher));
      }
    }
  }

  /**
   * Begins the units that the file named and nobody had registered. The rows are sealed with their
   * identities, so one that has begun meanwhile cannot take their place.
   */
  private void begin(Deed deed, List<ImportTarget.NewUnit> units, Refusals refusals) {
    for (ImportTarget.NewUnit unit : units) {
      Publisher publisher = organisations.getPublisher(unit.publisher());
      Department begun =
          new Department(unit.uid(), publisher, null, unit.name(), Department.Kind.STATUTORY);
      refusals.require(organisations.begin(deed, begun), ImportRule.UNIT_BEGAN, "run", unit.name());
    }
  }
}
