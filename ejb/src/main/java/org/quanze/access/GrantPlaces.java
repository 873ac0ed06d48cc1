package org.quanze.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells the gate that a grant stands where its branch does. */
@ApplicationScoped
public class GrantPlaces implements Places<GrantTarget> {

  @Override
  public Class<GrantTarget> kind() {
    return GrantTarget.class;
  }

  @Override
  public Optional<String> place(GrantTarget target) {
    return Optional.of(target.branch());
  }
}
