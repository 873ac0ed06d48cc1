package org.quanze.system;

import java.util.List;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quanze.run.Trial;
import org.quanze.run.WildFly;

/** Rivals on handovers at two nodes: in the long profile, which races oftener than once. */
@ExtendWith(TheTrial.class)
@EnabledIf("isLong")
class TwoNodesHandoversTest extends RivalHandovers {
  private final Trial trial;
  private final WildFly second;

  TwoNodesHandoversTest(Trial trial) {
    super(trial, "990404");
    this.trial = trial;
    this.second = trial.anotherNode();
  }

  static boolean isLong() {
    return rounds().count() > 1;
  }

  @Override
  void begin() {
    second.start();
  }

  @Override
  void end() {
    second.stop();
  }

  @Override
  List<String> nodes() {
    return List.of(trial.settings().url(), second.url());
  }
}
