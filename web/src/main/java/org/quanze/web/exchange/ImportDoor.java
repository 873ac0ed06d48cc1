package org.quanze.web.exchange;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The door {@code /import}. */
@ApplicationPath("import")
public class ImportDoor extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        MappingResource.class,
        RunResource.class,
        WholeListResource.class,
        Admission.class,
        WholeListAdmission.class,
        FaultAnswers.class);
  }
}
