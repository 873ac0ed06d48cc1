package org.quanze.web.item;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Value;
import org.quanze.web.graphql.TypeFetchers;

/** Fetchers of public-service matters. */
@ApplicationScoped
public class MatterFetchers implements TypeFetchers {

  /** Characters of 实施编码: 18 of the unit, 1 of the level, 12 of the catalogue. */
  private static final int IMPLEMENTING_CODE = 31;

  private static final List<String> TEXTS =
      List.of(
          "mainItem",
          "conditions",
          "fee",
          "window",
          "phone",
          "supervisionPhone",
          "link",
          "note",
          "visitsReason");

  @Override
  public String type() {
    return "Matter";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    Map<String, DataFetcher<?>> fetchers = ListedFields.common("Matter");
    for (String rows : List.of("legalBases", "steps", "fees", "windows", "questions")) {
      fetchers.put(rows, ListedFields.rows(rows));
    }
    for (String rows : List.of("materials", "results")) {
      fetchers.put(rows, CodedFields.rows(rows));
    }
    for (String text : TEXTS) {
      fetchers.put(text, ListedFields.text(text));
    }
    for (String code : List.of("handlingKind", "onlineLevel", "handleArea", "providerKind")) {
      fetchers.put(code, CodedFields.code(code));
    }
    for (String codes : List.of("channels", "onlineDepth", "objects")) {
      fetchers.put(codes, CodedFields.codes(codes));
    }
    for (String flag : List.of("courier", "payOnline")) {
      fetchers.put(flag, ListedFields.content(c -> c.flag(flag)));
    }
    fetchers.put("themes", ListedFields.content(c -> c.texts("themes")));
    fetchers.put("handlingItems", MatterFetchers::handlingItems);
    fetchers.put("matterClass", Brief.text("matterClass"));
    fetchers.put("promisedDays", Brief.whole("promisedDays"));
    fetchers.put("visits", Brief.whole("visits"));
    fetchers.put("online", Brief.flag("online"));
    fetchers.put("legalDays", ListedFields.whole("legalDays"));
    fetchers.put("power", MatterFetchers::power);
    return fetchers;
  }

  /** The handling items, each with the code of the matter and its own number. */
  private static CompletableFuture<?> handlingItems(DataFetchingEnvironment environment)
      throws Exception {
    String code = ListedFields.listed(environment).code();
    DataFetcher<?> rows =
        ListedFields.content(
            content ->
                content.rows("handlingItems").stream()
                    .map(row -> handlingItem(row, code))
                    .toList());
    return (CompletableFuture<?>) rows.get(environment);
  }

  private static Map<String, @Nullable Object> handlingItem(
      SortedMap<String, Value> row, @Nullable String code) {
    Map<String, @Nullable Object> item = new HashMap<>();
    row.forEach((column, value) -> item.put(column, ListedFields.plain(value)));
    boolean coded =
        code != null
            && code.length() == IMPLEMENTING_CODE
            && item.get("number") instanceof String number
            && number.length() == 2;
    item.put("code", coded ? code + item.get("number") : null);
    return item;
  }

  /** The power of the same government that stands under the code that the matter names. */
  private static CompletableFuture<?> power(DataFetchingEnvironment environment) throws Exception {
    return Brief.text("power").get(environment) instanceof String code
        ? ItemLoaders.power(environment, ListedFields.listed(environment).list(), code)
        : CompletableFuture.completedFuture(null);
  }
}
