package org.quanze.web.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.edition.Decisions;
import org.quanze.edition.Decisions.Placed;

/** Finds decisions that are public. */
@ApplicationScoped
@NullUnmarked
public class PublicDecisions {

  @Inject private Decisions decisions;

  /** A decision, if it is public. */
  public Optional<Placed> find(UUID id) {
    return decisions.find(id).filter(Placed::isPublic);
  }
}
