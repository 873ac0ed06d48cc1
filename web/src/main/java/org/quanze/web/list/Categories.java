package org.quanze.web.list;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.quanze.list.ListTotals.CategoryTotal;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListType.Category;
import org.quanze.scheme.SchemeRule;

/** Categories by the list that they are of. */
public final class Categories {

  private Categories() {}

  /** A category with a number, as the SDL shows it. */
  public record CategoryCount(Category category, int count) {}

  /** The category of a code on a list. */
  public static CompletableFuture<Category> of(
      DataFetchingEnvironment environment, int list, String code) {
    return ListLoaders.typeOfList(environment, list).thenApply(type -> category(type, code));
  }

  /** The category of a code in a list type. */
  public static Category category(ListType type, String code) {
    return type.find(code).orElseGet(() -> new Category(code, code, code, 0));
  }

  /** Refuses a category that the list type does not know. */
  public static void require(ListType type, String path, String code) {
    if (type.find(code).isEmpty()) {
      throw SchemeRule.CATEGORY_EXISTS.refuse(path, code, type.schemeOf(code));
    }
  }

  static List<CategoryCount> counts(ListType type, List<CategoryTotal> totals) {
    return totals.stream()
        .map(t -> new CategoryCount(category(type, t.category()), t.members()))
        .toList();
  }
}
