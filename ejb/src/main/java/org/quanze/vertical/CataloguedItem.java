package org.quanze.vertical;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of a list with what it is compared by.
 *
 * @param list local id of its list
 * @param department local id of its unit
 * @param code the code it is listed by, or null
 * @param key its code in the catalogue; null where none of its codes has such a part
 * @param bases its legal bases, instrument and article, each once
 */
public record CataloguedItem(
    int list,
    UUID item,
    int version,
    int department,
    String category,
    @Nullable String code,
    String name,
    @Nullable CatalogueKey key,
    List<String> bases) {

  public CataloguedItem {
    bases = List.copyOf(bases);
  }
}
