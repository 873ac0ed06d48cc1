package org.quanze.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.quanze.access.Places;

/** Tells the gate that legal instruments stand above every branch. */
@ApplicationScoped
public class InstrumentPlaces implements Places<InstrumentTarget> {

  @Override
  public Class<InstrumentTarget> kind() {
    return InstrumentTarget.class;
  }

  @Override
  public Optional<String> place(InstrumentTarget target) {
    return Optional.of("/");
  }
}
