package org.quanze.exchange;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.ejb3.annotation.TransactionTimeout;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Actor;
import org.quanze.access.Concerning;
import org.quanze.access.Deed;
import org.quanze.access.Gate;
import org.quanze.access.OnceOnly;
import org.quanze.access.Permission;
import org.quanze.access.Permitted;
import org.quanze.access.Target;
import org.quanze.citation.LawTexts;
import org.quanze.instrument.Instruments;
import org.quanze.item.Openness;
import org.quanze.ledger.RegistryHash;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.organisation.PublisherTarget;
import org.quanze.rule.Refusals;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListTypes;
import org.quanze.validity.Today;

/**
 * The dry run of an import: reads the file row by row, seals what would be published, and reports
 * every finding. Nothing is published; the checked rows wait for {@link PublishImport}.
 */
@Stateless
@TransactionTimeout(value = 1, unit = TimeUnit.HOURS)
@Permitted(Permission.LIST_IMPORT)
@NullUnmarked
public class CheckImport {

  @Inject private Organisations organisations;
  @Inject private ListTypes listTypes;
  @Inject private ImportRuns runs;
  @Inject private ImportTargets targets;
  @Inject private Instruments instruments;
  @Inject private LawTexts laws;
  @Inject private OnceOnly onceOnly;
  @Inject private Today today;

  /**
   * What to check.
   *
   * @param publisher code of the division of the government into whose branch it goes
   * @param mapping name of the mapping
   * @param main the file
   * @param related files that the mapping names
   * @param openness the one openness of the file
   * @param beginUnits whether units that are not registered begin with the publication
   * @param effectiveOn the day from which the lists are to be in force, on which it is told whether
   *     their legal bases are; null for today
   * @param idempotencyKey lets it be sent again; null where it is sent once
   */
  public record Command(
      String publisher,
      String mapping,
      SourceFile main,
      Map<String, SourceFile> related,
      Openness openness,
      @Nullable String notPublicReason,
      boolean beginUnits,
      @Nullable LocalDate effectiveOn,
      @Nullable String idempotencyKey)
      implements Concerning {
    /** What is sent once. */
    public Command(
        String publisher,
        String mapping,
        SourceFile main,
        Map<String, SourceFile> related,
        Openness openness,
        @Nullable String notPublicReason,
        boolean beginUnits,
        @Nullable LocalDate effectiveOn) {
      this(
          publisher,
          mapping,
          main,
          related,
          openness,
          notPublicReason,
          beginUnits,
          effectiveOn,
          null);
    }

    @Override
    public Target target() {
      return new PublisherTarget(publisher);
    }

    private String content() {
      return "check "
          + Arrays.asList(publisher, mapping, openness, notPublicReason, beginUnits, effectiveOn)
          + FileHash.sent(main, related);
    }
  }

  /** Checks the file; answers what was found. */
  public ImportRun check(Actor actor, Command command) {
    Deed deed = Gate.deed();
    String run =
        onceOnly.keyed(
            deed,
            command.idempotencyKey(),
            command::content,
            false,
            () -> check(deed, command).toString());
    return runs.find(UUID.fromString(run)).orElseThrow();
  }

  private UUID check(Deed deed, Command command) {
    Refusals refusals = new Refusals();
    command.openness().checkReason("notPublicReason", command.notPublicReason(), refusals);
    refusals.refuseIfAny();
    Publisher publisher = organisations.getPublisher(command.publisher());
    Mapping mapping = runs.getMapping(publisher.id(), command.mapping());
    ListType type = listTypes.get(mapping.listType());
    UUID id = UUID.randomUUID();
    ImportTarget target = targets.read(publisher, mapping, command.beginUnits());
    BasisWarnings bases = bases(command.effectiveOn());
    try (FindingLog findings = new FindingLog();
        RowReader reader =
            new RowReader(
                mapping, type, command.main(), command.related(), ImportLimits.ofProcess())) {
      RowSorter sorter =
          new RowSorter(
              target,
              mapping,
              type,
              command.openness(),
              command.notPublicReason(),
              new OpeningRows(id, target, type, bases),
              findings);
      runs.take(deed, rows -> sorter.sort(reader, rows));
      ImportRun run =
          new ImportRun(
              id,
              publisher.id(),
              type.code(),
              command.mapping(),
              command.main().name(),
              FileHash.of(command.main(), command.related()),
              reader.encoding(),
              RegistryHash.current(),
              command.openness(),
              ImportRun.State.CHECKED,
              sorter.counts(),
              deed.username(),
              deed.at());
      runs.add(deed, run, sorter);
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException("A file that was sent cannot be read back", e);
    }
  }

  private BasisWarnings bases(@Nullable LocalDate effectiveOn) {
    LocalDate day = effectiveOn == null ? today.date() : effectiveOn;
    return new BasisWarnings(instruments.registered(), laws, day);
  }
}
