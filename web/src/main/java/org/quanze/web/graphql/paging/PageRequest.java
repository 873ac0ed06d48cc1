package org.quanze.web.graphql.paging;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.ErrorCode;
import org.quanze.web.graphql.RefusedRequest;

/**
 * Which page is asked for.
 *
 * @param size rows of the page
 * @param forward whether in the order of the list, or against it
 * @param position the place after (or before) which the page begins; null for the list's end
 * @param scope the list that the cursors are of
 */
public record PageRequest(
    int size, boolean forward, @Nullable List<String> position, CursorScope scope) {
  /** Rows of a page when none are named. */
  public static final int USUAL = 20;

  /** Rows that a page has at most. */
  public static final int MOST = 100;

  /** Reads {@code first}, {@code after}, {@code last} and {@code before} of a field. */
  public static PageRequest of(DataFetchingEnvironment environment, CursorScope scope) {
    Integer first = Arguments.optional(environment, "first");
    Integer last = Arguments.optional(environment, "last");
    String after = Arguments.optional(environment, "after");
    String before = Arguments.optional(environment, "before");
    if (first != null && last != null) {
      throw new RefusedRequest(ErrorCode.PAGE_INVALID, "not both first and last");
    }
    boolean forward = last == null;
    String beside = forward ? before : after;
    if (beside != null) {
      throw new RefusedRequest(ErrorCode.PAGE_INVALID, "first goes with after, last with before");
    }
    String cursor = forward ? after : before;
    List<String> position = cursor == null ? null : scope.read(cursor);
    return new PageRequest(sizeOf(forward ? first : last), forward, position, scope);
  }

  private static int sizeOf(@Nullable Integer asked) {
    int size = asked == null ? USUAL : asked;
    if (size < 1 || size > MOST) {
      throw new RefusedRequest(ErrorCode.PAGE_INVALID, "not " + size);
    }
    return size;
  }

  /** How many rows to read: one more than shown, to know whether there are more. */
  public int rowsToRead() {
    return size + 1;
  }
}
