package org.quanze.testing;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Apart;

/** The entity manager of the running transaction of a test. */
@ApplicationScoped
public class TestEntityManagers {

  private static final ThreadLocal<@Nullable EntityManager> CURRENT = new ThreadLocal<>();
  private static final ThreadLocal<@Nullable String> DATABASE = new ThreadLocal<>();

  private final HikariDataSource pool;
  private final HikariDataSource readingPool;
  private final EntityManagerFactory factory;
  private final DataSource readers;
  private final HikariDataSource apart;

  public TestEntityManagers() {
    String database = DATABASE.get();
    if (database == null) {
      throw new IllegalStateException("A registry of the tests names its database first");
    }
    pool = TestDatabase.pool(TestDatabase.dataSource(TestDatabase.APPLICATION, database));
    readingPool = TestDatabase.pool(TestDatabase.readers(database));
    readers = Statements.noted(readingPool);
    apart = TestDatabase.pool(TestDatabase.dataSource(TestDatabase.APPLICATION, database));
    factory =
        new HibernatePersistenceProvider()
            .createEntityManagerFactory(
                "quanze-test",
                Map.of("jakarta.persistence.nonJtaDataSource", Statements.noted(pool)));
  }

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

  static void use(String database) {
    DATABASE.set(database);
  }

  /** An entity manager that is always that of the running transaction. */
  @Produces
  @ApplicationScoped
  EntityManager entityManager() {
    return (EntityManager)
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> {
              EntityManager current = CURRENT.get();
              if (method.getName().equals("getEntityManagerFactory")) {
                return factory;
              }
              if (current == null) {
                throw new IllegalStateException("No transaction is running");
              }
              try {
                return method.invoke(current, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  <T> T inTransaction(boolean isNew, Callable<T> work) throws Exception {
    EntityManager before = CURRENT.get();
    if (before != null && !isNew) {
      return work.call();
    }
    EntityManager own = factory.createEntityManager();
    CURRENT.set(own);
    own.getTransaction().begin();
    try {
      T result = work.call();
      own.getTransaction().commit();
      return result;
    } finally {
      if (own.getTransaction().isActive()) {
        own.getTransaction().rollback();
      }
      own.close();
      CURRENT.set(before);
    }
  }

  /** Makes the factory while the thread still knows its database. */
  void open() {
    factory.getProperties();
  }

  void close() {
    factory.close();
    readingPool.close();
    apart.close();
    pool.close();
  }
}
