package org.quanze.web.graphql.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanze.web.graphql.ErrorCode;
import org.quanze.web.graphql.RefusedRequest;
import org.quanze.web.graphql.document.RefusedCharacters;

/**
 * JSON read strictly: UTF-8 and nothing else, no key twice (or a guard in front of us would read
 * another request than we do), nothing behind the end, no characters that are none.
 */
final class JsonText {
  private static final int DEEPEST = 100;
  private static final int LONGEST_NUMBER = 100;
  private static final char REPLACEMENT = '\uFFFD';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(LONGEST_NUMBER)
                  .build())
          .build();

  private JsonText() {}

  /** Bytes as text; refuses what is not UTF-8, and a byte order mark. */
  static String decode(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      try {
        text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException broken) {
        throw new RefusedRequest(ErrorCode.BODY_UNREADABLE, "broken UTF-8");
      }
    }
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      throw new RefusedRequest(ErrorCode.BODY_UNREADABLE, "it begins with a byte order mark");
    }
    return text;
  }

  /** A whole text that is one object. */
  static Map<String, @Nullable Object> object(String text) {
    try (JsonParser json = FACTORY.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new RefusedRequest(
            ErrorCode.REQUEST_MALFORMED, "variables and extensions are objects");
      }
      Map<String, @Nullable Object> read = object(json);
      end(json);
      return read;
    } catch (IOException broken) {
      throw unreadable();
    }
  }

  /** The object that has just begun. */
  static Map<String, @Nullable Object> object(JsonParser json) throws IOException {
    Map<String, @Nullable Object> read = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = accepted(json.currentName());
      json.nextToken();
      read.put(name, value(json));
    }
    return read;
  }

  /** Nothing but white space may follow. */
  static void end(JsonParser json) throws IOException {
    if (json.nextToken() != null) {
      throw new RefusedRequest(ErrorCode.BODY_UNREADABLE, "something follows its end");
    }
  }

  static RefusedRequest unreadable() {
    return new RefusedRequest(ErrorCode.BODY_UNREADABLE);
  }

  /** Text without characters that are none. */
  static String accepted(String text) {
    if (RefusedCharacters.standIn(text)) {
      throw new RefusedRequest(ErrorCode.TEXT_REFUSED);
    }
    return text;
  }

  private static @Nullable Object value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> list(json);
      case VALUE_STRING -> accepted(json.getText());
      case VALUE_NUMBER_INT -> json.getNumberValue();
      case VALUE_NUMBER_FLOAT -> finite(json.getDoubleValue());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw unreadable();
    };
  }

  private static List<@Nullable Object> list(JsonParser json) throws IOException {
    List<@Nullable Object> read = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      read.add(value(json));
    }
    return read;
  }

  private static Double finite(double number) {
    if (!Double.isFinite(number)) {
      throw new RefusedRequest(ErrorCode.REQUEST_MALFORMED, "a number is too large");
    }
    return number;
  }
}
