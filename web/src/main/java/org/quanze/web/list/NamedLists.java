package org.quanze.web.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.list.Lists;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Division;
import org.quanze.organisation.Divisions;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.scheme.SchemeRule;

/** Finds lists by the names that clients give them. */
@ApplicationScoped
@NullUnmarked
public class NamedLists {

  @Inject private Organisations organisations;
  @Inject private Divisions divisions;
  @Inject private Lists lists;

  /** The list of a government and type. */
  public Optional<PublishedList> find(String division, String listType) {
    return organisations.findPublisher(division).flatMap(p -> lists.find(p.id(), listType));
  }

  /** Names a list by the code of the division and of the type. */
  public record Name(String division, String listType) {}

  /** The lists of names; a name without a list is left out. */
  Map<Name, PublishedList> find(Collection<Name> names) {
    Map<String, Publisher> publishers =
        organisations.publishers(names.stream().map(Name::division).distinct().toList());
    List<Integer> ids = publishers.values().stream().map(Publisher::id).sorted().toList();
    Map<Integer, List<PublishedList>> found =
        (ids.isEmpty() ? List.<PublishedList>of() : lists.list(ids, null))
            .stream().collect(Collectors.groupingBy(PublishedList::publisher));
    Map<Name, PublishedList> named = new HashMap<>();
    for (Name name : names) {
      Publisher publisher = publishers.get(name.division());
      if (publisher != null) {
        found.getOrDefault(publisher.id(), List.of()).stream()
            .filter(l -> l.listType().equals(name.listType()))
            .forEach(l -> named.put(name, l));
      }
    }
    return named;
  }

  /** The list of a {@code ListName} input. */
  public Optional<PublishedList> find(Map<String, Object> name) {
    return find((String) name.get("publisher"), (String) name.get("listType"));
  }

  /** The list of a {@code ListName} input, or a refusal. */
  public PublishedList get(Map<String, Object> name) {
    return find(name)
        .orElseThrow(() -> SchemeRule.LIST_TYPE_EXISTS.refuse("list", name.get("listType")));
  }

  /** The lists of a branch, of one type or of all where it is null. */
  public List<PublishedList> branch(String division, String listType) {
    Division root = divisions.getBranch(division);
    List<Integer> publishers =
        organisations.listBranch(root.path()).stream().map(Publisher::id).toList();
    return publishers.isEmpty() ? List.of() : lists.list(publishers, listType);
  }
}
