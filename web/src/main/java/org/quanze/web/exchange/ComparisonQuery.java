package org.quanze.web.exchange;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Of which list, and of which of its editions, the differences are asked for. */
@NullUnmarked
public class ComparisonQuery {

  @PathParam("division")
  private String division;

  @PathParam("listType")
  private String listType;

  @QueryParam("from")
  private @Nullable String from;

  @QueryParam("to")
  private @Nullable String to;

  @QueryParam("category")
  private @Nullable String category;

  String division() {
    return division;
  }

  String listType() {
    return listType;
  }

  int from() {
    return Parameters.whole("from", from);
  }

  int to() {
    return Parameters.whole("to", to);
  }

  @Nullable String category() {
    return Parameters.given(category);
  }
}
