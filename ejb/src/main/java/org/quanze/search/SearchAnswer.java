package org.quanze.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanze.list.Listed;

/**
 * What was found.
 *
 * @param rows the rows of the page, in order
 * @param hits how many there are in all
 * @param facets the counts that were asked for
 * @param revision the registry's revision that the index held at least
 */
public record SearchAnswer(List<Found> rows, long hits, Facets facets, long revision) {

  /** The number up to which hits are told. */
  public static final int COUNTED = 10_000;

  /** How many there are in all, unless there are more than 10,000. */
  public @Nullable Integer total() {
    return hits > COUNTED ? null : (int) hits;
  }

  /** A row, with its place in the order. */
  public record Found(String listType, Listed listed, Place place) {}

  /**
   * A place in the order of an answer: the better match first, then the shorter name, then the
   * code.
   *
   * @param width how widely the text was understood: the pages after it understand it so too
   * @param rank how many rows came before it when it was read
   */
  public record Place(Width width, int rank, float score, int length, String code, String key) {

    private static final Comparator<Place> ORDER =
        Comparator.comparingDouble((Place p) -> -p.score())
            .thenComparingInt(Place::length)
            .thenComparing(p -> bytes(p.code()), Arrays::compareUnsigned)
            .thenComparing(p -> bytes(p.key()), Arrays::compareUnsigned);

    private static byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    boolean isAfter(Place other) {
      return ORDER.compare(this, other) > 0;
    }
  }

  /**
   * How many of all hits there are of each, the most first.
   *
   * @param categories by list type and category
   * @param publishers by id of the government
   * @param departments by id of the unit
   */
  public record Facets(
      Map<CategoryOf, Long> categories,
      Map<Integer, Long> publishers,
      Map<Integer, Long> departments) {}

  /** A category of a list type. */
  public record CategoryOf(String listType, String category) {}

  /**
   * Which counts are asked for.
   *
   * @param categories whether by category
   * @param publishers how many governments at most; 0 for none
   * @param departments how many units at most; 0 for none
   */
  public record Wanted(boolean categories, int publishers, int departments) {
    public static final Wanted NOTHING = new Wanted(false, 0, 0);
  }
}
