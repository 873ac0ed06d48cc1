package org.quanze.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.quanze.access.Places;

/** Tells the gate that a part of the audit log stands in the branch that is asked about. */
@ApplicationScoped
public class AuditPlaces implements Places<AuditTarget> {

  @Override
  public Class<AuditTarget> kind() {
    return AuditTarget.class;
  }

  @Override
  public Optional<String> place(AuditTarget target) {
    return Optional.of(target.filter().branch());
  }
}
