package org.quanze.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.quanze.run.Trial;

/** The server's own management, by its command line. */
final class Management {
  private final Trial trial;

  Management(Trial trial) {
    this.trial = trial;
  }

  /** Whether a data source has a connection that works, or can make one. */
  boolean connects(String dataSource) throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(
                TheTrial.CHECKOUT.resolve("ear/target/server/bin/jboss-cli.sh").toString(),
                "--connect",
                "--controller=localhost:" + trial.settings().management(),
                "--command=/subsystem=datasources/data-source="
                    + dataSource
                    + ":test-connection-in-pool")
            .redirectErrorStream(true);
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    byte[] answer = command.start().getInputStream().readAllBytes();
    return new String(answer, StandardCharsets.UTF_8).contains("\"outcome\" => \"success\"");
  }
}
