package org.quanze.web.graphql;

import graphql.schema.DataFetcher;
import java.util.Map;

/**
 * The fetchers of one SDL object type, as one CDI bean. Several beans may give to {@code Query} and
 * {@code Mutation}, each room its own root fields. Fields that a record's accessor answers need no
 * fetcher. The same field given twice, or a field that the SDL lacks, stops the start.
 */
public interface TypeFetchers {
  /** The name of the SDL type. */
  String type();

  /** The fetchers by field name. Called once at start; must not touch stores. */
  Map<String, DataFetcher<?>> fetchers();
}
