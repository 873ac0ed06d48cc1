package org.quanze.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Deed;
import org.quanze.adjustment.ChangeSets;
import org.quanze.item.Clean;
import org.quanze.rule.Refusals;

/** What everything that is said in a comment has to keep. */
@ApplicationScoped
@NullUnmarked
class CommentCheck {

  private static final int MOST_CHARACTERS = 2000;

  @Inject private ChangeSets changeSets;
  @Inject private Comments comments;

  /** A comment of a draft that is open, for its next remark; the draft is locked meanwhile. */
  Comment lock(Deed deed, UUID changeSet, int number) {
    changeSets.lockOpen(deed, changeSet);
    Comment comment =
        comments
            .find(changeSet, number)
            .orElseThrow(() -> CommentRule.COMMENT_EXISTS.refuse("comment", number));
    if (comment.remarks().size() >= Comments.MOST_REMARKS) {
      throw CommentRule.REMARKS_OF_COMMENT.refuse("comment", Comments.MOST_REMARKS);
    }
    return comment;
  }

  /** Notes unless whoever ends or begins a talk has read all of it. */
  static void allRead(Comment comment, int expectedVersion, Refusals refusals) {
    int now = comment.remarks().size();
    refusals.requireVersion(
        now == expectedVersion, now, CommentRule.ALL_READ, "expectedVersion", now, expectedVersion);
  }

  /** A text as it is written down; a refusal is noted where it says nothing or too much. */
  static @Nullable String text(@Nullable String raw, Refusals refusals) {
    String text = Clean.text(raw);
    boolean fits =
        refusals.require(
            text != null && text.length() <= MOST_CHARACTERS,
            CommentRule.TEXT_FITS,
            "text",
            MOST_CHARACTERS);
    if (fits) {
      Clean.check("text", text, refusals);
    }
    return text;
  }
}
