package org.quanze.web.graphql;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a request beside its document: who asks, in which language, on which day, and
 * under which number faults are logged. Fetchers read it by {@link #of}.
 */
public final class RequestContext {
  private final Caller caller;
  private final Language language;
  private final LocalDate today;
  private final String requestId;
  private final @Nullable String address;
  private final AtomicLong oldestRevision = new AtomicLong(Long.MAX_VALUE);
  private volatile long revision = Long.MAX_VALUE;
  private volatile boolean behind;
  private volatile boolean asksEachTime;
  private final Map<Class<?>, Object> once = new ConcurrentHashMap<>();
  private volatile BooleanSupplier over = () -> false;

  /**
   * @param address the address that the request came from, as the server saw it
   */
  public RequestContext(
      Caller caller,
      Language language,
      LocalDate today,
      String requestId,
      @Nullable String address) {
    this.caller = caller;
    this.language = language;
    this.today = today;
    this.requestId = requestId;
    this.address = address;
  }

  /** The context of the request that a fetcher works for. */
  public static RequestContext of(DataFetchingEnvironment environment) {
    return of(environment.getGraphQlContext());
  }

  /** The context of the request that a GraphQL context belongs to. */
  public static RequestContext of(GraphQLContext context) {
    RequestContext request = context.get(RequestContext.class);
    if (request == null) {
      throw new IllegalStateException("no request context");
    }
    return request;
  }

  public Caller caller() {
    return caller;
  }

  public Language language() {
    return language;
  }

  /** The day a question without {@code asOf} speaks of: one for the whole request. */
  public LocalDate today() {
    return today;
  }

  /** The number under which a fault of this request is logged. */
  public String requestId() {
    return requestId;
  }

  /**
   * The address that the request came from. Behind a proxy it is the proxy's, unless the server is
   * told to believe what the proxy says.
   */
  public @Nullable String address() {
    return address;
  }

  /** Says that the question is put on record, so that its answer may not be kept for the next. */
  public void asksEachTime() {
    asksEachTime = true;
  }

  /** Whether the answer may not be kept for the next who asks the same. */
  public boolean isAskedEachTime() {
    return asksEachTime;
  }

  /** Says how it is seen that the time of the operation is over. */
  public void stopsWhen(BooleanSupplier isOver) {
    over = isOver;
  }

  /**
   * Refuses to go on when the time is over. What works long for one field asks between its steps:
   * of itself an operation is stopped between fields alone.
   */
  public void goesOn() {
    if (over.getAsBoolean()) {
      throw new RefusedRequest(ErrorCode.TIME_EXCEEDED);
    }
  }

  /** What is made once for a request, or for each time that it is answered from its beginning. */
  public <T> T once(Class<T> kind, Supplier<T> making) {
    return kind.cast(once.computeIfAbsent(kind, k -> making.get()));
  }

  /** Says that the question is answered, from its beginning, from a snapshot of this revision. */
  public void reads(long snapshot) {
    once.clear();
    revision = snapshot;
    behind = false;
    oldestRevision.set(snapshot);
  }

  /**
   * Whether the snapshot knows what was public at a revision. If not, the question has to be
   * answered again from a newer snapshot.
   */
  public boolean knows(long other) {
    behind |= other > revision;
    return other <= revision;
  }

  /** Whether something newer than the snapshot was met. */
  public boolean isBehind() {
    return behind;
  }

  /** Says that a part of the answer was read at this revision: the answer is kept under it. */
  public void restsOn(long revision) {
    oldestRevision.accumulateAndGet(revision, Math::min);
  }

  /** The oldest revision that a part of the answer rests on. */
  public long oldestRevision() {
    return oldestRevision.get();
  }
}
