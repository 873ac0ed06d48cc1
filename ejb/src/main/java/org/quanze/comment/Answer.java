package org.quanze.comment;

import java.util.UUID;

/**
 * What is kept as the answer to a key: the draft first, so that a redaction finds it, and a number.
 */
final class Answer {

  private Answer() {}

  static String print(UUID changeSet, int number) {
    return changeSet + " " + number;
  }

  static int number(String answer) {
    return Integer.parseInt(answer.substring(answer.indexOf(' ') + 1));
  }
}
