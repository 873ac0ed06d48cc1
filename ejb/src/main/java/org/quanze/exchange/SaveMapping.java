package org.quanze.exchange;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.access.Concerning;
import org.quanze.access.Gate;
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

  /**
   * A mapping under a name.
   *
   * @param publisher code of the division of the government that uses it
   */
  public record Command(String publisher, String name, Mapping mapping) implements Concerning {
    @Override
    public Target target() {
      return new PublisherTarget(publisher);
    }
  }

  public void save(Actor actor, Command command) {
    listTypes.get(command.mapping().listType());
    runs.putMapping(
        Gate.deed(),
        organisations.getPublisher(command.publisher()).id(),
        command.name(),
        command.mapping());
  }
}
