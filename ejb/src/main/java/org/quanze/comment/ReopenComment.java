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

/** Opens a resolved comment again (重新打开), and says why. */
@Stateless
@Permitted(Permission.DRAFT_READ)
@NullUnmarked
public class ReopenComment {

  @Inject private CommentCheck check;
  @Inject private Comments comments;
  @Inject private OnceOnly onceOnly;

  /**
   * Which comment of which draft, and why.
   *
   * @param department the unit that countersigns, where it is said for one; else null
   * @param expectedVersion how many remarks of it were read
   */
  public record Command(
      UUID changeSet,
      @Nullable UUID department,
      int comment,
      int expectedVersion,
      String text,
      String idempotencyKey)
      implements Concerning {
    @Override
    public Target target() {
      return new CommentTarget(changeSet, department);
    }
  }

  /** Does so; answers the number of the comment in its draft. */
  public int reopen(Actor actor, Command command) {
    Deed deed = Gate.deed();
    String content =
        "reopen "
            + List.of(
                command.changeSet(),
                String.valueOf(command.department()),
                command.comment(),
                command.expectedVersion(),
                command.text());
    return Answer.number(
        onceOnly.answer(
            deed,
            command.idempotencyKey(),
            content,
            false,
            () -> Answer.print(command.changeSet(), reopen(deed, command))));
  }

  private int reopen(Deed deed, Command command) {
    Comment comment = check.lock(deed, command.changeSet(), command.comment());
    Refusals refusals = new Refusals();
    CommentCheck.allRead(comment, command.expectedVersion(), refusals);
    String text = CommentCheck.text(command.text(), refusals);
    refusals.require(comment.isResolved(), CommentRule.IS_RESOLVED, "comment");
    refusals.refuseIfAny();
    comments.add(deed, comment, Remark.Act.REOPENED, text);
    return comment.number();
  }
}
