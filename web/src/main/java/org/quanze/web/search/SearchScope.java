package org.quanze.web.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.organisation.Divisions;
import org.quanze.organisation.OrganisationRule;
import org.quanze.organisation.Organisations;
import org.quanze.search.SearchQuestion;
import org.quanze.web.access.Keys;

/** Reads where to search: what is named there must exist. */
@ApplicationScoped
@NullUnmarked
public class SearchScope {

  @Inject private Organisations organisations;
  @Inject private Divisions divisions;

  /** The question of a text in a {@code SearchFilter}. */
  SearchQuestion question(@Nullable String text, Map<String, Object> filter, LocalDate day) {
    String branch = (String) filter.get("branch");
    if (branch != null && divisions.find(branch).isEmpty()) {
      throw OrganisationRule.DIVISION_EXISTS.refuse("filter.branch", branch);
    }
    Integer publisher =
        filter.get("publisher") instanceof String code
            ? (Integer) organisations.getPublisher(code).id()
            : null;
    Integer department =
        filter.get("department") instanceof String id
            ? (Integer) organisations.getDepartment(Keys.uuid("Department", id)).id()
            : null;
    return new SearchQuestion(
        text,
        branch,
        (String) filter.get("listType"),
        publisher,
        department,
        (String) filter.get("category"),
        day);
  }
}
