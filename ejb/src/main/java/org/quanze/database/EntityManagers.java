package org.quanze.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;

/** Gives the stores the entity manager of the running transaction, and what is beside it. */
@ApplicationScoped
@NullUnmarked
public class EntityManagers {

  @Resource(lookup = "java:jboss/datasources/QuanzeReader")
  private DataSource readers;

  @Resource(lookup = "java:jboss/datasources/QuanzeApart")
  private DataSource apart;

  @PersistenceContext(unitName = "quanze")
  private EntityManager em;

  /** The connections of snapshots. */
  @Produces
  DataSource readers() {
    return readers;
  }

  /** The connections of what is written apart. */
  @Produces
  @Apart
  DataSource apart() {
    return apart;
  }

  @Produces
  EntityManager entityManager() {
    return em;
  }
}
