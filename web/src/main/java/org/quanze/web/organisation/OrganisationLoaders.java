package org.quanze.web.organisation;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoaderFactory;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.organisation.Department;
import org.quanze.organisation.Division;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.web.graphql.Loaders;

/** Loads divisions, governments and units by their local ids, many at once. */
@ApplicationScoped
@NullUnmarked
public class OrganisationLoaders implements Loaders {

  private static final String DEPARTMENT = "department";
  private static final String PUBLISHER = "publisher";
  private static final String DIVISION = "division";
  private static final String DIVISIONS_ABOVE = "divisionsAbove";

  @Inject private Organisations organisations;

  @Override
  public Map<String, Making> loaders() {
    return Map.of(
        DEPARTMENT,
        request ->
            DataLoaderFactory.<Integer, Department>newMappedDataLoader(
                ids ->
                    CompletableFuture.completedFuture(
                        organisations.listDepartments(ids).stream()
                            .collect(Collectors.toMap(Department::id, Function.identity())))),
        PUBLISHER,
        request ->
            DataLoaderFactory.<Integer, Publisher>newMappedDataLoader(
                ids ->
                    CompletableFuture.completedFuture(
                        organisations.listPublishers(ids).stream()
                            .collect(Collectors.toMap(Publisher::id, Function.identity())))),
        DIVISION,
        request ->
            DataLoaderFactory.<Integer, Division>newMappedDataLoader(
                ids ->
                    CompletableFuture.completedFuture(
                        organisations.listDivisions(ids).stream()
                            .collect(Collectors.toMap(Division::id, Function.identity())))),
        DIVISIONS_ABOVE,
        request ->
            DataLoaderFactory.<String, List<Division>>newMappedDataLoader(
                paths -> CompletableFuture.completedFuture(organisations.listAbove(paths))));
  }

  /** A unit by its local id. */
  public static CompletableFuture<Department> department(
      DataFetchingEnvironment environment, int id) {
    return Loaders.load(environment, DEPARTMENT, id);
  }

  /** A government by its local id. */
  public static CompletableFuture<Publisher> publisher(
      DataFetchingEnvironment environment, int id) {
    return Loaders.load(environment, PUBLISHER, id);
  }

  /** A division by its local id. */
  public static CompletableFuture<Division> division(DataFetchingEnvironment environment, int id) {
    return Loaders.load(environment, DIVISION, id);
  }

  /** The divisions above one, the topmost first. */
  static CompletableFuture<List<Division>> above(DataFetchingEnvironment environment, String path) {
    return Loaders.load(environment, DIVISIONS_ABOVE, path);
  }
}
