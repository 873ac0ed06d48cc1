package org.quanze.web.redaction;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.item.Items.VersionKey;
import org.quanze.redaction.Redaction;
import org.quanze.redaction.Redactions;
import org.quanze.web.graphql.Loaders;
import org.quanze.web.graphql.TypeNames;
import org.quanze.web.list.ListLoaders;

/** Loads what was redacted of versions, many at once. */
@ApplicationScoped
@NullUnmarked
public class VersionRedactions implements Loaders, TypeNames {

  private static final String OF_VERSION = "redactionsOfVersion";

  @Inject private Redactions redactions;

  @Override
  public Map<String, Making> loaders() {
    return Map.of(
        OF_VERSION,
        Loaders.<VersionKey, Redaction>batchedLists(versions -> redactions.list(versions)));
  }

  @Override
  public Map<Class<?>, String> names() {
    return Map.of(RedactionView.class, "Redaction");
  }

  /** What was redacted of a version that stands on a list. */
  public static CompletableFuture<List<RedactionView>> of(
      DataFetchingEnvironment environment, VersionKey version, int list) {
    return Loaders.<VersionKey, List<Redaction>>load(environment, OF_VERSION, version)
        .thenCombine(
            ListLoaders.typeOfList(environment, list),
            (all, type) -> all.stream().map(one -> new RedactionView(type, one)).toList());
  }
}
