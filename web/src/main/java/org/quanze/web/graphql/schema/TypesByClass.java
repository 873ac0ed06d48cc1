package org.quanze.web.graphql.schema;

import graphql.TypeResolutionEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.TypeResolver;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanze.web.graphql.TypeNames;

/** Which type a value of an interface or union is: by its class's simple name, unless told. */
final class TypesByClass implements TypeResolver {
  private final Map<Class<?>, String> told = new HashMap<>();

  TypesByClass(List<TypeNames> rooms) {
    rooms.forEach(room -> told.putAll(room.names()));
  }

  @Override
  public @Nullable GraphQLObjectType getType(TypeResolutionEnvironment environment) {
    Object value = environment.getObject();
    if (value == null) {
      return null;
    }
    Class<?> type = value.getClass();
    String name = told.get(type);
    return environment.getSchema().getObjectType(name == null ? type.getSimpleName() : name);
  }
}
