package org.quanze.system;

import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quanze.run.Trial;

/** Rivals on handovers at one node. */
@ExtendWith(TheTrial.class)
class RivalHandoversTest extends RivalHandovers {
  private final Trial trial;

  RivalHandoversTest(Trial trial) {
    super(trial, "990402");
    this.trial = trial;
  }

  @Override
  List<String> nodes() {
    return List.of(trial.settings().url());
  }
}
