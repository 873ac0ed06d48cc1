package org.quanze.web.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.feed.ChangeFilter;
import org.quanze.organisation.Division;
import org.quanze.organisation.Divisions;
import org.quanze.organisation.OrganisationRule;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.scheme.ListTypes;

/** Reads which changes are wanted: what is named there must exist. */
@ApplicationScoped
@NullUnmarked
public class WantedFilters {

  @Inject private Organisations organisations;
  @Inject private Divisions divisions;
  @Inject private ListTypes listTypes;

  /** The filter of what is wanted, as the registry stands now; or a refusal. */
  ChangeFilter of(Wanted wanted) {
    String listType = wanted.listType();
    return new ChangeFilter(
        publishers(wanted),
        listType == null ? null : listTypes.get(listType).code(),
        wanted.item(),
        wanted.kind(),
        wanted.movement());
  }

  private @Nullable List<Integer> publishers(Wanted wanted) {
    List<Integer> ofBranch = wanted.branch() == null ? null : branch(wanted.branch());
    if (wanted.publisher() == null) {
      return ofBranch;
    }
    Integer one = organisations.getPublisher(wanted.publisher()).id();
    return ofBranch == null || ofBranch.contains(one) ? List.of(one) : List.of();
  }

  private List<Integer> branch(String code) {
    Division root =
        divisions
            .find(code)
            .orElseThrow(() -> OrganisationRule.DIVISION_EXISTS.refuse("filter.branch", code));
    return organisations.listBranch(root.path()).stream().map(Publisher::id).toList();
  }
}
