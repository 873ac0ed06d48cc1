package org.quanze.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Places;
import org.quanze.adjustment.ChangeSetTarget;
import org.quanze.adjustment.ChangeSets;
import org.quanze.database.Database;
import org.quanze.validity.Today;

/**
 * Tells the gate where comments stand: with their draft, or with a unit that countersigns it, or
 * that keeps what such a unit left, as long as it is under review, which is as long as it sees it.
 */
@ApplicationScoped
@NullUnmarked
public class CommentPlaces implements Places<CommentTarget> {

  @Inject private Database database;
  @Inject private ChangeSets changeSets;
  @Inject private Today today;

  @Override
  public Class<CommentTarget> kind() {
    return CommentTarget.class;
  }

  @Override
  public Optional<String> place(CommentTarget target) {
    return target.department() == null
        ? changeSets.place(new ChangeSetTarget(target.changeSet()))
        : database.find(
            "SELECT d.path FROM department d WHERE d.uid = ? AND EXISTS (SELECT FROM change_set c"
                + " JOIN countersigning s ON s.change_set_id = c.id AND s.round = c.round"
                + " CROSS JOIN kept_by(s.department_id, ?) k WHERE c.id = ? AND k.path = d.path"
                + " AND c.state IN ('IN_REVIEW', 'PUBLISHED'))",
            row -> row.text(1),
            target.department(),
            today.date(),
            target.changeSet());
  }
}
