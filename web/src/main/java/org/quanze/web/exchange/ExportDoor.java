package org.quanze.web.exchange;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The door {@code /export}. */
@ApplicationPath("export")
public class ExportDoor extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        ListResource.class, ComparisonResource.class, LedgerResource.class, FaultAnswers.class);
  }
}
