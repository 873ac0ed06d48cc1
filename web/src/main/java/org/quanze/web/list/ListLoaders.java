package org.quanze.web.list;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.list.ListTotals.CategoryTotal;
import org.quanze.list.Lists;
import org.quanze.list.PublishedList;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListTypes;
import org.quanze.validity.AsOf;
import org.quanze.web.graphql.Loaders;
import org.quanze.web.list.CountedTotals.ListAsOf;

/** Loads lists and their types, many at once. */
@ApplicationScoped
@NullUnmarked
public class ListLoaders implements Loaders {

  private static final String LIST = "list";
  private static final String TYPE = "listType";
  private static final String BY_NAME = "listByName";
  private static final String TYPE_OF_LIST = "typeOfList";
  private static final String TOTALS = "listTotals";

  @Inject private Lists lists;
  @Inject private ListTypes listTypes;
  @Inject private CountedTotals totals;
  @Inject private NamedLists named;

  @Override
  public Map<String, Making> loaders() {
    return Map.of(
        LIST,
        Loaders.<Integer, PublishedList>kept(
            ids ->
                lists.list(ids).stream()
                    .collect(Collectors.toMap(PublishedList::id, Function.identity())),
            id -> lists.known(id)),
        BY_NAME,
        Loaders.<NamedLists.Name, PublishedList>batched(names -> named.find(names)),
        TYPE_OF_LIST,
        Loaders.<Integer, ListType>kept(this::typesOf, this::knownTypeOf),
        TYPE,
        Loaders.<String, ListType>kept(
            codes ->
                listTypes.list().stream()
                    .collect(Collectors.toMap(ListType::code, Function.identity())),
            code -> listTypes.known(code)),
        TOTALS,
        request ->
            Loaders.<ListAsOf, List<CategoryTotal>>tried(asked -> totals.each(asked, request))
                .make(request));
  }

  private @Nullable ListType knownTypeOf(Integer id) {
    PublishedList list = lists.known(id);
    return list == null ? null : listTypes.known(list.listType());
  }

  private Map<Integer, ListType> typesOf(Collection<Integer> ids) {
    Map<String, ListType> types =
        listTypes.list().stream().collect(Collectors.toMap(ListType::code, Function.identity()));
    Map<Integer, ListType> found = new HashMap<>();
    lists.list(ids).forEach(l -> found.put(l.id(), types.get(l.listType())));
    return found;
  }

  /** A list by its local id. */
  public static CompletableFuture<PublishedList> list(DataFetchingEnvironment environment, int id) {
    return Loaders.load(environment, LIST, id);
  }

  /** A list by the key {@code division/type}, or null. */
  public static CompletableFuture<@Nullable PublishedList> byKey(
      DataFetchingEnvironment environment, String key) {
    int slash = key.indexOf('/');
    return slash < 0
        ? CompletableFuture.completedFuture(null)
        : Loaders.load(
            environment,
            BY_NAME,
            new NamedLists.Name(key.substring(0, slash), key.substring(slash + 1)));
  }

  /** A list type by its code. */
  public static CompletableFuture<ListType> type(DataFetchingEnvironment environment, String code) {
    return Loaders.load(environment, TYPE, code);
  }

  /** The type of a list. */
  public static CompletableFuture<ListType> typeOfList(
      DataFetchingEnvironment environment, int list) {
    return Loaders.load(environment, TYPE_OF_LIST, list);
  }

  /** The public members of a list at a point, by category. */
  static CompletableFuture<List<CategoryTotal>> totals(
      DataFetchingEnvironment environment, int list, AsOf asOf) {
    return Loaders.load(environment, TOTALS, new ListAsOf(list, asOf));
  }
}
