package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quanze.run.Trial;

@ExtendWith(TheTrial.class)
class HealthTest {
  private final Trial trial;

  HealthTest(Trial trial) {
    this.trial = trial;
  }

  @Test
  void the_server_says_that_it_is_well() {
    for (String kind : new String[] {"", "/live", "/ready", "/started"}) {
      HttpResponse<String> health = Http.get(trial.settings().managementUrl() + "/health" + kind);
      assertEquals(200, health.statusCode(), health.body());
      assertTrue(health.body().contains("\"status\":\"UP\""), health.body());
    }
  }

  @Test
  void an_answer_does_not_name_its_software() {
    HttpResponse<String> answer = Http.get(trial.settings().url() + "/nowhere");
    assertTrue(answer.headers().firstValue("Server").isEmpty());
    assertTrue(answer.headers().firstValue("X-Powered-By").isEmpty());
  }

  @Test
  void the_server_stays_below_one_gibibyte() {
    assertTrue(trial.wildfly().residentMiB() < 1024, trial.wildfly().residentMiB() + " MiB");
  }
}
