package org.quanze.web.graphql;

import graphql.schema.GraphQLScalarType;
import java.util.List;

/** Scalars of a room: codes with a form and a check digit of their own. */
public interface Scalars {
  /** The scalars; each is declared in the SDL as well. */
  List<GraphQLScalarType> scalars();
}
