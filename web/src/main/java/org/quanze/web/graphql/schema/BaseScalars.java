package org.quanze.web.graphql.schema;

import graphql.schema.GraphQLScalarType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/** The scalars of the base. */
final class BaseScalars {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.+");
  private static final Pattern DIVISION = Pattern.compile("[1-9]\\d{11}");
  private static final ZoneId CIVIL = ZoneId.of("Asia/Shanghai");

  private BaseScalars() {}

  static List<GraphQLScalarType> all() {
    return List.of(
        new TextCoercing<>(
                LocalDate.class, BaseScalars::day, LocalDate::toString, "a day like 2026-08-31")
            .named("Date"),
        new TextCoercing<>(
                Instant.class,
                text -> OffsetDateTime.parse(matching(TIME, text)).toInstant(),
                BaseScalars::civil,
                "a time with its offset like 2026-08-31T09:00:00+08:00")
            .named("DateTime"),
        new TextCoercing<>(String.class, BaseScalars::division, text -> text, "12 digits")
            .named("DivisionCode"),
        GraphQLScalarType.newScalar().name("Long").coercing(new LongCoercing()).build());
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(matching(DAY, text));
  }

  private static String civil(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(CIVIL));
  }

  private static String division(String text) {
    return matching(DIVISION, text);
  }

  private static String matching(Pattern form, String text) {
    if (!form.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }
}
