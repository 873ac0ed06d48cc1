package org.quanze.web.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.edition.Moments;
import org.quanze.item.ItemRule;
import org.quanze.item.Items;
import org.quanze.list.Listed;
import org.quanze.list.Lists;
import org.quanze.list.Pages;
import org.quanze.list.Pages.ListAt;
import org.quanze.list.PublishedList;
import org.quanze.validity.AsOf;
import org.quanze.web.access.Keys;
import org.quanze.web.list.NamedLists;

/** Finds single items by the keys that clients give. */
@ApplicationScoped
@NullUnmarked
public class ItemFinder {

  @Inject private Items items;
  @Inject private Lists lists;
  @Inject private NamedLists named;
  @Inject private Moments moments;
  @Inject private Pages pages;

  /**
   * The item of an {@code ItemKey}; its id may be that of an item, a power or a matter.
   *
   * @param listType code of the list type, needed with a code
   */
  Optional<Listed> find(@Nullable String listType, Map<String, Object> key, AsOf asOf) {
    if (key.get("coded") instanceof Map<?, ?> coded) {
      if (listType == null) {
        throw ItemRule.LIST_TYPE_NAMED.refuse("listType");
      }
      String code = (String) Objects.requireNonNull(coded.get("code"));
      return named
          .find((String) coded.get("publisher"), listType)
          .flatMap(l -> pages.findByCode(at(l, asOf), code));
    }
    return find(Keys.anyItem((String) key.get("id")), listType, asOf);
  }

  /** The item of an identity, if it stands on a list of the type. */
  Optional<Listed> find(UUID item, @Nullable String listType, AsOf asOf) {
    return items
        .findList(item)
        .flatMap(lists::find)
        .filter(l -> listType == null || l.listType().equals(listType))
        .flatMap(l -> pages.findByItem(at(l, asOf), item));
  }

  private ListAt at(PublishedList list, AsOf asOf) {
    return new ListAt(
        list.id(), Objects.requireNonNull(moments.of(List.of(list), asOf).get(list.id())));
  }
}
