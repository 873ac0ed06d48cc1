package org.quanze.comment;

import java.util.List;
import org.quanze.adjustment.ChangeSet;

/**
 * What may be done next with comments, by the names of the interface. Whoever sees a draft may say
 * something of it, and nobody else is asked.
 */
public final class CommentActions {

  private CommentActions() {}

  /** With the comments of a change set that somebody sees. */
  public static List<String> of(ChangeSet set) {
    return set.state().isOpen() ? List.of("commentAdd") : List.of();
  }

  /** With one comment of it. */
  public static List<String> of(ChangeSet set, Comment comment) {
    if (!set.state().isOpen() || comment.remarks().size() >= Comments.MOST_REMARKS) {
      return List.of();
    }
    return comment.isResolved()
        ? List.of("commentReopen")
        : List.of("commentAnswer", "commentResolve");
  }
}
