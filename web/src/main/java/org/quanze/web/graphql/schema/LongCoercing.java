package org.quanze.web.graphql.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whole numbers of 64 bits: text on the way out, text or a number on the way in. */
final class LongCoercing implements Coercing<Long, String> {
  private static final Pattern DIGITS = Pattern.compile("-?\\d{1,19}");
  private static final String FORM = "Expected a whole number of up to 64 bits";

  @Override
  public String serialize(Object value, GraphQLContext context, Locale locale) {
    if (value instanceof Long || value instanceof Integer) {
      return value.toString();
    }
    throw new CoercingSerializeException("not a Long");
  }

  @Override
  public Long parseValue(Object input, GraphQLContext context, Locale locale) {
    Long number = input instanceof Number || input instanceof String ? read(input) : null;
    if (number == null) {
      throw new CoercingParseValueException(FORM);
    }
    return number;
  }

  @Override
  public Long parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    Long number =
        switch (input) {
          case IntValue whole -> read(whole.getValue());
          case StringValue text -> read(String.valueOf(text.getValue()));
          default -> null;
        };
    if (number == null) {
      throw new CoercingParseLiteralException(FORM);
    }
    return number;
  }

  @Override
  public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
    return StringValue.of(serialize(input, context, locale));
  }

  private static @Nullable Long read(Object written) {
    String text = String.valueOf(written);
    if (!DIGITS.matcher(text).matches()) {
      return null;
    }
    BigInteger number = new BigInteger(text);
    return number.bitLength() < Long.SIZE ? Long.valueOf(number.longValue()) : null;
  }
}
