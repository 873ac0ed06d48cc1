package org.quanze.web.organisation;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.organisation.Department;
import org.quanze.organisation.Division;
import org.quanze.organisation.Divisions;
import org.quanze.organisation.OrganisationRule;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.web.access.Keys;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.paging.Connection;

/** The questions for divisions and units. */
@ApplicationScoped
@NullUnmarked
public class OrganisationQueries implements TypeFetchers {

  @Inject private Organisations organisations;
  @Inject private Divisions divisions;
  @Inject private DepartmentPages departments;

  @Override
  public String type() {
    return "Query";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "division", this::division,
        "divisions", this::divisions,
        "department", this::department,
        "departments", this::departments);
  }

  private @Nullable Division division(DataFetchingEnvironment environment) {
    Map<String, String> by = Arguments.required(environment, "by");
    String id = by.get("id");
    String code = id == null ? by.get("code") : Keys.of("Division", id);
    return divisions.find(code).orElse(null);
  }

  private List<Division> divisions(DataFetchingEnvironment environment) {
    String parent = Arguments.optional(environment, "parent");
    if (parent == null) {
      return divisions.listBelow(null);
    }
    Division above =
        divisions
            .find(parent)
            .orElseThrow(() -> OrganisationRule.DIVISION_EXISTS.refuse("parent", parent));
    return divisions.listBelow(above.id());
  }

  private @Nullable Department department(DataFetchingEnvironment environment) {
    Map<String, Object> by = Arguments.required(environment, "by");
    if (by.get("id") instanceof String id) {
      return organisations.findDepartment(Keys.uuid("Department", id)).orElse(null);
    }
    if (by.get("named") instanceof Map<?, ?> named) {
      return organisations
          .findPublisher((String) named.get("publisher"))
          .flatMap(p -> organisations.findDepartment(p, (String) named.get("name")))
          .orElse(null);
    }
    return null;
  }

  private Connection<Department> departments(DataFetchingEnvironment environment) {
    Publisher publisher = organisations.getPublisher(Arguments.required(environment, "publisher"));
    return departments.of(environment, publisher);
  }
}
