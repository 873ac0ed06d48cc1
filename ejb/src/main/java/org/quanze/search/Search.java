package org.quanze.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.engine.search.aggregation.dsl.TermsAggregationOptionsStep;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.search.SearchAnswer.CategoryOf;
import org.quanze.search.SearchAnswer.Facets;
import org.quanze.search.SearchAnswer.Found;
import org.quanze.search.SearchAnswer.Place;
import org.quanze.search.SearchAnswer.Wanted;

/** Asks the index: rows, total and counts in one look, without the database. */
@ApplicationScoped
@NullUnmarked
public class Search {

  /** How far one may page. */
  public static final int DEPTH = 1_000;

  private static final int MOST_CATEGORIES = 100;
  private static final AggregationKey<Map<String, Long>> CATEGORIES = AggregationKey.of("kind");
  private static final AggregationKey<Map<Integer, Long>> PUBLISHERS =
      AggregationKey.of("publisher");
  private static final AggregationKey<Map<Integer, Long>> DEPARTMENTS =
      AggregationKey.of("department");

  private static final int KEPT_ROWS = 50_000;

  // A row of what stands on the lists never changes while it keeps its key, and fetching it from
  // the index means to unpack a block of others with it.
  private final Cache<String, FoundRow> rows = Caffeine.newBuilder().maximumSize(KEPT_ROWS).build();

  private IndexFollower follower;

  /** A hit: how well it matches, and which row it is. */
  private record Hit(float score, String key) {}

  /** What was found, and how widely the text had to be understood for it. */
  private record Understood(Width width, SearchResult<Hit> result) {}

  /** For the container's proxy. */
  protected Search() {}

  @Inject
  Search(IndexFollower follower) {
    this.follower = follower;
  }

  /** Waits a moment until the index holds what a snapshot of this revision holds. */
  public void await(long revision) {
    follower.awaitBriefly(revision);
  }

  /**
   * The newest revision of which an answer given before may tell: a snapshot of an older one does
   * not know all that the answer names.
   */
  public long shown() {
    return follower.shown();
  }

  /**
   * Answers a question.
   *
   * @param after the place after which the page begins; null for the first
   * @param limit the most rows
   */
  public SearchAnswer find(
      SearchQuestion question, @Nullable Place after, int limit, Wanted wanted) {
    while (true) {
      long revision = follower.held();
      try {
        return follower
            .index()
            .with(session -> read(session, question, after, limit, wanted, revision));
      } catch (SearchIndex.IndexClosed replaced) {
        // The next one stands in its place already, or is refused.
      }
    }
  }

  private SearchAnswer read(
      SearchSession session,
      SearchQuestion question,
      @Nullable Place after,
      int limit,
      Wanted wanted,
      long revision) {
    int offset = after == null ? 0 : after.rank();
    int most = Math.min(after == null ? limit : limit + 1, DEPTH - offset);
    Understood understood =
        after == null
            ? understand(session, question, offset, most, wanted)
            : new Understood(
                after.width(), fetch(session, question, after.width(), offset, most, wanted));
    SearchResult<Hit> result = understood.result();
    List<Found> found = placed(session, understood.width(), result.hits(), offset);
    return new SearchAnswer(
        after == null ? found : follow(session, question, understood.width(), after, limit, found),
        result.total().hitCount(),
        facets(result, wanted),
        revision);
  }

  /**
   * Asks as narrowly as finds enough in the branch. What narrows further makes no text wider, so
   * that it finds what its facet counted.
   */
  private static Understood understand(
      SearchSession session, SearchQuestion question, int offset, int limit, Wanted wanted) {
    String text = question.text() == null ? "" : Folded.whole(question.text());
    Iterator<Width> widths = List.of(Width.values()).iterator();
    while (true) {
      Width width = widths.next();
      SearchResult<Hit> result = fetch(session, question, width, offset, limit, wanted);
      if (!widths.hasNext()
          || width.isEnough(text, result.total().hitCount())
          || (question.isPart() && width.isEnough(text, count(session, question.whole(), width)))) {
        return new Understood(width, result);
      }
    }
  }

