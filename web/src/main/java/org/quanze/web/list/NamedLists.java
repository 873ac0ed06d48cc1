package org.quanze.web.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.list.Lists;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Division;
import org.quanze.organisation.OrganisationRule;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.scheme.SchemeRule;

/** Finds lists by the names that clients give them. */
@ApplicationScoped
@NullUnmarked
public class NamedLists {

  @Inject private Organisations organisations;
  @Inject private Lists lists;

  /** The list of a government and type. */
  public Optional<PublishedList> find(String division, String listType) {
    return organisations.findPublisher(division).flatMap(p -> lists.find(p.id(), listType));
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
    Division root =
        organisations
            .findDivision(division)
            .orElseThrow(() -> OrganisationRule.DIVISION_EXISTS.refuse("branch", division));
    List<Integer> publishers =
        organisations.listBranch(root.path()).stream().map(Publisher::id).toList();
    return publishers.isEmpty() ? List.of() : lists.list(publishers, listType);
  }
}
