package org.quanze.adjustment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
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
import org.quanze.organisation.Department;
import org.quanze.organisation.DepartmentTarget;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.PublisherTarget;
import org.quanze.rule.Refusals;

/** Begins a draft decision of a unit, or of the whole government: of lists, or of the catalogue. */
@Stateless
@Permitted({Permission.DRAFT_EDIT, Permission.CATALOGUE_EDIT})
@NullUnmarked
public class CreateChangeSet {

  @Inject private ChangeSets changeSets;
  @Inject private Organisations organisations;
  @Inject private OnceOnly onceOnly;

  /**
   * Whose draft.
   *
   * @param publisher code of the government's division
   * @param department the drafting unit, or null for the whole government
   * @param catalogue whether it is to adjust the basic catalogue (目录草案), and nothing else
   */
  public record Command(
      String publisher,
      @Nullable UUID department,
      boolean catalogue,
      DecisionDraft decision,
      String idempotencyKey)
      implements Concerning {
    /** A draft of lists. */
    public Command(
        String publisher,
        @Nullable UUID department,
        DecisionDraft decision,
        String idempotencyKey) {
      this(publisher, department, false, decision, idempotencyKey);
    }

    @Override
    public Permission permission() {
      return catalogue ? Permission.CATALOGUE_EDIT : Permission.DRAFT_EDIT;
    }

    @Override
    public Target target() {
      return department == null ? new PublisherTarget(publisher) : new DepartmentTarget(department);
    }
  }

  public DraftOutcome create(Actor actor, Command command) {
    Deed deed = Gate.deed();
    Refusals refusals = new Refusals();
    command.decision().check(refusals);
    refusals.refuseIfAny();
    String content =
        (command.catalogue() ? "create catalogue " : "create ")
            + command.target()
            + DraftJson.write(command.decision());
    // A head has no field that can be redacted, so that its key outlives what is taken from lines.
    return DraftOutcome.parse(
        onceOnly.answer(
            deed, command.idempotencyKey(), content, true, () -> add(deed, command).print()));
  }

  private DraftOutcome add(Deed deed, Command command) {
    UUID id = UUID.randomUUID();
    if (command.department() == null) {
      int publisher = organisations.getPublisher(command.publisher()).id();
      changeSets.add(deed, id, publisher, null, command.catalogue(), command.decision());
    } else {
      Department unit = organisations.getDepartment(command.department());
      changeSets.add(
          deed, id, unit.publisherId(), unit.id(), command.catalogue(), command.decision());
    }
    return new DraftOutcome(id, 1);
  }
}
