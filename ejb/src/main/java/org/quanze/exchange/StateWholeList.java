package org.quanze.exchange;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSetTarget;
import org.quanze.adjustment.ChangeSets;
import org.quanze.item.Openness;
import org.quanze.ledger.RegistryHash;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.rule.Refusals;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListTypes;
import org.quanze.wholelist.WholeList;
import org.quanze.wholelist.WholeLists;

/**
 * A draft states by a file how it leaves a whole list. Nothing of it is published: what the file
 * says and the lines of the draft do not lead to is named, and refuses the draft.
 */
@Stateless
@TransactionTimeout(value = 1, unit = TimeUnit.HOURS)
@Permitted(Permission.DRAFT_EDIT)
@NullUnmarked
public class StateWholeList {

  /** What stands for the name of a mapping where the columns are those of an export. */
  private static final String AS_EXPORTED = "EXPORT";

  @Inject private ChangeSets changeSets;
  @Inject private Organisations organisations;
  @Inject private ListTypes listTypes;
  @Inject private ImportRuns runs;
  @Inject private ImportTargets targets;
  @Inject private WholeLists wholeLists;
  @Inject private OnceOnly onceOnly;

  /**
   * Which file.
   *
   * @param mapping name of the mapping; null for the columns of an exported list of the type
   * @param listType code of the list type, where no mapping says it
   * @param openness which members the file lists: those of this openness
   * @param notPublicReason why those are not public that the lines of it bring; null leaves it to
   *     the lines
   * @param idempotencyKey lets it be sent again; null where it is sent once
   */
  public record Command(
      UUID changeSet,
      int expectedVersion,
      @Nullable String mapping,
      @Nullable String listType,
      SourceFile main,
      Map<String, SourceFile> related,
      Openness openness,
      @Nullable String notPublicReason,
      @Nullable String idempotencyKey)
      implements Concerning {
    /** What is sent once. */
    public Command(
        UUID changeSet,
        int expectedVersion,
        @Nullable String mapping,
        @Nullable String listType,
        SourceFile main,
        Map<String, SourceFile> related,
        Openness openness,
        @Nullable String notPublicReason) {
      this(
          changeSet,
          expectedVersion,
          mapping,
          listType,
          main,
          related,
          openness,
          notPublicReason,
          null);
    }

    @Override
    public Target target() {
      return new ChangeSetTarget(changeSet);
    }

    private String content() {
      return "whole list "
          + Arrays.asList(changeSet, expectedVersion, mapping, listType, openness, notPublicReason)
          + FileHash.sent(main, related);
    }
  }

  /** States it; answers what was found in the file. */
  public ImportRun state(Actor actor, Command command) {
    Deed deed = Gate.deed();
    String run =
        onceOnly.keyed(
            deed,
            command.idempotencyKey(),
            command::content,
            false,
            () -> state(deed, command).toString());
    return runs.find(UUID.fromString(run)).orElseThrow();
  }

  private UUID state(Deed deed, Command command) {
    if (command.notPublicReason() != null) {
      Refusals refusals = new Refusals();
      command.openness().checkReason("notPublicReason", command.notPublicReason(), refusals);
      refusals.refuseIfAny();
    }
    ChangeSet set = changeSets.lock(deed, command.changeSet(), command.expectedVersion());
    Publisher publisher = organisations.getPublisher(set.publisher());
    Mapping mapping = mapping(publisher, command);
    ListType type = listTypes.get(mapping.listType());
    UUID id = UUID.randomUUID();
    try (FindingLog findings = new FindingLog();
        RowReader reader =
            new RowReader(
                mapping, type, command.main(), command.related(), ImportLimits.ofProcess())) {
      reader.requireWhole();
      RowSorter sorter =
          new RowSorter(
              targets.readForDraft(publisher, mapping),
              mapping,
              type,
              command.openness(),
              command.notPublicReason(),
              new WholeListRows(id, publisher.id(), drafter(set)),
              findings);
      wholeLists.take(deed, rows -> sorter.sort(reader, rows));
      ImportRun run =
          new ImportRun(
              id,
              publisher.id(),
              type.code(),
              command.mapping() == null ? AS_EXPORTED : command.mapping(),
              command.main().name(),
              FileHash.of(command.main(), command.related()),
              reader.encoding(),
              RegistryHash.current(),
              command.openness(),
              ImportRun.State.STATED,
              sorter.counts(),
              deed.username(),
              deed.at());
      runs.add(deed, run, sorter);
      wholeLists.state(deed, set.id(), type.code(), id, fields(mapping));
      changeSets.note(deed, set, "WHOLE_LIST", type.code() + " " + command.main().name());
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException("A file that was sent cannot be read back", e);
    }
  }

  private Mapping mapping(Publisher publisher, Command command) {
    return command.mapping() == null
        ? Mapping.ofListType(listTypes.get(String.valueOf(command.listType())))
        : runs.getMapping(publisher.id(), command.mapping());
  }

  private @Nullable UUID drafter(ChangeSet set) {
    Integer drafter = set.department();
    return drafter == null ? null : organisations.listDepartments(List.of(drafter)).get(0).uid();
  }

  /** Paths of the fields that a mapping states, in order. */
  private static List<String> fields(Mapping mapping) {
    TreeSet<String> fields = new TreeSet<>(Set.of("category", "department", "name"));
    if (mapping.code() != null) {
      fields.add(mapping.code().others() == null ? WholeList.FIRST_CODE : "codes");
    }
    mapping.elements().keySet().forEach(key -> fields.add("elements." + key));
    mapping.parts().keySet().forEach(key -> fields.add("elements." + key));
    return List.copyOf(fields);
  }
}
