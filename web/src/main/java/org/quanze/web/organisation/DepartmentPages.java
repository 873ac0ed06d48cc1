package org.quanze.web.organisation;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.organisation.Department;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.web.graphql.paging.Connection;
import org.quanze.web.graphql.paging.Cursors;
import org.quanze.web.graphql.paging.PageRequest;

/** Pages of the units of a government, in the order in which they were registered. */
@ApplicationScoped
@NullUnmarked
public class DepartmentPages {

  @Inject private Organisations organisations;
  @Inject private Cursors cursors;

  Connection<Department> of(DataFetchingEnvironment environment, Publisher publisher) {
    PageRequest page = PageRequest.of(environment, cursors.of("departments " + publisher.uid()));
    List<String> place = page.position();
    int after = place == null ? 0 : Integer.parseInt(place.get(0));
    List<Department> all = organisations.listDepartments(publisher);
    List<Department> rows =
        all.stream().filter(d -> d.id() > after).limit(page.rowsToRead()).toList();
    return Connection.of(page, rows, d -> List.of(Integer.toString(d.id())), all::size);
  }
}
