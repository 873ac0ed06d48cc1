package org.quanze.web.exchange;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.validity.AsOf;

/** Of which list a file is asked for, and of which moment. */
@NullUnmarked
public class ListQuery {

  @PathParam("division")
  private String division;

  @PathParam("listType")
  private String listType;

  @QueryParam("edition")
  private @Nullable String edition;

  @QueryParam("effectiveOn")
  private @Nullable String effectiveOn;

  @QueryParam("category")
  private @Nullable String category;

  String division() {
    return division;
  }

  String listType() {
    return listType;
  }

  @Nullable String category() {
    return Parameters.given(category);
  }

  AsOf asOf() {
    return new AsOf(
        Parameters.date("effectiveOn", effectiveOn),
        null,
        Parameters.whole("edition", edition, 1, Integer.MAX_VALUE));
  }
}
