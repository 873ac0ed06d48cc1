package org.quanze.exchange;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Supplier;
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
import org.quanze.organisation.Organisations;
import org.quanze.organisation.PublisherTarget;
import org.quanze.scheme.ListTypes;

/** Saves how the columns of a source become elements, for a government and those below it. */
@Stateless
@Permitted(Permission.LIST_IMPORT)
@NullUnmarked
public class SaveMapping {

  @Inject private ImportRuns runs;
  @Inject private ListTypes listTypes;
  @Inject private Organisations organisations;
  @Inject private OnceOnly onceOnly;

  /**
   * A mapping under a name.
   *
   * @param publisher code of the division of the government that uses it
   * @param given tells the mapping, or refuses what was sent; asked behind the gate
   * @param idempotencyKey lets it be sent again; null where it is sent once
   */
  public record Command(
      String publisher, String name, Supplier<Mapping> given, @Nullable String idempotencyKey)
      implements Concerning {
    /** A mapping that is known already. */
    public Command(String publisher, String name, Mapping mapping) {
      this(publisher, name, () -> mapping, null);
    }

    @Override
    public Target target() {
      return new PublisherTarget(publisher);
    }
  }

  public void save(Actor actor, Command command) {
    Deed deed = Gate.deed();
    Mapping mapping = command.given().get();
    onceOnly.keyed(
        deed,
        command.idempotencyKey(),
        () -> "mapping " + command.publisher() + " " + command.name() + " " + mapping.print(),
        false,
        () -> save(deed, command, mapping));
  }

  private String save(Deed deed, Command command, Mapping mapping) {
    listTypes.get(mapping.listType());
    runs.putMapping(
        deed, organisations.getPublisher(command.publisher()).id(), command.name(), mapping);
    return "saved";
  }
}
