package org.quanze.verification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.ejb3.annotation.TransactionTimeout;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Actor;
import org.quanze.access.Concerning;
import org.quanze.access.Permission;
import org.quanze.access.Permitted;
import org.quanze.access.Target;
import org.quanze.database.Snapshot;
import org.quanze.edition.Balances;
import org.quanze.ledger.Ledger;
import org.quanze.ledger.LedgerRule;
import org.quanze.list.Lists;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.organisation.PublisherTarget;
import org.quanze.review.Reviews;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListTypes;
import org.quanze.validity.Today;
import org.quanze.verification.LedgerReport.Checked;

/**
 * Verifies one government's ledger (总账核验): the chain, its lines, the versions, what stands, units,
 * handovers and entrustments, the editions and the totals. It reads in one snapshot, row by row, so
 * that it neither disturbs a publication nor holds a list in memory; nothing of it comes from what
 * memory kept.
 */
@Stateless
@TransactionTimeout(value = 1, unit = TimeUnit.HOURS)
@Permitted(Permission.AUDIT_READ)
@NullUnmarked
public class VerifyLedger {

  private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(30);

  @Inject private Snapshot snapshot;
  @Inject private Organisations organisations;
  @Inject private Ledger ledger;
  @Inject private ListTypes listTypes;
  @Inject private Lists lists;
  @Inject private Balances balances;
  @Inject private LedgerRows ledgerRows;
  @Inject private StatementRows statementRows;
  @Inject private UnitRows unitRows;
  @Inject private HandoverRows handoverRows;
  @Inject private EntrustmentRows entrustmentRows;
  @Inject private ItemRows itemRows;
  @Inject private EditionRows editionRows;
  @Inject private Reviews reviews;
  @Inject private Today today;

  /**
   * A head that was kept outside.
   *
   * @param number number of the entry that was the newest one
   * @param hash its hash, in hexadecimal
   */
  public record KeptHead(int number, String hash) {}

  /**
   * Which ledger.
   *
   * @param publisher code of the division of the government
   * @param expectedHead a head from an earlier report, which the ledger must still hold; or null
   */
  public record Command(String publisher, @Nullable KeptHead expectedHead) implements Concerning {
    @Override
    public Target target() {
      return new PublisherTarget(publisher);
    }
  }

  /** Verifies; what does not fit stands in the report. */
  public LedgerReport verify(Actor actor, Command command) {
    try {
      return snapshot.readUnkept(LONGEST_STATEMENT, () -> walk(command));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("The verification did not come to an end", e);
    }
  }

  private LedgerReport walk(Command command) {
    Publisher publisher = organisations.getPublisher(command.publisher());
    int id = publisher.id();
    Faults faults = new Faults();
    Ledger.Head head = ledger.findHead(id).orElse(null);
    EntryWalk entries = new EntryWalk(id, publisher.uid(), faults);
    ReviewWalk reviewWalk = new ReviewWalk(reviews.ofDecisions(id), faults);
    ledgerRows.entries(
        id,
        row -> {
          entries.accept(row);
          reviewWalk.accept(row);
        });
    entries.end(head, command.expectedHead());
    ledgerRows.strayDecisions(id).forEach(n -> faults.surplus("decision", id + "/" + n));
    told(id, entries, faults);
    Checked checked =
        new Checked(
            entries.known().size(),
            lines(id, entries, faults),
            versions(id, faults),
            editions(id, entries, faults),
            holdings(id, faults),
            handovers(id, faults),
            entrustments(id, faults));
    return new LedgerReport(command.publisher(), head, checked, faults.kept(), faults.count());
  }

  /** What entries tell without lines: of editions, of fields, of units and whole lists. */
  private void told(int publisher, EntryWalk entries, Faults faults) {
    StatementWalk statements = new StatementWalk(publisher, entries.known(), faults);
    for (StatementRows.Kind kind : StatementRows.Kind.values()) {
      statements.walk(kind, statementRows.list(kind, publisher));
    }
    new ActWalk(publisher, entries.known(), faults).walk(unitRows);
  }

  private int lines(int publisher, EntryWalk entries, Faults faults) {
    LineWalk lines = new LineWalk(publisher, entries.known(), faults);
    ledgerRows.lines(publisher, lines::accept);
    lines.end();
    return lines.count();
  }

  private int holdings(int publisher, Faults faults) {
    ItemWalk items = new ItemWalk(faults);
    itemRows.history(publisher, items::accept);
    items.end();
    itemRows
        .hidden(publisher, today.date())
        .forEach(row -> faults.same("holding", row, "past", false, true));
    return items.holdings();
  }

  private int handovers(int publisher, Faults faults) {
    HandoverWalk handovers = new HandoverWalk(handoverRows.successors(publisher), faults);
    handoverRows.history(publisher, handovers::accept);
    handovers.end();
    return handovers.count();
  }

  private int entrustments(int publisher, Faults faults) {
    EntrustmentWalk entrustments = new EntrustmentWalk(faults);
    entrustmentRows.history(publisher, entrustments::accept);
    entrustments.end();
    return entrustments.count();
  }

  private int versions(int publisher, Faults faults) {
    VersionCheck versions =
        new VersionCheck(
            listTypes.list().stream()
                .collect(Collectors.toMap(ListType::code, Function.identity())),
            faults);
    itemRows.versions(publisher, versions::accept);
    itemRows.strayContents(publisher).forEach(row -> faults.surplus("item_content", row));
    checkedSomething(versions.count(), "item_version", faults);
    return versions.count();
  }

  private int editions(int publisher, EntryWalk entries, Faults faults) {
    int editions = 0;
    for (PublishedList list : lists.list(List.of(publisher), null)) {
      EditionWalk walk =
          new EditionWalk(
              list,
              entries.known(),
              editionRows,
              balances,
              listTypes.get(list.listType()).countsSuspended(),
              faults);
      walk.walk();
      editions += walk.count();
    }
    checkedSomething(editions, "edition", faults);
    return editions;
  }

  private static void checkedSomething(int count, String table, Faults faults) {
    if (count == 0) {
      faults.note(LedgerRule.SOMETHING_CHECKED, table, "", null, table);
    }
  }
}
