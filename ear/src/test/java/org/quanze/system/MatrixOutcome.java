package org.quanze.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;

/**
 * What came of an attempt, whichever door it went through.
 *
 * @param kind DONE, or the type of the refusal
 * @param code the code of the refusal
 * @param text all that was answered
 */
record MatrixOutcome(String kind, String code, String text) {
  static final String DONE = "DONE";
  static final String FAULT = "FAULT";
  static final String HIDDEN = "HIDDEN";

  /** Of an act over GraphQL. */
  static MatrixOutcome of(JsonNode answer) {
    boolean refused = answer.has("code") || answer.has("refusals");
    return new MatrixOutcome(
        refused ? answer.path("__typename").asText() : DONE,
        answer.path("code").asText(),
        answer.toString());
  }

  /** Of a request to the doors for files. */
  static MatrixOutcome of(HttpResponse<String> answer) {
    String kind =
        switch (answer.statusCode()) {
          case 200, 201, 204 -> DONE;
          case 401, 403 -> "NotPermitted";
          case 404 -> "NotFound";
          case 409 -> "IllegalState";
          default -> FAULT;
        };
    String code = kind.equals(DONE) ? "" : Client.read(answer).at("/errors/0/code").asText();
    return new MatrixOutcome(kind, code, answer.statusCode() + " " + answer.body());
  }
}
