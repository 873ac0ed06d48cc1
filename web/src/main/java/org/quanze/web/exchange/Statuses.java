package org.quanze.web.exchange;

import org.quanze.access.AccessRule;
import org.quanze.exchange.ImportRule;
import org.quanze.rule.Refused;
import org.quanze.rule.Rule;

/** What number of HTTP a refusal is. */
final class Statuses {

  private Statuses() {}

  /** The status of the first broken rule, which is the gravest. */
  static int of(Refused refused) {
    Rule rule = refused.refusals().get(0).rule();
    if (rule == AccessRule.SIGNED_IN) {
      return 401;
    }
    if (rule == ImportRule.FILE_SIZE || rule == DoorRule.BODY_SIZE) {
      return 413;
    }
    if (rule == DoorRule.JSON_READABLE) {
      return 400;
    }
    if (rule == DoorRule.BUSY || rule == DoorRule.STREAMS_FREE) {
      return 503;
    }
    return switch (rule.is().nature()) {
      case INVALID -> 422;
      case STATE, CONFLICT -> 409;
      case PERMISSION -> 403;
      case NOT_FOUND -> 404;
    };
  }
}
