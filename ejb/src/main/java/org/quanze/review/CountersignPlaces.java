package org.quanze.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Places;
import org.quanze.database.Database;
import org.quanze.validity.Today;

/**
 * Tells the gate where a countersignature stands: with the unit that is to sign, or with the one
 * that keeps what that left since it ended.
 */
@ApplicationScoped
@NullUnmarked
public class CountersignPlaces implements Places<CountersignTarget> {

  @Inject private Database database;
  @Inject private Today today;

  @Override
  public Class<CountersignTarget> kind() {
    return CountersignTarget.class;
  }

  @Override
  public Optional<String> place(CountersignTarget target) {
    return database.find(
        "SELECT keeper_of(d.id, ?) FROM change_set c JOIN countersigning s ON s.change_set_id = c.id"
            + " AND s.round = c.round JOIN department d ON d.id = s.department_id"
            + " WHERE c.id = ? AND d.uid = ?",
        row -> row.text(1),
        today.date(),
        target.changeSet(),
        target.department());
  }
}
