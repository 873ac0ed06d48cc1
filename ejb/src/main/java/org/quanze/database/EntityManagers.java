package org.quanze.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;

/** Gives the stores the entity manager of the running transaction. */
@ApplicationScoped
@NullUnmarked
public class EntityManagers {

  @Resource(lookup = "java:jboss/datasources/QuanzeReader")
  private DataSource readers;

  @PersistenceContext(unitName = "quanze")
  private EntityManager em;

  /** The connections of snapshots. */
  @Produces
  DataSource readers() {
    return readers;
  }

  @Produces
  EntityManager entityManager() {
    return em;
  }
}
