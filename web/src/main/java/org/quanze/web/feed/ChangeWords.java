package org.quanze.web.feed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Movement;
import org.quanze.edition.Decision;
import org.quanze.edition.Decisions.Placed;
import org.quanze.feed.PublishedChange;
import org.quanze.web.edition.MovementNames;

/** A change in the words of the field, for who reads it as news. */
final class ChangeWords {

  private ChangeWords() {}

  /** The one line that tells it. */
  static String title(PublishedChange change) {
    String name = change.name();
    if (name == null) {
      return label(change);
    }
    return label(change) + "：" + name + (change.code() == null ? "" : "（" + change.code() + "）");
  }

  /** The code of its kind: a movement, or what else became public. */
  static String term(PublishedChange change) {
    Movement movement = change.movement();
    return movement == null ? change.kind().name() : movement.name();
  }

  /** The same in Chinese. */
  static String label(PublishedChange change) {
    Movement movement = change.movement();
    return movement == null ? zh(change.kind()) : MovementNames.zh(movement);
  }

  private static String zh(PublishedChange.Kind kind) {
    return switch (kind) {
      case LINE -> "变动";
      case DECISION -> "决定";
      case ANNOTATION -> "标注";
      case DECLARATION -> "公布数";
      case DISCLOSURE -> "转为主动公开";
      case REDACTION -> "遮蔽";
    };
  }

  /**
   * What else is told: the day, the edition, what enters or leaves, the decision if it is public.
   */
  static String summary(PublishedChange change, @Nullable Placed placed) {
    List<String> parts = new ArrayList<>();
    parts.add("生效日 " + change.effectiveOn());
    if (change.edition() != null) {
      parts.add("第 " + change.edition() + " 版");
    }
    if (change.net() != 0) {
      parts.add("公开净增 " + change.net());
    }
    if (placed != null) {
      Decision decision = placed.decision();
      String number = decision.documentNumber();
      parts.add("依据 " + decision.title() + (number == null ? "" : "（" + number + "）"));
    }
    return String.join("；", parts);
  }
}
