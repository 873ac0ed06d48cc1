package org.quanze.web.exchange;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The door {@code /organisation}. */
@ApplicationPath("organisation")
public class OrganisationDoor extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(OrganisationResource.class, FaultAnswers.class);
  }
}
