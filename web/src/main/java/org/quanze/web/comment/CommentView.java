package org.quanze.web.comment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.ChangeSet;
import org.quanze.comment.Comment;
import org.quanze.comment.CommentActions;
import org.quanze.comment.Remark;

/** A comment, as who sees its change set is shown it. */
record CommentView(
    int number,
    int version,
    @Nullable Integer line,
    @Nullable String field,
    boolean outdated,
    boolean resolved,
    int remarkCount,
    List<Remark> remarks,
    List<String> allowedActions) {

  static CommentView of(ChangeSet set, Comment comment) {
    return new CommentView(
        comment.number(),
        comment.version(),
        comment.line(),
        comment.field(),
        comment.outdated(),
        comment.isResolved(),
        comment.remarks().size(),
        comment.remarks(),
        CommentActions.of(set, comment));
  }
}
