package org.quanze.web.edition;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.digest.Bytes;
import org.quanze.edition.Edition;
import org.quanze.scheme.ListType.Category;
import org.quanze.web.access.PlacedAct;
import org.quanze.web.access.PlacedActs;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.graphql.NodeResolver;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.list.Categories;
import org.quanze.web.list.ListLoaders;
import org.quanze.web.organisation.OrganisationLoaders;
import org.quanze.web.organisation.PublisherFetchers;

/** Fetchers of editions. */
@ApplicationScoped
@NullUnmarked
public class EditionFetchers implements TypeFetchers, NodeResolver {

  /** Members of a unit and category, as the SDL shows them. */
  public record UnitTotal(int list, int department, String category, int count) {}

  @Override
  public String type() {
    return "Edition";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.ofEntries(
        Map.entry("id", e -> key(e).thenApply(k -> GlobalId.encode("Edition", k))),
        Map.entry("list", e -> ListLoaders.list(e, source(e).list())),
        Map.entry("position", e -> source(e).entry()),
        Map.entry("members", e -> source(e).publicMembers()),
        Map.entry("membersRoot", e -> source(e).membersRoot().hex()),
        Map.entry("publicMembersRoot", EditionFetchers::publicMembersRoot),
        Map.entry(
            "decision", e -> EditionLoaders.decision(e, source(e).publisher(), source(e).entry())),
        Map.entry("balance", EditionFetchers::balance),
        Map.entry("totals", EditionFetchers::totals),
        Map.entry("address", e -> key(e).thenApply(k -> "/editions/" + k)),
        Map.entry("allowedActions", EditionFetchers::actions));
  }

  private static CompletableFuture<List<String>> actions(DataFetchingEnvironment environment) {
    return PlacedActs.at(
        environment,
        () -> OrganisationLoaders.publisher(environment, source(environment).publisher()),
        PlacedAct.EDITION_ANNOTATE);
  }

  private static @Nullable String publicMembersRoot(DataFetchingEnvironment environment) {
    Bytes root = source(environment).publicMembersRoot();
    return root == null ? null : root.hex();
  }

  private static CompletableFuture<String> key(DataFetchingEnvironment environment) {
    Edition edition = source(environment);
    return ListLoaders.list(environment, edition.list())
        .thenCombine(
            OrganisationLoaders.publisher(environment, edition.publisher()),
            (list, publisher) ->
                PublisherFetchers.divisionCode(publisher)
                    + "/"
                    + list.listType()
                    + "/"
                    + edition.number());
  }

  private static CompletableFuture<BalanceSheet> balance(DataFetchingEnvironment environment) {
    Edition edition = source(environment);
    return EditionLoaders.balance(environment, edition)
        .thenApply(balance -> new BalanceSheet(edition.list(), balance));
  }

  private static CompletableFuture<List<UnitTotal>> totals(DataFetchingEnvironment environment) {
    Edition edition = source(environment);
    return EditionLoaders.totals(environment, edition)
        .thenApply(
            totals ->
                totals.stream()
                    .filter(t -> t.publicMembers() > 0)
                    .map(
                        t ->
                            new UnitTotal(
                                edition.list(), t.department(), t.category(), t.publicMembers()))
                    .toList());
  }

  @Override
  public CompletableFuture<?> node(String key, DataFetchingEnvironment environment) {
    int slash = key.lastIndexOf('/');
    String number = key.substring(slash + 1);
    if (slash < 0 || !number.matches("[0-9]{1,9}")) {
      return CompletableFuture.completedFuture(null);
    }
    return ListLoaders.byKey(environment, key.substring(0, slash))
        .thenCompose(
            list ->
                list == null
                    ? CompletableFuture.completedFuture(null)
                    : EditionLoaders.edition(environment, list.id(), Integer.parseInt(number)));
  }

  /** The category of a row that knows its list. */
  static CompletableFuture<Category> category(
      DataFetchingEnvironment environment, int list, String code) {
    return Categories.of(environment, list, code);
  }

  private static Edition source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
