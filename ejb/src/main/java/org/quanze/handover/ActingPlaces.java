package org.quanze.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Places;
import org.quanze.database.Database;

/** Tells the gate where the unit stands that acts next in a handover. */
@ApplicationScoped
@NullUnmarked
public class ActingPlaces implements Places<ActingTarget> {

  @Inject private Database database;

  @Override
  public Class<ActingTarget> kind() {
    return ActingTarget.class;
  }

  @Override
  public Optional<String> place(ActingTarget target) {
    return database.find(
        "SELECT d.path FROM handover h JOIN department d ON d.id = "
            + Handovers.ACTS
            + " WHERE h.id = ?",
        row -> row.text(1),
        target.handover());
  }
}
