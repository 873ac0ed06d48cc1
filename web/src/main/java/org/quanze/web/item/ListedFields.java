package org.quanze.web.item;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Content;
import org.quanze.item.ContentCheck;
import org.quanze.item.Items.VersionKey;
import org.quanze.item.Value;
import org.quanze.list.Listed;
import org.quanze.scheme.Element;
import org.quanze.web.access.PlacedAct;
import org.quanze.web.access.PlacedActs;
import org.quanze.web.disclosure.OpennessLoaders;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.list.Categories;
import org.quanze.web.list.ListLoaders;
import org.quanze.web.organisation.OrganisationLoaders;
import org.quanze.web.redaction.RedactionView;
import org.quanze.web.redaction.VersionRedactions;

/** The fields that every listed item has, and how elements are read. */
final class ListedFields {

  private static final int COMPLETE = 100;

  private ListedFields() {}

  /** The common fetchers of an SDL type. */
  static Map<String, DataFetcher<?>> common(String type) {
    Map<String, DataFetcher<?>> fetchers = new HashMap<>();
    fetchers.put("id", e -> GlobalId.encode(type, listed(e).item()));
    fetchers.put("version", e -> listed(e).version());
    fetchers.put("name", e -> listed(e).name());
    fetchers.put("code", e -> listed(e).code());
    fetchers.put("category", e -> Categories.of(e, listed(e).list(), listed(e).category()));
    fetchers.put("department", e -> OrganisationLoaders.department(e, listed(e).department()));
    fetchers.put("list", e -> ListLoaders.list(e, listed(e).list()));
    fetchers.put("status", e -> listed(e).status());
    fetchers.put("validFrom", e -> listed(e).from());
    fetchers.put("validTo", e -> listed(e).to());
    fetchers.put("completeness", e -> listed(e).completeness());
    fetchers.put("missingElements", ListedFields::missing);
    fetchers.put("redactions", ListedFields::redactions);
    fetchers.put("catalogueItem", CatalogueClaimFetchers::of);
    fetchers.put("opennessHistory", e -> OpennessLoaders.ofItem(e, listed(e).item()));
    fetchers.put("address", e -> "/items/" + listed(e).item() + "/" + listed(e).version());
    fetchers.put("allowedActions", ListedFields::actions);
    return fetchers;
  }

  private static CompletableFuture<List<String>> actions(DataFetchingEnvironment environment) {
    return PlacedActs.at(
        environment,
        () ->
            ListLoaders.list(environment, listed(environment).list())
                .thenCompose(list -> OrganisationLoaders.publisher(environment, list.publisher())),
        PlacedAct.ITEM_REDACT);
  }

  /** Most items are complete, and need not be read whole. */
  private static CompletableFuture<List<Element>> missing(DataFetchingEnvironment environment) {
    Listed listed = listed(environment);
    return listed.completeness() == COMPLETE
        ? CompletableFuture.completedFuture(List.of())
        : ItemLoaders.content(environment, new VersionKey(listed.item(), listed.version()))
            .thenCombine(ListLoaders.typeOfList(environment, listed.list()), ContentCheck::missing);
  }

  private static CompletableFuture<List<RedactionView>> redactions(
      DataFetchingEnvironment environment) {
    Listed listed = listed(environment);
    VersionKey version = new VersionKey(listed.item(), listed.version());
    return VersionRedactions.of(environment, version, listed.list());
  }

  static Listed listed(DataFetchingEnvironment environment) {
    Views view = Objects.requireNonNull(environment.<Views>getSource());
    return view.listed();
  }

  /** A fetcher that reads the whole contents. */
  static DataFetcher<?> content(Function<Content, @Nullable Object> reader) {
    return environment -> {
      Listed listed = listed(environment);
      VersionKey key = new VersionKey(listed.item(), listed.version());
      return ItemLoaders.content(environment, key).thenApply(reader);
    };
  }

  /** A fetcher of a text element. */
  static DataFetcher<?> text(String key) {
    return content(c -> c.text(key));
  }

  /** A fetcher of a whole number. */
  static DataFetcher<?> whole(String key) {
    return content(c -> c.whole(key));
  }

  /** A fetcher of rows: each a map from column to plain value. */
  static DataFetcher<?> rows(String key) {
    return content(c -> plain(c.rows(key)));
  }

  private static List<Map<String, Object>> plain(List<SortedMap<String, Value>> rows) {
    return rows.stream()
        .map(
            row -> {
              Map<String, Object> columns = new HashMap<>();
              row.forEach((column, value) -> columns.put(column, plain(value)));
              return columns;
            })
        .toList();
  }

  static Object plain(Value value) {
    return switch (value) {
      case Value.Text t -> t.text();
      case Value.Whole w -> w.number();
      case Value.Flag f -> f.set();
      case Value.Texts t -> t.texts();
      case Value.Rows r -> plain(r.rows());
      case Value.Redacted r -> Value.Redacted.SHOWN;
    };
  }
}
