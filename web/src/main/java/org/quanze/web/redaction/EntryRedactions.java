package org.quanze.web.redaction;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.ledger.Entry;
import org.quanze.redaction.Redactions;
import org.quanze.redaction.Redactions.EntryKey;
import org.quanze.redaction.Redactions.Ordered;
import org.quanze.web.graphql.Loaders;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.list.ListLoaders;

/** Fetchers of what entries of a ledger ordered to be redacted. */
@ApplicationScoped
@NullUnmarked
public class EntryRedactions implements TypeFetchers, Loaders {

  private static final String OF_ENTRY = "redactionOfEntry";

  @Inject private Redactions redactions;

  @Override
  public String type() {
    return "LedgerEntry";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("redaction", EntryRedactions::of);
  }

  @Override
  public Map<String, Making> loaders() {
    return Map.of(
        OF_ENTRY, Loaders.<EntryKey, Ordered>batched(entries -> redactions.ordered(entries)));
  }

  private static CompletableFuture<@Nullable RedactionView> of(
      DataFetchingEnvironment environment) {
    Entry entry = Objects.requireNonNull(environment.getSource());
    return entry.kind() == Entry.Kind.REDACTION
        ? Loaders.<EntryKey, Ordered>load(
                environment, OF_ENTRY, new EntryKey(entry.publisher(), entry.number()))
            .thenCompose(
                ordered ->
                    ListLoaders.type(environment, ordered.listType())
                        .thenApply(type -> new RedactionView(type, ordered.redaction())))
        : CompletableFuture.completedFuture(null);
  }
}
