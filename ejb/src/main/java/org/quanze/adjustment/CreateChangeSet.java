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

/** Begins a draft decision of a unit, or of the whole government. */
@Stateless
@Permitted(Permission.DRAFT_EDIT)
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
   */
  public record Command(
      String publisher, @Nullable UUID department, DecisionDraft decision, String idempotencyKey)
      implements Concerning {
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
    String content = "create " + command.target() + DraftJson.write(command.decision());
    // A head has no field that can be redacted, so that its key outlives what is taken from lines.
    return DraftOutcome.parse(
        onceOnly.answer(
            deed, command.idempotencyKey(), content, true, () -> add(deed, command).print()));
  }

  private DraftOutcome add(Deed deed, Command command) {
    UUID id = UUID.randomUUID();
    if (command.department() == null) {
      int publisher = organisations.getPublisher(command.publisher()).id();
      changeSets.add(deed, id, publisher, null, command.decision());
    } else {
      Department unit = organisations.getDepartment(command.department());
      changeSets.add(deed, id, unit.publisherId(), unit.id(), command.decision());
    }
    return new DraftOutcome(id, 1);
  }
}
