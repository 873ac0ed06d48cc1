package org.quanze.web.access;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.quanze.rule.Refusal;
import org.quanze.rule.Refused;
import org.quanze.web.graphql.ErrorCode;
import org.quanze.web.graphql.KnownFaults;
import org.quanze.web.graphql.RefusedRequest;
import org.quanze.web.graphql.RefusedRequest.BrokenRule;

/** A rule that a question breaks is told with its code; a question has no union to tell it by. */
@ApplicationScoped
public class RuleRefusals implements KnownFaults {

  @Override
  public @Nullable RefusedRequest read(Throwable fault) {
    if (fault instanceof Refused refused) {
      Refusal first = refused.refusals().get(0);
      ErrorCode code =
          switch (first.rule().is().nature()) {
            case PERMISSION -> ErrorCode.NOT_PERMITTED;
            case STATE, CONFLICT -> ErrorCode.NOT_IN_STATE;
            case INVALID, NOT_FOUND -> ErrorCode.INPUT_INVALID;
          };
      return new RefusedRequest(code, new BrokenRule(first.code(), first.zh(), first.en()));
    }
    return fault instanceof EJBException && fault.getCause() != null
        ? read(fault.getCause())
        : null;
  }
}
