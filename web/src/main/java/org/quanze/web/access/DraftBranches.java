package org.quanze.web.access;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.adjustment.ChangeSets;
import org.quanze.organisation.Divisions;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.paging.Cursors;
import org.quanze.web.graphql.paging.PageRequest;

/**
 * Reads questions for what the units of a branch have, as far as the viewer may read their drafts.
 */
@ApplicationScoped
@NullUnmarked
public class DraftBranches {

  @Inject private ChangeSets changeSets;
  @Inject private Divisions divisions;
  @Inject private RequestActor actors;
  @Inject private Cursors cursors;

  /**
   * What is asked.
   *
   * @param path path of the branch
   * @param readable branches whose drafts the viewer may read
   * @param page which page of it
   */
  public record Question(String path, List<String> readable, LocalDate today, PageRequest page) {
    public Question {
      readable = List.copyOf(readable);
    }
  }

  /** The question of a field with the argument {@code branch} and those of a page. */
  public Question of(DataFetchingEnvironment environment) {
    String branch = Arguments.required(environment, "branch");
    String list = environment.getField().getName() + " " + branch;
    return new Question(
        divisions.getBranch(branch).path(),
        changeSets.branches(actors.of(environment)),
        RequestContext.of(environment).today(),
        PageRequest.of(environment, cursors.of(list)));
  }
}
