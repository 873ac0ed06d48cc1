package org.quanze.web.item;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.LedgerLine;
import org.quanze.adjustment.LedgerLines;
import org.quanze.item.CanonicalForm;
import org.quanze.item.Content;
import org.quanze.item.ItemVersion;
import org.quanze.item.Items;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.web.graphql.TypeFetchers;

/** Fetchers of items of any list type. */
@ApplicationScoped
@NullUnmarked
public class ItemFetchers implements TypeFetchers {

  private static final int MOST_VERSIONS = 100;

  @Inject private Items items;
  @Inject private LedgerLines ledgerLines;

  /** An element with its value, as the SDL shows it. */
  public record ElementValue(String key, String text) {}

  /** A version, as the SDL shows it. */
  public record Version(
      int number,
      String name,
      @Nullable String code,
      String commitment,
      @Nullable LedgerLine cause) {}

  @Override
  public String type() {
    return "Item";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    Map<String, DataFetcher<?>> fetchers = ListedFields.common("Item");
    fetchers.put("elements", ListedFields.content(ItemFetchers::elements));
    fetchers.put("history", this::history);
    return fetchers;
  }

  private static List<ElementValue> elements(Content content) {
    List<ElementValue> elements = new ArrayList<>();
    content
        .elements()
        .forEach(
            (key, value) -> {
              String text = value instanceof Value.Text t ? t.text() : CanonicalForm.value(value);
              elements.add(new ElementValue(key, text));
            });
    return elements;
  }

  private List<Version> history(DataFetchingEnvironment environment) {
    var item = ListedFields.listed(environment).item();
    List<LedgerLine> lines = ledgerLines.list(List.of(item));
    List<Version> versions = new ArrayList<>();
    for (ItemVersion v : items.listNewest(item, MOST_VERSIONS)) {
      if (v.openness() == Openness.PUBLIC) {
        LedgerLine cause =
            lines.stream()
                .filter(l -> Integer.valueOf(v.number()).equals(l.newVersion()))
                .findFirst()
                .orElse(null);
        versions.add(new Version(v.number(), v.name(), v.code(), v.commitment().hex(), cause));
      }
    }
    return versions;
  }
}
