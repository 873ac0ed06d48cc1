package org.quanze.web.comment;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.adjustment.ChangeSet;
import org.quanze.comment.Comment;
import org.quanze.comment.Comments;
import org.quanze.comment.Comments.Choice;
import org.quanze.comment.Comments.PageKey;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.Loaders;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.paging.Connection;
import org.quanze.web.graphql.paging.Cursors;
import org.quanze.web.graphql.paging.PageRequest;

/** Fetchers of the comments of change sets; those of many are read at once. */
@ApplicationScoped
@NullUnmarked
public class ChangeSetComments implements TypeFetchers, Loaders {

  private static final String PAGES = "commentPages";
  private static final String COUNTS = "commentCounts";

  @Inject private Comments comments;
  @Inject private Cursors cursors;

  @Override
  public String type() {
    return "ChangeSet";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("comments", this::page);
  }

  @Override
  public Map<String, Making> loaders() {
    return Map.of(
        PAGES, Loaders.<PageKey, Comment>batchedLists(pages -> comments.pages(pages)),
        COUNTS, Loaders.<Choice, Integer>batched(choices -> comments.counts(choices)));
  }

  private CompletableFuture<Connection<CommentView>> page(DataFetchingEnvironment environment) {
    ChangeSet set = Objects.requireNonNull(environment.getSource());
    Choice of =
        new Choice(
            set.id(),
            Arguments.optional(environment, "line"),
            Arguments.optional(environment, "resolved"));
    PageRequest page = PageRequest.of(environment, cursors.of("comments " + of));
    List<String> place = page.position();
    int after = place == null ? 0 : Integer.parseInt(place.get(0));
    return Loaders.<PageKey, List<Comment>>load(
            environment, PAGES, new PageKey(of, after, page.rowsToRead()))
        .thenCombine(
            Loaders.<Choice, Integer>load(environment, COUNTS, of),
            (rows, count) ->
                Connection.of(page, rows, c -> List.of(Integer.toString(c.number())), () -> count)
                    .map(c -> CommentView.of(set, c)));
  }
}
