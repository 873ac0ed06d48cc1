package org.quanze.web.item;

import graphql.schema.DataFetcher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quanze.edition.FieldChange.State;
import org.quanze.item.CanonicalForm;
import org.quanze.item.Content;
import org.quanze.item.Value;
import org.quanze.web.graphql.TypeFetchers;

/** Fetchers of items of any list type. */
@ApplicationScoped
public class ItemFetchers implements TypeFetchers {

  /** An element with its value, as the SDL shows it. */
  public record ElementValue(String key, String text, State state) {}

  @Override
  public String type() {
    return "Item";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    Map<String, DataFetcher<?>> fetchers = ListedFields.common("Item");
    fetchers.put("elements", ListedFields.content(ItemFetchers::elements));
    fetchers.put("history", e -> ItemHistories.of(e, ListedFields.listed(e).item()));
    return fetchers;
  }

  private static List<ElementValue> elements(Content content) {
    List<ElementValue> elements = new ArrayList<>();
    content
        .elements()
        .forEach(
            (key, value) -> {
              State state = value instanceof Value.Redacted ? State.REDACTED : State.PRESENT;
              elements.add(new ElementValue(key, text(value), state));
            });
    return elements;
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Text t -> t.text();
      case Value.Redacted r -> Value.Redacted.SHOWN;
      default -> CanonicalForm.value(value);
    };
  }
}
