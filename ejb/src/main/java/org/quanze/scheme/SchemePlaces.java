package org.quanze.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.quanze.access.Places;

/** Tells the gate that list types stand above every branch. */
@ApplicationScoped
public class SchemePlaces implements Places<SchemeTarget> {

  @Override
  public Class<SchemeTarget> kind() {
    return SchemeTarget.class;
  }

  @Override
  public Optional<String> place(SchemeTarget target) {
    return Optional.of("/");
  }
}
