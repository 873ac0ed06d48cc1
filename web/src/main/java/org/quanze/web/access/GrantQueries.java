package org.quanze.web.access;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Grants;
import org.quanze.access.HeldGrant;
import org.quanze.access.Permission;
import org.quanze.access.Role;
import org.quanze.validity.Today;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.paging.Connection;
import org.quanze.web.graphql.paging.Cursors;
import org.quanze.web.graphql.paging.PageRequest;

/** The question for grants: of a security administrator, in the branches that are theirs. */
@ApplicationScoped
@NullUnmarked
public class GrantQueries implements TypeFetchers {

  @Inject private Grants grants;
  @Inject private RequestActor actors;
  @Inject private Cursors cursors;
  @Inject private Today today;

  @Override
  public String type() {
    return "Query";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("grants", this::grants);
  }

  private @Nullable Connection<AccountGrant> grants(DataFetchingEnvironment environment) {
    List<String> branches = actors.of(environment).branches(Permission.GRANT_EDIT, today.date());
    if (branches.isEmpty()) {
      return null;
    }
    Map<String, Object> given = Arguments.optional(environment, "filter");
    Grants.Wanted wanted = wanted(branches, given == null ? Map.of() : given);
    PageRequest page = PageRequest.of(environment, cursors.of("grants " + wanted));
    List<String> at = page.position();
    Grants.Place after =
        at == null
            ? null
            : new Grants.Place(at.get(0), LocalDate.parse(at.get(1)), UUID.fromString(at.get(2)));
    return Connection.of(
            page,
            grants.page(wanted, after, page.rowsToRead()),
            held -> List.of(held.username(), held.grant().from().toString(), held.id().toString()),
            () -> grants.count(wanted))
        .map((HeldGrant held) -> AccountGrant.of(held));
  }

  private static Grants.Wanted wanted(List<String> branches, Map<String, Object> given) {
    String role = (String) given.get("role");
    return new Grants.Wanted(
        branches,
        (String) given.get("username"),
        (String) given.get("branch"),
        role == null ? null : Role.valueOf(role),
        (LocalDate) given.get("on"));
  }
}
