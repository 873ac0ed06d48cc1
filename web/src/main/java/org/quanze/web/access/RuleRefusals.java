package org.quanze.web.access;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.quanze.rule.Refusal;
import org.quanze.rule.Refused;
import org.quanze.web.graphql.ErrorCode;
import org.quanze.web.graphql.KnownFaults;
import org.quanze.web.graphql.RefusedRequest;

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
            case INVALID, STATE, CONFLICT, NOT_FOUND -> ErrorCode.INPUT_INVALID;
          };
      return new RefusedRequest(code, first.code() + " " + first.en() + " / " + first.zh());
    }
    return fault instanceof EJBException && fault.getCause() != null
        ? read(fault.getCause())
        : null;
  }
}
