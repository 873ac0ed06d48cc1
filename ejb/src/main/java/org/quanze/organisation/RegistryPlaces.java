package org.quanze.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.quanze.access.Places;

/** Tells the gate that the registry as a whole stands above every branch. */
@ApplicationScoped
public class RegistryPlaces implements Places<RegisterOrganisation.Registry> {

  @Override
  public Class<RegisterOrganisation.Registry> kind() {
    return RegisterOrganisation.Registry.class;
  }

  @Override
  public Optional<String> place(RegisterOrganisation.Registry target) {
    return Optional.of("/");
  }
}
