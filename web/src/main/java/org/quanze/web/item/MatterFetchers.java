package org.quanze.web.item;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.quanze.web.graphql.TypeFetchers;

/** Fetchers of public-service matters. */
@ApplicationScoped
public class MatterFetchers implements TypeFetchers {

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
          "mainItem", "conditions", "fee", "window", "phone", "supervisionPhone", "link", "note"
        }) {
      fetchers.put(text, ListedFields.text(text));
    }
    fetchers.put("matterClass", Brief.text("matterClass"));
    fetchers.put("promisedDays", Brief.whole("promisedDays"));
    fetchers.put("visits", Brief.whole("visits"));
    fetchers.put("online", Brief.flag("online"));
    fetchers.put("legalDays", ListedFields.whole("legalDays"));
    fetchers.put("power", MatterFetchers::power);
    return fetchers;
  }

  /** The power of the same government that stands under the code that the matter names. */
  private static CompletableFuture<?> power(DataFetchingEnvironment environment) throws Exception {
    return Brief.text("power").get(environment) instanceof String code
        ? ItemLoaders.power(environment, ListedFields.listed(environment).list(), code)
        : CompletableFuture.completedFuture(null);
  }
}
