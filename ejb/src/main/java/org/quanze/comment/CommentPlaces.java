package org.quanze.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Places;
import org.quanze.adjustment.ChangeSetTarget;
import org.quanze.adjustment.ChangeSets;
import org.quanze.database.Database;

/**
 * Tells the gate where comments stand: with their draft, or with a unit that countersigns it as
 * long as it is under review, which is as long as that unit sees it.
 */
@ApplicationScoped
@NullUnmarked
public class CommentPlaces implements Places<CommentTarget> {

  @Inject private Database database;
  @Inject private ChangeSets changeSets;

  @Override
  public Class<CommentTarget> kind() {
    return CommentTarget.class;
  }

  @Override
  public Optional<String> place(CommentTarget target) {
    return target.department() == null
        ? changeSets.place(new ChangeSetTarget(target.changeSet()))
        : database.find(
            "SELECT d.path FROM change_set c JOIN countersigning s ON s.change_set_id = c.id"
                + " AND s.round = c.round AND c.state IN ('IN_REVIEW', 'PUBLISHED')"
                + " JOIN department d ON d.id = s.department_id WHERE c.id = ? AND d.uid = ?",
            row -> row.text(1),
            target.changeSet(),
            target.department());
  }
}
