package org.quanze.web.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Movement;
import org.quanze.feed.ChangePlace;
import org.quanze.rule.Refused;
import org.quanze.web.access.Keys;
import org.quanze.web.exchange.DoorRule;
import org.quanze.web.graphql.RefusedRequest;
import org.quanze.web.graphql.paging.CursorScope;
import org.quanze.web.graphql.paging.Cursors;

/**
 * Which changes are asked for, in the words of the client; null is any. Cursors are of these words,
 * so that one of {@code changes} is good at {@code /feed} with the same filter.
 *
 * @param branch code of a division
 * @param publisher code of the division of one government
 */
record Wanted(
    @Nullable String branch,
    @Nullable String publisher,
    @Nullable String listType,
    @Nullable UUID item,
    @Nullable String kind,
    @Nullable Movement movement) {

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_=-]{1,200}");

  /** Everything. */
  static final Wanted ALL = new Wanted(null, null, null, null, null, null);

  /** A {@code PublishedChangeFilter}. */
  static Wanted of(@Nullable Map<String, Object> filter) {
    if (filter == null) {
      return ALL;
    }
    String item = text(filter, "item");
    String movement = text(filter, "movement");
    return new Wanted(
        text(filter, "branch"),
        text(filter, "publisher"),
        text(filter, "listType"),
        item == null ? null : Keys.anyItem(item),
        text(filter, "kind"),
        movement == null ? null : Movement.valueOf(movement));
  }

  private static @Nullable String text(Map<String, Object> filter, String member) {
    Object given = filter.get(member);
    return given == null ? null : given.toString();
  }

  /** The same as parameters of an address; an empty one counts as absent. */
  static Wanted read(HttpServletRequest request) {
    return new Wanted(
        word(request, "branch"),
        word(request, "publisher"),
        word(request, "listType"),
        parameter(request, "item", Keys::anyItem),
        parameter(request, "kind", kind -> Adjustment.Kind.valueOf(kind).name()),
        parameter(request, "movement", Movement::valueOf));
  }

  private static @Nullable String word(HttpServletRequest request, String name) {
    return parameter(request, name, word -> word);
  }

  private static <T> @Nullable T parameter(
      HttpServletRequest request, String name, Function<String, T> reading) {
    String value = request.getParameter(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    if (!WORD.matcher(value).matches()) {
      throw misfit(name, "…");
    }
    try {
      return reading.apply(value);
    } catch (RefusedRequest | IllegalArgumentException e) {
      throw misfit(name, value);
    }
  }

  /** Refuses a parameter that cannot be read. */
  static Refused misfit(String name, String shown) {
    return DoorRule.PARAMETER_FITS.refuse(name, name, shown);
  }

  /** The list that cursors of these changes are of. */
  CursorScope scope(Cursors cursors) {
    return cursors.of(
        "changes "
            + branch
            + ' '
            + publisher
            + ' '
            + listType
            + ' '
            + item
            + ' '
            + kind
            + ' '
            + movement);
  }

  /** The parts of a cursor of a place. */
  static List<String> parts(ChangePlace place) {
    return List.of(Long.toString(place.entry()), Integer.toString(place.line()));
  }

  /** The place of a cursor that came as a parameter; one of other changes is refused. */
  static ChangePlace place(CursorScope scope, String parameter, String cursor) {
    try {
      return place(scope.read(cursor));
    } catch (RefusedRequest e) {
      throw misfit(parameter, "…");
    }
  }

  /** The place that parts of a cursor tell. */
  static ChangePlace place(List<String> parts) {
    return new ChangePlace(Long.parseLong(parts.get(0)), Integer.parseInt(parts.get(1)));
  }
}
