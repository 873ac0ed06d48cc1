package org.quanze.web.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of a field, which graphql-java has held against the SDL already. */
@SuppressWarnings(
    "TypeParameterUnusedInFormals") // the SDL knows the type, and the caller reads it there
public final class Arguments {
  private Arguments() {}

  /** An argument that the SDL demands or gives a default. */
  public static <T> T required(DataFetchingEnvironment environment, String name) {
    T value = environment.getArgument(name);
    if (value == null) {
      throw new IllegalStateException("the SDL does not demand the argument " + name);
    }
    return value;
  }

  /** A whole number of an input that the SDL demands there. */
  public static int whole(Map<String, Object> input, String name) {
    return (Integer) Objects.requireNonNull(input.get(name));
  }

  /** An argument that may be left out. */
  public static <T> @Nullable T optional(DataFetchingEnvironment environment, String name) {
    return environment.getArgument(name);
  }
}
