package org.quanze.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.NullUnmarked;

/** Gives the stores the entity manager of the running transaction. */
@ApplicationScoped
@NullUnmarked
public class EntityManagers {

  @PersistenceContext(unitName = "quanze")
  private EntityManager em;

  @Produces
  EntityManager entityManager() {
    return em;
  }
}
