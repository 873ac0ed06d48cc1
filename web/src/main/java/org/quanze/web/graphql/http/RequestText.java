package org.quanze.web.graphql.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanze.web.graphql.ErrorCode;
import org.quanze.web.graphql.RefusedRequest;
import org.quanze.web.graphql.execute.Asked;

/** Reads what is asked: from the body of a POST, or from the query string of a GET. */
final class RequestText {
  private static final Set<String> PARAMETERS =
      Set.of("query", "documentId", "operationName", "variables", "extensions");

  private @Nullable String query;
  private @Nullable String documentId;
  private @Nullable String operationName;
  private Map<String, @Nullable Object> variables = Map.of();
  private Map<String, @Nullable Object> extensions = Map.of();

  private RequestText() {}

  /** Reads the body of a POST. */
  static Asked ofBody(byte[] body) {
    RequestText read = new RequestText();
    try (JsonParser json = JsonText.FACTORY.createParser(JsonText.decode(body))) {
      JsonToken first = json.nextToken();
      if (first == JsonToken.START_ARRAY) {
        throw new RefusedRequest(ErrorCode.BATCH_REFUSED);
      }
      if (first != JsonToken.START_OBJECT) {
        throw first == null ? JsonText.unreadable() : malformed("an object is expected");
      }
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String member = json.currentName();
        json.nextToken();
        read.member(member, json);
      }
      JsonText.end(json);
    } catch (IOException broken) {
      throw JsonText.unreadable();
    }
    return read.asked(false);
  }

  private void member(String name, JsonParser json) throws IOException {
    switch (name) {
      case "query" -> query = text(name, json);
      case "documentId" -> documentId = text(name, json);
      case "operationName" -> operationName = text(name, json);
      case "variables" -> variables = map(name, json);
      case "extensions" -> extensions = map(name, json);
      default -> json.skipChildren();
    }
  }

  private static @Nullable String text(String name, JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case VALUE_STRING -> JsonText.accepted(json.getText());
      case VALUE_NULL -> null;
      default -> throw malformed(name + " is a string");
    };
  }

  private static Map<String, @Nullable Object> map(String name, JsonParser json)
      throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> JsonText.object(json);
      case VALUE_NULL -> Map.of();
      default -> throw malformed(name + " is an object");
    };
  }

  /** Reads the query string of a GET. A parameter without a value is an absent one. */
  static Asked ofQueryString(@Nullable String queryString) {
    Map<String, String> given = new HashMap<>();
    for (String pair : queryString == null ? new String[0] : queryString.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = unescape(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      if (PARAMETERS.contains(name) && given.put(name, unescape(value)) != null) {
        throw malformed(name + " is given twice");
      }
    }
    given.values().removeIf(String::isEmpty);
    RequestText read = new RequestText();
    read.query = given.get("query");
    read.documentId = given.get("documentId");
    read.operationName = given.get("operationName");
    read.variables = object(given.get("variables"));
    read.extensions = object(given.get("extensions"));
    return read.asked(true);
  }

  private static Map<String, @Nullable Object> object(@Nullable String text) {
    return text == null || text.strip().equals("null") ? Map.of() : JsonText.object(text);
  }

  /** Undoes the escapes of a form, strictly. */
  private static String unescape(String escaped) {
    if (escaped.indexOf('%') < 0 && escaped.indexOf('+') < 0) {
      return JsonText.accepted(JsonText.decode(escaped.getBytes(StandardCharsets.ISO_8859_1)));
    }
    byte[] plain = new byte[escaped.length()];
    int length = 0;
    try {
      for (int at = 0; at < escaped.length(); at++) {
        char character = escaped.charAt(at);
        if (character == '%') {
          plain[length++] = (byte) HexFormat.fromHexDigits(escaped, at + 1, at + 3);
          at += 2;
        } else {
          plain[length++] = (byte) (character == '+' ? ' ' : character);
        }
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
      throw malformed("a broken escape in the query string");
    }
    return JsonText.accepted(JsonText.decode(Arrays.copyOf(plain, length)));
  }

  private Asked asked(boolean byGet) {
    String id = documentId == null ? claimedId() : documentId;
    if (query == null && id == null) {
      throw malformed("query or documentId is missing");
    }
    String name = operationName == null || operationName.isEmpty() ? null : operationName;
    return new Asked(query, id, name, variables, byGet);
  }

  /** The hash that clients with persisted documents send beside the text: it must be true. */
  private @Nullable String claimedId() {
    return extensions.get("persistedQuery") instanceof Map<?, ?> claim
            && claim.get("sha256Hash") instanceof String hash
        ? "sha256:" + hash
        : null;
  }

  private static RefusedRequest malformed(String detail) {
    return new RefusedRequest(ErrorCode.REQUEST_MALFORMED, detail);
  }
}
