package org.quanze.web.graphql.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;
import java.util.function.Function;

/**
 * A scalar that is text of one form on the wire and one Java type inside.
 *
 * @param type the Java type
 * @param read reads the text; an exception means that it has not the form
 * @param write writes the text
 * @param form the form in words, for the client
 */
public record TextCoercing<T>(
    Class<T> type, Function<String, T> read, Function<T, String> write, String form)
    implements Coercing<T, String> {

  /** The scalar of this name. */
  public GraphQLScalarType named(String name) {
    return GraphQLScalarType.newScalar().name(name).coercing(this).build();
  }

  @Override
  public String serialize(Object value, GraphQLContext context, Locale locale) {
    if (!type.isInstance(value)) {
      throw new CoercingSerializeException("not a " + type.getSimpleName());
    }
    return write.apply(type.cast(value));
  }

  @Override
  public T parseValue(Object input, GraphQLContext context, Locale locale) {
    if (input instanceof String text) {
      try {
        return read.apply(text);
      } catch (RuntimeException notOfTheForm) {
        throw new CoercingParseValueException("Expected " + form, notOfTheForm);
      }
    }
    throw new CoercingParseValueException("Expected " + form);
  }

  @Override
  public T parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    if (input instanceof StringValue text) {
      try {
        return read.apply(text.getValue());
      } catch (RuntimeException notOfTheForm) {
        throw new CoercingParseLiteralException("Expected " + form, notOfTheForm);
      }
    }
    throw new CoercingParseLiteralException("Expected " + form);
  }

  @Override
  public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
    return StringValue.of(serialize(input, context, locale));
  }
}
