package org.quanze.web.graphql.schema;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNonNull;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanze.web.graphql.ErrorCode;
import org.quanze.web.graphql.Readers;
import org.quanze.web.graphql.RefusedRequest;

/**
 * The gate of reading, field by field: in front of each fetcher of what the SDL declares by
 * {@code @readableWith}. The stores read only what somebody may see; this asks again of each object
 * that came through, so that a new way to it does not tell more.
 */
public final class ReadGate {
  private static final String DIRECTIVE = "readableWith";

  private final TypeDefinitionRegistry sdl;
  private final Map<String, Readers> readers = new TreeMap<>();

  private ReadGate(TypeDefinitionRegistry sdl, List<Readers> given) {
    this.sdl = sdl;
    List<String> mistakes = new ArrayList<>();
    for (Readers bean : given) {
      if (readers.put(bean.type(), bean) != null) {
        mistakes.add("two beans say who may read " + bean.type());
      }
    }
    Set<String> declared = Set.copyOf(declared());
    declared.stream()
        .filter(type -> !readers.containsKey(type))
        .forEach(type -> mistakes.add("no bean says who may read " + type));
    readers.keySet().stream()
        .filter(type -> !declared.contains(type))
        .forEach(type -> mistakes.add("the SDL does not say with what " + type + " is readable"));
    if (!mistakes.isEmpty()) {
      throw new WiringMistake(mistakes);
    }
  }

  /** Puts the gate in front of the fetchers that need it. */
  static void guard(
      TypeDefinitionRegistry sdl,
      List<Readers> given,
      Map<String, Map<String, DataFetcher<?>>> fetchers) {
    ReadGate gate = new ReadGate(sdl, given);
    gate.readers.forEach(
        (type, readers) -> {
          Map<String, DataFetcher<?>> fields = new HashMap<>(fetchers.getOrDefault(type, Map.of()));
          for (String field : Wiring.fieldsOf(sdl, type)) {
            permission(sdl, type, field)
                .ifPresent(
                    permission ->
                        fields.compute(
                            field,
                            (name, own) ->
                                guarded(
                                    own == null ? PropertyDataFetcher.fetching(name) : own,
                                    readers,
                                    permission)));
          }
          fetchers.put(type, fields);
        });
  }

  /** The permission that the SDL declares of a field or of its type; none where anybody is told. */
  public static Optional<String> permission(TypeDefinitionRegistry sdl, String type, String field) {
    return parts(sdl, type)
        .flatMap(
            part ->
                Stream.concat(
                    part.getFieldDefinitions().stream()
                        .filter(f -> f.getName().equals(field))
                        .flatMap(f -> permission(f).stream()),
                    permission(part).stream()))
        .findFirst();
  }

  private List<String> declared() {
    return sdl.types().keySet().stream()
        .filter(
            type ->
                Wiring.fieldsOf(sdl, type).stream()
                    .anyMatch(field -> permission(sdl, type, field).isPresent()))
        .toList();
  }

  /** The definition of an object type first, then its extensions. */
  static Stream<ObjectTypeDefinition> parts(TypeDefinitionRegistry sdl, String type) {
    return Stream.concat(
        Stream.ofNullable(sdl.getTypeOrNull(type, ObjectTypeDefinition.class)),
        sdl.objectTypeExtensions().getOrDefault(type, List.of()).stream());
  }

  private static Optional<String> permission(DirectivesContainer<?> declared) {
    return declared.getDirectives(DIRECTIVE).stream().findFirst().map(ReadGate::permission);
  }

  private static String permission(Directive directive) {
    return ((EnumValue) Objects.requireNonNull(directive.getArgument("permission")).getValue())
        .getName();
  }

  private static DataFetcher<?> guarded(
      DataFetcher<?> fetcher, Readers readers, String permission) {
    return environment -> {
      CompletableFuture<Boolean> may = readers.mayRead(environment, permission);
      return may.state() == CompletableFuture.State.SUCCESS
          ? told(may.resultNow(), fetcher, environment)
          : may.thenCompose(known -> later(known, fetcher, environment));
    };
  }

  private static @Nullable Object told(
      boolean may, DataFetcher<?> fetcher, DataFetchingEnvironment environment) throws Exception {
    if (may) {
      return fetcher.get(environment);
    }
    if (environment.getFieldType() instanceof GraphQLNonNull) {
      throw new RefusedRequest(ErrorCode.NOT_PERMITTED);
    }
    return null;
  }

  @SuppressWarnings("unchecked") // a fetcher gives what the field is of, now or later
  private static CompletionStage<Object> later(
      boolean may, DataFetcher<?> fetcher, DataFetchingEnvironment environment) {
    try {
      Object told = told(may, fetcher, environment);
      return told instanceof CompletionStage<?> stage
          ? (CompletionStage<Object>) stage
          : CompletableFuture.completedFuture(told);
    } catch (Exception failed) {
      return CompletableFuture.failedFuture(failed);
    }
  }
}
