package org.quanze.instrument;

import org.quanze.instrument.Instrument.State;
import org.quanze.rule.Refusal;

/**
 * An instrument that is cited and not in force on a day (依据不在有效期内).
 *
 * @param state what it is on the day
 */
public record NotInForce(Instrument instrument, State state) {

  /** The refusal of what cites it. */
  public Refusal at(String path) {
    return rule().at(path, instrument.title(), state.since(), state.on(), state.document());
  }

  private InstrumentRule rule() {
    return switch (state.status()) {
      case NOT_YET_IN_FORCE -> InstrumentRule.BASIS_NOT_YET;
      case REPEALED -> InstrumentRule.BASIS_REPEALED;
      case LAPSED -> InstrumentRule.BASIS_LAPSED;
      case IN_FORCE, AMENDED -> throw new IllegalStateException(state.status() + " is in force");
    };
  }
}
