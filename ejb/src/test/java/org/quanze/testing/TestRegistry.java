package org.quanze.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.AlterableContext;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.weld.bootstrap.spi.BeanDiscoveryMode;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.quanze.access.Gate;
import org.quanze.adjustment.ChangeSets;
import org.quanze.annotation.Annotations;
import org.quanze.audit.AuditEntries;
import org.quanze.calendar.Calendars;
import org.quanze.catalogue.Catalogue;
import org.quanze.citation.LawTexts;
import org.quanze.comment.Comments;
import org.quanze.consistency.References;
import org.quanze.database.Database;
import org.quanze.database.KeptReads;
import org.quanze.deadline.Deadlines;
import org.quanze.declaration.Declarations;
import org.quanze.disclosure.Disclosures;
import org.quanze.edition.Comparisons;
import org.quanze.edition.Editions;
import org.quanze.entrustment.Entrustments;
import org.quanze.exchange.ImportRuns;
import org.quanze.exercise.CanExercise;
import org.quanze.feed.PublishedChanges;
import org.quanze.handover.Handovers;
import org.quanze.head.HeadExport;
import org.quanze.instrument.Instruments;
import org.quanze.item.Items;
import org.quanze.ledger.Ledger;
import org.quanze.list.Lists;
import org.quanze.organisation.Organisations;
import org.quanze.ratio.Ratios;
import org.quanze.redaction.Redactions;
import org.quanze.register.PublicationRegister;
import org.quanze.review.Reviews;
import org.quanze.sample.SampleOnFirstStart;
import org.quanze.scheme.ListTypes;
import org.quanze.search.IndexFollower;
import org.quanze.statistics.StatisticsReports;
import org.quanze.validity.Today;
import org.quanze.verification.VerifyLedger;
import org.quanze.vertical.VerticalComparisons;
import org.quanze.wholelist.WholeLists;

/** A registry with a database of its own and a clock that the test sets. */
public final class TestRegistry implements AutoCloseable {

  private static final Class<?>[] ROOMS = {
    Today.class,
    Gate.class,
    Database.class,
    Ledger.class,
    Organisations.class,
    ListTypes.class,
    Calendars.class,
    Catalogue.class,
    References.class,
    Ratios.class,
    Items.class,
    Lists.class,
    ChangeSets.class,
    Handovers.class,
    Entrustments.class,
    Instruments.class,
    LawTexts.class,
    Editions.class,
    PublishedChanges.class,
    Annotations.class,
    Declarations.class,
    WholeLists.class,
    Redactions.class,
    Reviews.class,
    Comments.class,
    Disclosures.class,
    Deadlines.class,
    PublicationRegister.class,
    StatisticsReports.class,
    CanExercise.class,
    ImportRuns.class,
    VerifyLedger.class,
    VerticalComparisons.class,
    AuditEntries.class,
    IndexFollower.class,
    HeadExport.class,
    SampleOnFirstStart.class
  };

  private final String database;
  private final WeldContainer container;

  /**
   * A registry.
   *
   * @param besides classes whose packages stand beside the rooms, such as those of a door
   */
  public TestRegistry(Class<?>... besides) {
    database = TestDatabase.create();
    TestEntityManagers.use(database);
    Weld weld =
        new Weld("registry-" + database)
            .disableDiscovery()
            .setBeanDiscoveryMode(BeanDiscoveryMode.ALL)
            .beanClasses(TestEntityManagers.class, TestTransaction.class, TestToday.class)
            .addExtension(new ContainerFit());
    for (Class<?> room : ROOMS) {
      weld.addPackage(false, room);
    }
    weld.addPackages(false, besides);
    container = weld.initialize();
    get(TestEntityManagers.class).open();
  }

  /** A bean of the registry. */
  public <T> T get(Class<T> type) {
    return container.select(type).get();
  }

  /** Forgets everything that the beans keep in memory, as a server does that starts anew. */
  public void forget() {
    AlterableContext beans =
        (AlterableContext) container.getBeanManager().getContext(ApplicationScoped.class);
    for (Class<?> keeping :
        new Class<?>[] {
          KeptReads.class, Items.class, Comparisons.class, VerticalComparisons.class
        }) {
      beans.destroy(
          container.getBeanManager().resolve(container.getBeanManager().getBeans(keeping)));
    }
  }

  /** The clock. */
  public TestToday today() {
    return get(TestToday.class);
  }

  /** Reads in a transaction. */
  public <T> T read(Callable<T> work) {
    try {
      return get(TestEntityManagers.class).inTransaction(false, work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The way to the database as the application's role. */
  public DataSource asApplication() {
    return TestDatabase.dataSource(TestDatabase.APPLICATION, database);
  }

  /** The way to the database as its owner. */
  public DataSource asOwner() {
    return TestDatabase.dataSource(TestDatabase.OWNER, database);
  }

  @Override
  public void close() {
    get(IndexFollower.class).end();
    get(HeadExport.class).end();
    get(TestEntityManagers.class).close();
    container.close();
    TestDatabase.drop(database);
  }
}
