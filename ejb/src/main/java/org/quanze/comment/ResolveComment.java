package org.quanze.comment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
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
import org.quanze.rule.Refusals;

/**
 * Resolves a comment (解决), with or without a word, by whoever has read all of it: that of somebody
 * else too, which stays on record. Nobody is held up by what is not resolved.
 */
@Stateless
@Permitted(Permission.DRAFT_READ)
@NullUnmarked
public class ResolveComment {

  @Inject private CommentCheck check;
  @Inject private Comments comments;
  @Inject private OnceOnly onceOnly;

  /**
   * Which comment of which draft.
   *
   * @param department the unit that countersigns, where it is said for one; else null
   * @param expectedVersion how many remarks of it were read
   * @param text how it was settled; null for no word
   */
  public record Command(
      UUID changeSet,
      @Nullable UUID department,
      int comment,
      int expectedVersion,
      @Nullable String text,
      String idempotencyKey)
      implements Concerning {
    @Override
    public Target target() {
      return new CommentTarget(changeSet, department);
    }
  }

  /** Does so; answers the number of the comment in its draft. */
  public int resolve(Actor actor, Command command) {
    Deed deed = Gate.deed();
    String content =
        "resolve "
            + List.of(
                command.changeSet(),
                String.valueOf(command.department()),
                command.comment(),
                command.expectedVersion(),
                String.valueOf(command.text()));
    return Answer.number(
        onceOnly.answer(
            deed,
            command.idempotencyKey(),
            content,
            false,
            () -> Answer.print(command.changeSet(), resolve(deed, command))));
  }

  private int resolve(Deed deed, Command command) {
    Comment comment = check.lock(deed, command.changeSet(), command.comment());
    Refusals refusals = new Refusals();
    CommentCheck.allRead(comment, command.expectedVersion(), refusals);
    String text = command.text() == null ? null : CommentCheck.text(command.text(), refusals);
    refusals.require(!comment.isResolved(), CommentRule.IS_OPEN, "comment");
    refusals.refuseIfAny();
    comments.add(deed, comment, Remark.Act.RESOLVED, text);
    return comment.number();
  }
}
