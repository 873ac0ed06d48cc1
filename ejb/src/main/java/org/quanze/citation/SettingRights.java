package org.quanze.citation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanze.instrument.DataTable;

/**
 * What an instrument of a rank may create (设定权): data of {@code setting-rights.csv}, which names
 * the law that says so: 行政许可法 articles 14 to 17, 行政处罚法 articles 10 to 16, 行政强制法 article 10.
 * Categories are those of every scheme that calls them so; of others nothing is said.
 */
public final class SettingRights {

  private static final String TABLE = "/citation/setting-rights.csv";
  private static final SettingRights KNOWN = read();

  /** Whether it may. */
  public enum May {
    /** It may, perhaps with exceptions. */
    YES,
    /** Only a narrow kind, which the limits tell. */
    WITHIN,
    /** It may not. */
    NO
  }

  /**
   * What one law says of one category and rank.
   *
   * @param law title of the law
   * @param provision the place in it
   * @param limits the exceptions or limits in the words of the law; empty where there are none
   */
  public record SettingRight(May may, String law, String provision, String limits) {}

  private final Map<String, Map<Rank, SettingRight>> rights;

  private SettingRights(Map<String, Map<Rank, SettingRight>> rights) {
    this.rights = rights;
  }

  /** The table. */
  public static SettingRights known() {
    return KNOWN;
  }

  private static SettingRights read() {
    Map<String, Map<Rank, SettingRight>> rights = new HashMap<>();
    for (List<String> row : DataTable.rows(TABLE)) {
      rights
          .computeIfAbsent(row.get(0), category -> new HashMap<>())
          .put(
              Rank.valueOf(row.get(1)),
              new SettingRight(May.valueOf(row.get(2)), row.get(3), row.get(4), row.get(5)));
    }
    return new SettingRights(rights);
  }

  /** What is said of a category, by its name in Chinese, and a rank; empty where nothing is. */
  public Optional<SettingRight> of(@Nullable String category, Rank rank) {
    return Optional.ofNullable(rights.getOrDefault(category, Map.of()).get(rank));
  }

  /** Whether anything is said of a category. */
  boolean knows(String category) {
    return rights.containsKey(category);
  }
}
