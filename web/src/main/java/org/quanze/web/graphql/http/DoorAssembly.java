package org.quanze.web.graphql.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.quanze.web.cache.AnswerCache;
import org.quanze.web.graphql.CallerSource;
import org.quanze.web.graphql.EffectiveDay;
import org.quanze.web.graphql.Environment;
import org.quanze.web.graphql.KnownFaults;
import org.quanze.web.graphql.Limits;
import org.quanze.web.graphql.Loaders;
import org.quanze.web.graphql.NodeResolver;
import org.quanze.web.graphql.ReadView;
import org.quanze.web.graphql.Readers;
import org.quanze.web.graphql.RevisionSource;
import org.quanze.web.graphql.Scalars;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.TypeNames;
import org.quanze.web.graphql.document.RegisteredDocuments;
import org.quanze.web.graphql.execute.Faults;
import org.quanze.web.graphql.execute.QueryEngine;
import org.quanze.web.graphql.paging.CursorKeys;
import org.quanze.web.graphql.paging.Cursors;
import org.quanze.web.graphql.schema.Contributions;
import org.quanze.web.graphql.schema.IndexedFolder;
import org.quanze.web.graphql.schema.RegistrySchema;
import org.quanze.web.graphql.schema.SchemaFiles;

/** Puts the door together from the beans that it finds; what no bean gives has a plain default. */
@ApplicationScoped
public class DoorAssembly {
  private static final String DOCUMENTS = "documents";
  private static final int CACHE_BYTES = 64 << 20;
  private static final ZoneId CIVIL = ZoneId.of("Asia/Shanghai");

  private final Environment settings = Environment.ofProcess();

  @Inject private Instance<TypeFetchers> fetchers;
  @Inject private Instance<NodeResolver> nodes;
  @Inject private Instance<Loaders> loaders;
  @Inject private Instance<TypeNames> typeNames;
  @Inject private Instance<Scalars> scalars;
  @Inject private Instance<KnownFaults> knownFaults;
  @Inject private Instance<Readers> readers;
  @Inject private Instance<ReadView> readView;
  @Inject private Instance<RevisionSource> revisions;
  @Inject private Instance<CallerSource> callers;
  @Inject private Instance<EffectiveDay> days;

  /** The door; made when the first servlet starts, so that a mistake stops the start. */
  @Produces
  @Singleton
  Door door() {
    RegistrySchema schema = schema();
    Limits limits = Limits.from(settings);
    RevisionSource revision = given(revisions, RevisionSource.CONSTANT);
    QueryEngine engine =
        new QueryEngine(
            schema,
            limits,
            registeredDocuments(),
            given(readView, ReadView.NONE),
            revision,
            new Faults(knownFaults.stream().toList()));
    return new Door(
        engine,
        limits,
        new AnswerCache(
            settings.flag("QUANZE_ANSWER_CACHE", true),
            settings.number("QUANZE_ANSWER_CACHE_BYTES", CACHE_BYTES)),
        given(callers, CallerSource::fromAttribute),
        revision,
        given(days, () -> LocalDate.now(CIVIL)),
        schema.published(),
        settings.number("QUANZE_ANSWER_MAX_AGE", 1));
  }

  void close(@Disposes Door door) {
    door.engine().close();
  }

  /** Writes and reads the cursors of all lists. */
  @Produces
  @Singleton
  Cursors cursors() {
    return new Cursors(CursorKeys.from(settings));
  }

  private RegistrySchema schema() {
    return RegistrySchema.assemble(
        SchemaFiles.read(DoorAssembly.class.getClassLoader()),
        new Contributions(
            fetchers.stream().toList(),
            nodes.stream().toList(),
            loaders.stream().toList(),
            typeNames.stream().toList(),
            scalars.stream().toList(),
            readers.stream().toList()));
  }

  private static RegisteredDocuments registeredDocuments() {
    ClassLoader loader = DoorAssembly.class.getClassLoader();
    return RegisteredDocuments.of(List.copyOf(IndexedFolder.read(loader, DOCUMENTS).values()));
  }

  private static <T> T given(Instance<T> beans, T byDefault) {
    return beans.isUnsatisfied() ? byDefault : beans.get();
  }
}
