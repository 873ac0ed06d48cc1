package org.quanze.web.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CompletableFuture;

/**
 * Says who may read what the SDL declares of one type by {@code @readableWith}, as one CDI bean.
 * The answer rests on the object alone and on who asks, whichever way led to it. A declared type
 * without such a bean, or a bean of a type that declares nothing, stops the start.
 */
public interface Readers {
  /** The name of the SDL type. */
  String type();

  /** Whether who asks has the permission, by its name in the SDL, where the source stands. */
  CompletableFuture<Boolean> mayRead(DataFetchingEnvironment environment, String permission);
}
