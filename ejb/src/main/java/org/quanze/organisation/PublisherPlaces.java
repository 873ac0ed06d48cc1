package org.quanze.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Places;

/** Tells the gate where a government stands. */
@ApplicationScoped
@NullUnmarked
public class PublisherPlaces implements Places<PublisherTarget> {

  @Inject private Organisations organisations;

  @Override
  public Class<PublisherTarget> kind() {
    return PublisherTarget.class;
  }

  @Override
  public Optional<String> place(PublisherTarget target) {
    return organisations.findPublisher(target.division()).map(Publisher::path);
  }
}
