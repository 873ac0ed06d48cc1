package org.quanze.web.item;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.item.Content;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.list.ListLoaders;

/** Fetchers of public-service matters. */
@ApplicationScoped
@NullUnmarked
public class MatterFetchers implements TypeFetchers {

  @Inject private ItemFinder finder;

  @Override
  public String type() {
    return "Matter";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    Map<String, DataFetcher<?>> fetchers = ListedFields.common("Matter");
    for (String rows : new String[] {"legalBases", "materials", "steps"}) {
      fetchers.put(rows, ListedFields.rows(rows));
    }
    for (String text :
        new String[] {
          "mainItem", "conditions", "fee", "window", "phone", "supervisionPhone", "link"
        }) {
      fetchers.put(text, ListedFields.text(text));
    }
    fetchers.put("matterClass", Brief.text("matterClass"));
    fetchers.put("promisedDays", Brief.whole("promisedDays"));
    fetchers.put("visits", Brief.whole("visits"));
    fetchers.put("online", Brief.flag("online"));
    fetchers.put("legalDays", ListedFields.whole("legalDays"));
    fetchers.put("power", this::power);
    return fetchers;
  }

  /** The power of the same government that stands under the code that the matter names. */
  private CompletableFuture<?> power(DataFetchingEnvironment environment) throws Exception {
    Object code = ListedFields.content(c -> codeOf(c)).get(environment);
    CompletableFuture<?> known = (CompletableFuture<?>) Objects.requireNonNull(code);
    int list = ListedFields.listed(environment).list();
    return known.thenCompose(
        c ->
            c instanceof String text && !text.isEmpty()
                ? ListLoaders.list(environment, list)
                    .thenApply(l -> finder.powerOf(l.publisher(), text))
                : CompletableFuture.completedFuture(null));
  }

  private static String codeOf(Content content) {
    String code = content.text("power");
    return code == null ? "" : code;
  }
}
