package org.quanze.system;

import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quanze.run.Trial;

/** Rivals at one node. */
@ExtendWith(TheTrial.class)
class RivalDraftsTest extends RivalDrafts {
  private final Trial trial;

  RivalDraftsTest(Trial trial) {
    super(trial, "990401");
    this.trial = trial;
  }

  @Override
  List<String> nodes() {
    return List.of(trial.settings().url());
  }
}
