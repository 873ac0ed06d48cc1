package org.quanze.web.graphql.document;

import graphql.language.Document;
import graphql.language.Node;
import graphql.language.StringValue;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Characters that no text may hold: U+0000, which the database cannot store, and halves of
 * surrogate pairs, which are no characters at all.
 */
public final class RefusedCharacters {
  private RefusedCharacters() {}

  /** Whether one of them stands in this text. */
  public static boolean standIn(String text) {
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (character == 0 || Character.isLowSurrogate(character)) {
        return true;
      }
      if (Character.isHighSurrogate(character)) {
        at++;
        if (at == text.length() || !Character.isLowSurrogate(text.charAt(at))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a string of the document spells one of them by an escape. */
  static boolean standIn(Document document, String source) {
    if (!source.contains("\\u")) {
      return false;
    }
    Deque<Node<?>> open = new ArrayDeque<>();
    open.push(document);
    while (!open.isEmpty()) {
      Node<?> node = open.pop();
      if (node instanceof StringValue text && standIn(String.valueOf(text.getValue()))) {
        return true;
      }
      for (Node<?> child : node.getChildren()) {
        open.push(child);
      }
    }
    return false;
  }
}
