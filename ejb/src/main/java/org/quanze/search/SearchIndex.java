package org.quanze.search;

import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.jspecify.annotations.Nullable;

/**
 * One index, in a directory of its own or in memory. One thread writes; what it wrote is seen by
 * searches from {@link #publish} on, all of it at once.
 */
final class SearchIndex implements AutoCloseable {

  /** The form of the documents; an index of another form is built anew. */
  static final int FORMAT = 2;

  private static final int BATCH = 1_000;
  private static final IndexingPlanSynchronizationStrategy APPLIED =
      context -> {
        context.documentCommitStrategy(DocumentCommitStrategy.NONE);
        context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
        context.indexingFutureHandler(
            future ->
                future
                    .join()
                    .throwable()
                    .ifPresent(
                        fault -> {
                          throw new IllegalStateException("The index takes no document", fault);
                        }));
      };

  private final CloseableSearchMapping mapping;
  private final ReentrantReadWriteLock open = new ReentrantReadWriteLock();
  private @Nullable SearchSession batch;
  private int inBatch;
  private boolean closed;

  /** Opens the index of a directory, or an empty one; without a directory it is kept in memory. */
  SearchIndex(@Nullable Path directory) {
    mapping =
        SearchMapping.builder(
                AnnotatedTypeSource.fromClasses(IndexedItem.class, IndexMark.class, FoundRow.class),
                MethodHandles.lookup())
            .properties(properties(directory))
            .build();
  }

  private static Map<String, Object> properties(@Nullable Path directory) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("hibernate.search.backend.type", "lucene");
    properties.put("hibernate.search.backend.lucene_version", "9.11.1");
    properties.put("hibernate.search.backend.analysis.configurer", new NameAnalysis());
    if (directory == null) {
      properties.put("hibernate.search.backend.directory.type", "local-heap");
    } else {
      properties.put("hibernate.search.backend.directory.root", directory.toString());
    }
    // A view lasts until the next is published; nobody sees half of what is being written.
    properties.put("hibernate.search.backend.io.refresh_interval", Integer.MAX_VALUE);
    properties.put("hibernate.search.backend.indexing.queue_count", 1);
    // The two types are named above; looking for more would read the parcel's own files.
    properties.put("hibernate.search.mapping.build_missing_discovered_jandex_indexes", false);
    properties.put(
        "hibernate.search.mapping.discover_annotated_types_from_root_mapping_annotations", false);
    return properties;
  }

  /** How far it had followed when it was last published; none for an empty one. */
  Optional<IndexMark> mark() {
    return with(
        session ->
            session
                .search(IndexMark.class)
                .select(
                    f ->
                        f.composite()
                            .from(
                                f.field("revision", Long.class), f.field("positions", String.class))
                            .as(IndexMark::kept))
                .where(f -> f.matchAll())
                .fetchSingleHit());
  }

  /** Puts a document in, in place of one with its key. */
  void put(IndexedItem item) {
    write(session -> session.indexingPlan().addOrUpdate(item));
  }

  /** Takes a document out. */
  void remove(String key) {
    write(session -> session.indexingPlan().purge(IndexedItem.class, key, null));
  }

  private void write(Consumer<SearchSession> work) {
    if (batch == null) {
      batch = mapping.createSession();
      batch.indexingPlanSynchronizationStrategy(APPLIED);
    }
    work.accept(batch);
    inBatch++;
    if (inBatch == BATCH) {
      apply();
    }
  }

  private void apply() {
    SearchSession full = batch;
    batch = null;
    inBatch = 0;
    if (full != null) {
      full.close();
    }
  }

  /** Keeps on disk what was written, then the mark, and shows it to searches. */
  void publish(IndexMark mark) {
    apply();
    try (SearchSession session = mapping.createSession()) {
      session.workspace(IndexedItem.class).flush();
      session.indexingPlanSynchronizationStrategy(APPLIED);
      session.indexingPlan().addOrUpdate(mark);
    }
    try (SearchSession session = mapping.createSession()) {
      session.workspace(IndexMark.class).flush();
      session.workspace().refresh();
      // A view is opened by the first who looks: here, before anything else is written.
      session.search(IndexedItem.class).where(f -> f.matchNone()).fetchTotalHitCount();
    }
  }

  /** Forgets what was written since the last publishing and not applied yet. */
  void forget() {
    batch = null;
    inBatch = 0;
  }

  /** Makes few parts of many, after a whole index was written. */
  void merge() {
    apply();
    try (SearchSession session = mapping.createSession()) {
      session.workspace(IndexedItem.class).mergeSegments();
    }
  }

  /** Reads the index. */
  <T> T with(Function<SearchSession, T> work) {
    open.readLock().lock();
    try {
      if (closed) {
        throw new IndexClosed();
      }
      try (SearchSession session = mapping.createSession()) {
        return work.apply(session);
      }
    } finally {
      open.readLock().unlock();
    }
  }

  /** Closes it as soon as nobody reads it. */
  @Override
  public void close() {
    open.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        mapping.close();
      }
    } finally {
      open.writeLock().unlock();
    }
  }

  /** The index, or what it shows, was replaced while somebody read it. */
  static final class IndexClosed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IndexClosed() {
      super("the index was replaced", null, false, false);
    }
  }
}
