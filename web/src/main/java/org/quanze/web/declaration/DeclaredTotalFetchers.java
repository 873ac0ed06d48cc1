package org.quanze.web.declaration;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.declaration.Declaration;
import org.quanze.declaration.DeclaredTotal;
import org.quanze.declaration.DeclaredTotal.CountedPart;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListType.Category;
import org.quanze.scheme.ListTypes;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.list.Categories;

/** Fetchers of announced totals. */
@ApplicationScoped
@NullUnmarked
public class DeclaredTotalFetchers implements TypeFetchers {

  @Inject private ListTypes listTypes;

  /** A part with what it is shown by. */
  public record DeclaredPart(
      String label,
      @Nullable Category category,
      @Nullable UUID unit,
      int count,
      @Nullable Integer computed,
      @Nullable Integer computedGap) {}

  @Override
  public String type() {
    return "DeclaredTotal";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.ofEntries(
        Map.entry("listType", e -> of(e).listType()),
        Map.entry("edition", e -> of(e).edition()),
        Map.entry("documentNumber", e -> of(e).document().number()),
        Map.entry("title", e -> of(e).document().title()),
        Map.entry("issuer", e -> of(e).document().issuer()),
        Map.entry("signedOn", e -> of(e).document().signedOn()),
        Map.entry("declaredOn", e -> source(e).recorded().declaredOn()),
        Map.entry("position", e -> source(e).recorded().entry()),
        Map.entry("total", e -> of(e).total()),
        Map.entry("sumOfParts", e -> of(e).sumOfParts()),
        Map.entry("gap", e -> of(e).gap()),
        Map.entry("computed", e -> source(e).computed()),
        Map.entry("computedGap", e -> source(e).computedGap()),
        Map.entry("parts", this::parts));
  }

  private List<DeclaredPart> parts(DataFetchingEnvironment environment) {
    ListType type = listTypes.get(of(environment).listType());
    return source(environment).parts().stream().map(p -> part(type, p)).toList();
  }

  private static DeclaredPart part(ListType type, CountedPart counted) {
    Declaration.Part part = counted.part();
    return new DeclaredPart(
        part.label(),
        part.category() == null ? null : Categories.category(type, part.category()),
        part.department(),
        part.count(),
        counted.computed(),
        counted.computedGap());
  }

  private static Declaration of(DataFetchingEnvironment environment) {
    return source(environment).recorded().declaration();
  }

  private static DeclaredTotal source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
