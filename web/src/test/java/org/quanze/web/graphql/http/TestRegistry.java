package org.quanze.web.graphql.http;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dataloader.BatchLoader;
import org.dataloader.DataLoaderFactory;
import org.jspecify.annotations.Nullable;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.ErrorCode;
import org.quanze.web.graphql.GlobalId;
import org.quanze.web.graphql.Loaders;
import org.quanze.web.graphql.NodeResolver;
import org.quanze.web.graphql.RefusedRequest;
import org.quanze.web.graphql.RefusedRequest.BrokenRule;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.paging.Connection;
import org.quanze.web.graphql.paging.CursorKeys;
import org.quanze.web.graphql.paging.Cursors;
import org.quanze.web.graphql.paging.PageRequest;
import org.quanze.web.graphql.schema.Contributions;
import org.quanze.web.graphql.schema.IndexedFolder;

/** A registry of 250 powers in memory, just large enough to stand at the door of. */
public final class TestRegistry {
  static final int POWERS = 250;

  private static final String SDL =
      """
      extend type Query {
        powers(first: Int, after: String, last: Int, before: String): PowerConnection!
        echo(text: String, day: Date, at: DateTime, count: Long, division: DivisionCode): String
        broken: String!
        refused: String
        ruled: String
        slow: String
        stepped: String
        big(kilobytes: Int!): [String!]!
        fails: [Power!]!
      }
      extend type Mutation {
        rename(name: String!): Renaming!
        long: String @timeLimit(seconds: 60)
      }
      union Renaming = Renamed | NameTaken
      type Renamed { name: String! }
      type NameTaken implements UserError {
        code: String!
        messageZh: String!
        messageEn: String!
        path: [String!]!
      }
      type PowerConnection {
        edges: [PowerEdge!]!
        nodes: [Power!]!
        pageInfo: PageInfo!
        totalCount: Int @cost(weight: 20)
      }
      type PowerEdge { node: Power! cursor: String! }
      type Power implements Node {
        id: ID!
        code: String!
        next: Power
        nextButOne: Power
        siblings(first: Int): PowerConnection!
        name: String
      }
      """;

  final AtomicInteger batches = new AtomicInteger();
  final CountDownLatch release = new CountDownLatch(1);
  private final Cursors cursors = new Cursors(CursorKeys.random());

  /** A power; its name is read by a fetcher that may fail. */
  public record Power(int number) {
    public String id() {
      return GlobalId.encode("Power", number);
    }

    public String code() {
      return "P%03d".formatted(number);
    }
  }

  /** The success of a renaming. */
  public record Renamed(String name) {}

  /** The refusal of a renaming. */
  public record NameTaken(String code, String messageZh, String messageEn, List<String> path) {}

  static TypeDefinitionRegistry sdl() {
    String base =
        IndexedFolder.read(TestRegistry.class.getClassLoader(), "schema").get("base.graphqls");
    return new SchemaParser().parse(base + SDL);
  }

  Contributions contributions() {
    return new Contributions(
        List.of(query(), fetchersOf("Power", power()), fetchersOf("Mutation", mutation())),
        List.of(nodes()),
        List.of(() -> Map.of("power", request -> DataLoaderFactory.newDataLoader(batch()))),
        List.of(),
        List.of(),
        List.of());
  }

  private TypeFetchers query() {
    return fetchersOf(
        "Query",
        Map.of(
            "powers",
            this::powers,
            "echo",
            environment -> String.valueOf(environment.getArguments()),
            "broken",
            environment -> {
              throw new IllegalStateException("select secret from table");
            },
            "refused",
            environment -> {
              throw new RefusedRequest(ErrorCode.NOT_PERMITTED);
            },
            "ruled",
            environment -> {
              throw new RefusedRequest(
                  ErrorCode.NOT_IN_STATE, new BrokenRule("DEM-01", "示例规则", "A rule of the demo"));
            },
            "slow",
            environment -> release.await(3, TimeUnit.SECONDS),
            "stepped",
            TestRegistry::stepped,
            "big",
            environment ->
                Collections.nCopies(
                    Arguments.<Integer>required(environment, "kilobytes"), "力".repeat(341)),
            "fails",
            environment -> IntStream.range(0, 50).mapToObj(Power::new).toList()));
  }

  /** Works in many small steps, for longer than anybody may. */
  private static String stepped(DataFetchingEnvironment environment) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(20)) {
      RequestContext.of(environment).goesOn();
      Thread.onSpinWait();
    }
    return "whole";
  }

  private Map<String, DataFetcher<?>> power() {
    return Map.of(
        "next",
        environment -> {
          Power power = environment.getSource();
          return Loaders.load(environment, "power", power == null ? 0 : power.number() + 1);
        },
        "nextButOne",
        environment -> {
          Power power = Objects.requireNonNull(environment.<Power>getSource());
          return Loaders.<Integer, Power>load(environment, "power", power.number() + 1)
              .thenCompose(next -> Loaders.load(environment, "power", next.number() + 1));
        },
        "siblings",
        this::powers,
        "name",
        environment -> {
          throw new IllegalStateException("no name");
        });
  }

  private static Map<String, DataFetcher<?>> mutation() {
    return Map.of(
        "rename",
        environment ->
            Arguments.required(environment, "name").equals("taken")
                ? new NameTaken("NAM-01", "名称已用", "the name is taken", List.of("name"))
                : new Renamed(Arguments.required(environment, "name")),
        "long",
        environment -> "done");
  }

  private Connection<Power> powers(DataFetchingEnvironment environment) {
    PageRequest page = PageRequest.of(environment, cursors.of("powers"));
    List<String> position = page.position();
    int step = page.forward() ? 1 : -1;
    int end = page.forward() ? 0 : POWERS - 1;
    int from = position == null ? end : Integer.parseInt(position.getFirst()) + step;
    List<Power> rows =
        IntStream.iterate(from, number -> number >= 0 && number < POWERS, number -> number + step)
            .limit(page.rowsToRead())
            .mapToObj(Power::new)
            .toList();
    return Connection.of(
        page, rows, power -> List.of(Integer.toString(power.number())), () -> POWERS);
  }

  private NodeResolver nodes() {
    return new NodeResolver() {
      @Override
      public String type() {
        return "Power";
      }

      @Override
      public CompletableFuture<?> node(String key, DataFetchingEnvironment environment) {
        return Loaders.load(environment, "power", Integer.valueOf(key));
      }
    };
  }

  private BatchLoader<Integer, @Nullable Power> batch() {
    return keys -> {
      batches.incrementAndGet();
      return CompletableFuture.completedFuture(
          keys.stream().map(key -> key < POWERS ? new Power(key) : null).toList());
    };
  }

  static TypeFetchers fetchersOf(String type, Map<String, DataFetcher<?>> fetchers) {
    return new TypeFetchers() {
      @Override
      public String type() {
        return type;
      }

      @Override
      public Map<String, DataFetcher<?>> fetchers() {
        return fetchers;
      }
    };
  }
}
