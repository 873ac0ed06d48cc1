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

/** Answers a comment that is not resolved (回复). Whoever else answers meanwhile is no hindrance. */
@Stateless
@Permitted(Permission.DRAFT_READ)
@NullUnmarked
public class AnswerComment {

  @Inject private CommentCheck check;
  @Inject private Comments comments;
  @Inject private OnceOnly onceOnly;

  /**
   * Which comment of which draft, and what.
   *
   * @param department the unit that countersigns, where it is said for one; else null
   */
  public record Command(
      UUID changeSet, @Nullable UUID department, int comment, String text, String idempotencyKey)
      implements Concerning {
    @Override
    public Target target() {
      return new CommentTarget(changeSet, department);
    }
  }

  /** Does so; answers the number of the comment in its draft. */
  public int answer(Actor actor, Command command) {
    Deed deed = Gate.deed();
    String content =
        "answer "
            + List.of(
                command.changeSet(),
                String.valueOf(command.department()),
                command.comment(),
                command.text());
    return Answer.number(
        onceOnly.answer(
            deed,
            command.idempotencyKey(),
            content,
            false,
            () -> Answer.print(command.changeSet(), answer(deed, command))));
  }

  private int answer(Deed deed, Command command) {
    Comment comment = check.lock(deed, command.changeSet(), command.comment());
    Refusals refusals = new Refusals();
    String text = CommentCheck.text(command.text(), refusals);
    refusals.require(!comment.isResolved(), CommentRule.IS_OPEN, "comment");
    refusals.refuseIfAny();
    comments.add(deed, comment, Remark.Act.SAID, text);
    return comment.number();
  }
}
