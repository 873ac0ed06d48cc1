package org.quanze.web.graphql.schema;

import graphql.Directives;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quanze.web.graphql.TypeFetchers;

/** The schema as it is served, and as it is published. */
public record RegistrySchema(GraphQLSchema schema, LoaderNames loaders) {
  private static final String MUTATION = "Mutation";

  /** Puts the schema together; a {@link WiringMistake} or a mistake in the SDL stops the start. */
  public static RegistrySchema assemble(TypeDefinitionRegistry sdl, Contributions given) {
    // Fields are read by accessors that are meant to be read: never by breaking into private ones.
    PropertyDataFetcher.setUseSetAccessible(false);
    dropEmptyMutation(sdl);
    RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
    BaseScalars.all().forEach(wiring::scalar);
    given.scalars().forEach(room -> room.scalars().forEach(wiring::scalar));
    List<TypeFetchers> fetchers = new ArrayList<>(given.fetchers());
    fetchers.add(new NodeFetchers(given.nodes()));
    Map<String, Map<String, DataFetcher<?>>> wired = Wiring.of(sdl, fetchers);
    ReadGate.guard(sdl, given.readers(), wired);
    wired.forEach(
        (type, fields) -> {
          TypeRuntimeWiring.Builder typeWiring = TypeRuntimeWiring.newTypeWiring(type);
          fields.forEach(typeWiring::dataFetcher);
          wiring.type(typeWiring);
        });
    resolveTypes(sdl, new TypesByClass(given.typeNames()), wiring);
    GraphQLSchema schema = new SchemaGenerator().makeExecutableSchema(sdl, wiring.build());
    return new RegistrySchema(schema, LoaderNames.of(given.loaders()));
  }

  private static void resolveTypes(
      TypeDefinitionRegistry sdl, TypeResolver resolver, RuntimeWiring.Builder wiring) {
    sdl.types()
        .forEach(
            (name, definition) -> {
              if (definition instanceof InterfaceTypeDefinition
                  || definition instanceof UnionTypeDefinition) {
                wiring.type(TypeRuntimeWiring.newTypeWiring(name).typeResolver(resolver));
              }
            });
  }

  /** A type without fields is no type: as long as no room has an act there is no Mutation. */
  private static void dropEmptyMutation(TypeDefinitionRegistry sdl) {
    ObjectTypeDefinition mutation = sdl.getTypeOrNull(MUTATION, ObjectTypeDefinition.class);
    if (mutation != null && Wiring.fieldsOf(sdl, MUTATION).isEmpty()) {
      sdl.remove(mutation);
    }
  }

  /** The SDL as published: every description, scalar and directive of our own. */
  public String published() {
    var options =
        SchemaPrinter.Options.defaultOptions()
            .includeScalarTypes(true)
            .includeSchemaDefinition(false)
            .includeDirectiveDefinitions(true)
            .includeDirectiveDefinition(name -> !Directives.isBuiltInDirective(name))
            .includeDirectives(true);
    return new SchemaPrinter(options).print(schema);
  }
}
