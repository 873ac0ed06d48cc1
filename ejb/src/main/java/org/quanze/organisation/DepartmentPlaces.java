package org.quanze.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Places;

/** Tells the gate where a unit stands. */
@ApplicationScoped
@NullUnmarked
public class DepartmentPlaces implements Places<DepartmentTarget> {

  @Inject private Organisations organisations;

  @Override
  public Class<DepartmentTarget> kind() {
    return DepartmentTarget.class;
  }

  @Override
  public Optional<String> place(DepartmentTarget target) {
    return organisations.findDepartment(target.department()).map(Department::path);
  }
}