  private static long count(SearchSession session, SearchQuestion question, Width width) {
    return session
        .search(IndexedItem.class)
        .where((f, root) -> new Conditions(f, width).of(question, root))
        .fetchTotalHitCount();
  }

  /** The rows after a place, wherever it stands by now: what came or went meanwhile moves none. */
  private List<Found> follow(
      SearchSession session,
      SearchQuestion question,
      Width width,
      Place after,
      int limit,
      List<Found> read) {
    if (!read.isEmpty() && read.get(0).place().key().equals(after.key())) {
      return read.subList(1, read.size());
    }
    var whole = fetch(session, question, width, 0, DEPTH, Wanted.NOTHING);
    return placed(session, width, whole.hits(), 0).stream()
        .filter(f -> f.place().isAfter(after))
        .limit(limit)
        .toList();
  }

  private List<Found> placed(SearchSession session, Width width, List<Hit> hits, int offset) {
    Map<String, FoundRow> known = rows(session, hits.stream().map(Hit::key).toList());
    List<Found> found = new ArrayList<>(hits.size());
    for (Hit hit : hits) {
      FoundRow row = known.get(hit.key());
      if (row == null) {
        // It was taken out since the hits were counted: the question is asked again.
        throw new SearchIndex.IndexClosed();
      }
      found.add(row.at(width, offset + found.size(), hit.score()));
    }
    return found;
  }

  private Map<String, FoundRow> rows(SearchSession session, List<String> keys) {
    return rows.getAll(
        keys,
        missing -> {
          Map<String, FoundRow> read = new HashMap<>();
          session
              .search(IndexedItem.class)
              .select(FoundRow.class)
              .where(f -> f.id().matchingAny(missing))
              .fetchHits(missing.size())
              .forEach(row -> read.put(row.key(), row));
          return read;
        });
  }

  private static SearchResult<Hit> fetch(
      SearchSession session,
      SearchQuestion question,
      Width width,
      int offset,
      int limit,
      Wanted wanted) {
    var query =
        session
            .search(IndexedItem.class)
            .select(f -> f.composite().from(f.score(), f.id(String.class)).as(Hit::new))
            .where((f, root) -> new Conditions(f, width).of(question, root))
            .sort(
                f ->
                    f.composite()
                        .add(f.score())
                        .add(f.field("length"))
                        .add(f.field("codeKey"))
                        .add(f.field("place")));
    if (wanted.categories()) {
      query =
          query.aggregation(
              CATEGORIES, f -> f.terms().field("kind", String.class).maxTermCount(MOST_CATEGORIES));
    }
    if (wanted.publishers() > 0) {
      query = query.aggregation(PUBLISHERS, f -> most(f, "publisher", wanted.publishers()));
    }
    if (wanted.departments() > 0) {
      query = query.aggregation(DEPARTMENTS, f -> most(f, "department", wanted.departments()));
    }
    return query.fetch(offset, limit);
  }

  private static TermsAggregationOptionsStep<?, ?, Integer, Map<Integer, Long>> most(
      SearchAggregationFactory f, String field, int most) {
    return f.terms().field(field, Integer.class).maxTermCount(most);
  }

  private static Facets facets(SearchResult<Hit> result, Wanted wanted) {
    Map<CategoryOf, Long> categories = new LinkedHashMap<>();
    if (wanted.categories()) {
      result
          .aggregation(CATEGORIES)
          .forEach((kind, count) -> categories.put(categoryOf(kind), count));
    }
    return new Facets(
        categories,
        wanted.publishers() > 0 ? result.aggregation(PUBLISHERS) : Map.of(),
        wanted.departments() > 0 ? result.aggregation(DEPARTMENTS) : Map.of());
  }

  private static CategoryOf categoryOf(String kind) {
    int slash = kind.indexOf('/');
    return new CategoryOf(kind.substring(0, slash), kind.substring(slash + 1));
  }
}
