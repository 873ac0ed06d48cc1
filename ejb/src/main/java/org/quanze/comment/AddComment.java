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
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSets;
import org.quanze.adjustment.DraftFields;
import org.quanze.item.Clean;
import org.quanze.rule.Refusals;

/**
 * Says something of a field of an open draft (批注), by whoever sees the draft, as it stood at the
 * version that was read. It does not matter who edited it meanwhile.
 */
@Stateless
@Permitted(Permission.DRAFT_READ)
@NullUnmarked
public class AddComment {

  /** Comments of one draft, at most. */
  static final int MOST_COMMENTS = 1000;

  private static final int LONGEST_FIELD = 200;

  @Inject private ChangeSets changeSets;
  @Inject private DraftFields fields;
  @Inject private Comments comments;
  @Inject private OnceOnly onceOnly;

  /**
   * Of what, and what.
   *
   * @param department the unit that countersigns, where it is said for one; else null
   * @param version the version of the draft that was read
   * @param line number of the line; null for the head
   * @param field path of the field; null for the line or head as a whole
   */
  public record Command(
      UUID changeSet,
      @Nullable UUID department,
      int version,
      @Nullable Integer line,
      @Nullable String field,
      String text,
      String idempotencyKey)
      implements Concerning {
    @Override
    public Target target() {
      return new CommentTarget(changeSet, department);
    }
  }

  /** Says it; answers the number of the comment in its draft. */
  public int add(Actor actor, Command command) {
    Deed deed = Gate.deed();
    String content =
        "comment "
            + List.of(
                command.changeSet(),
                String.valueOf(command.department()),
                command.version(),
                String.valueOf(command.line()),
                String.valueOf(command.field()),
                command.text());
    return Answer.number(
        onceOnly.answer(
            deed,
            command.idempotencyKey(),
            content,
            false,
            () -> Answer.print(command.changeSet(), add(deed, command))));
  }

  private int add(Deed deed, Command command) {
    ChangeSet set = changeSets.lockOpen(deed, command.changeSet());
    int before = comments.counts(List.of(all(set))).getOrDefault(all(set), 0);
    Refusals refusals = new Refusals();
    String text = CommentCheck.text(command.text(), refusals);
    String field = Clean.text(command.field());
    boolean written =
        refusals.require(
            command.version() > 0 && command.version() <= set.version(),
            CommentRule.VERSION_EXISTS,
            "version",
            command.version(),
            set.version());
    if (written) {
      refusals.require(
          isKnown(command, field),
          CommentRule.FIELD_EXISTS,
          "field",
          command.version(),
          (command.line() == null ? "" : command.line() + " ") + (field == null ? "" : field));
    }
    refusals.require(
        before < MOST_COMMENTS, CommentRule.COMMENTS_OF_DRAFT, "changeSet", MOST_COMMENTS);
    refusals.refuseIfAny();
    Comment comment =
        new Comment(
            set.id(), before + 1, command.version(), command.line(), field, false, List.of());
    comments.add(deed, comment, text);
    return comment.number();
  }

  private boolean isKnown(Command command, @Nullable String field) {
    return field == null
        ? fields.isKnown(command.changeSet(), command.version(), command.line(), List.of())
        : field.length() <= LONGEST_FIELD
            && fields.isKnown(
                command.changeSet(),
                command.version(),
                command.line(),
                List.of(field.split("\\.", -1)));
  }

  private static Comments.Choice all(ChangeSet set) {
    return new Comments.Choice(set.id(), null, null);
  }
}
