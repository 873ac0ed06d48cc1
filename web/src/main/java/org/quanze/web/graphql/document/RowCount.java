package org.quanze.web.graphql.document;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many rows a field has. */
sealed interface RowCount {
  /** More rows than any field may ask for; keeps products within bounds. */
  long MOST = 100_000;

  long with(Map<String, @Nullable Object> variables);

  boolean isFixed();

  /** As the document or the schema says. */
  record Fixed(long rows) implements RowCount {
    @Override
    public long with(Map<String, @Nullable Object> variables) {
      return Math.clamp(rows, 0, MOST);
    }

    @Override
    public boolean isFixed() {
      return true;
    }
  }

  /**
   * As a variable says: a number of rows, or a list of keys with a row each.
   *
   * @param absent the rows when the variable is not given
   */
  record ByVariable(String name, long absent) implements RowCount {
    @Override
    public long with(Map<String, @Nullable Object> variables) {
      long rows =
          switch (variables.get(name)) {
            case Number number -> number.longValue();
            case Collection<?> keys -> keys.size();
            case null, default -> absent;
          };
      return Math.clamp(rows, 0, MOST);
    }

    @Override
    public boolean isFixed() {
      return false;
    }
  }
}
