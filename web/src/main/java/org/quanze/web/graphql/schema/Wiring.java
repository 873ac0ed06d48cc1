package org.quanze.web.graphql.schema;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.quanze.web.graphql.TypeFetchers;

/**
 * The fetchers of all rooms, by type and field, held against the SDL: graphql-java itself would
 * drop a fetcher that has no field, and answer null for a root field that has no fetcher.
 */
final class Wiring {
  private static final List<String> ROOTS = List.of("Query", "Mutation");

  private final Map<String, Map<String, DataFetcher<?>>> fetchers = new TreeMap<>();
  private final List<String> mistakes = new ArrayList<>();

  /** The fetchers by type and field, once they fit the SDL. */
  static Map<String, Map<String, DataFetcher<?>>> of(
      TypeDefinitionRegistry sdl, List<TypeFetchers> given) {
    Wiring wiring = new Wiring();
    given.forEach(wiring::add);
    wiring.compare(sdl);
    if (!wiring.mistakes.isEmpty()) {
      throw new WiringMistake(wiring.mistakes);
    }
    return wiring.fetchers;
  }

  private void add(TypeFetchers bean) {
    var fields = fetchers.computeIfAbsent(bean.type(), type -> new TreeMap<>());
    bean.fetchers()
        .forEach(
            (field, fetcher) -> {
              if (fields.put(field, atHand(fetcher)) != null) {
                mistakes.add(bean.type() + "." + field + " is wired twice");
              }
            });
  }

  /** Hands on what is there already as what it is: a future costs a chain of futures above it. */
  private static DataFetcher<?> atHand(DataFetcher<?> fetcher) {
    return environment -> {
      Object fetched = fetcher.get(environment);
      return fetched instanceof CompletableFuture<?> future
              && future.state() == Future.State.SUCCESS
          ? future.resultNow()
          : fetched;
    };
  }

  private void compare(TypeDefinitionRegistry sdl) {
    fetchers.forEach(
        (type, fields) -> {
          Set<String> known = fieldsOf(sdl, type);
          fields.keySet().stream()
              .filter(field -> !known.contains(field))
              .forEach(field -> mistakes.add("the SDL has no field " + type + "." + field));
        });
    for (String root : ROOTS) {
      Set<String> wired = fetchers.getOrDefault(root, Map.of()).keySet();
      fieldsOf(sdl, root).stream()
          .filter(field -> !wired.contains(field))
          .forEach(field -> mistakes.add(root + "." + field + " has no fetcher"));
    }
  }

  /** The fields of an object type, its extensions included; none for another kind of type. */
  static Set<String> fieldsOf(TypeDefinitionRegistry sdl, String type) {
    Stream<ObjectTypeDefinition> own =
        Stream.ofNullable(sdl.getTypeOrNull(type, ObjectTypeDefinition.class));
    List<ObjectTypeExtensionDefinition> more =
        sdl.objectTypeExtensions().getOrDefault(type, List.of());
    Set<String> names = new TreeSet<>();
    Stream.concat(own, more.stream())
        .flatMap(definition -> definition.getFieldDefinitions().stream())
        .map(FieldDefinition::getName)
        .forEach(names::add);
    return names;
  }
}
