package org.quanze.web.graphql.http;

import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanze.web.graphql.ErrorCode;

/** The two media types of an answer, and how an Accept header chooses between them. */
enum AnswerType {
  JSON("application/json"),
  GRAPHQL_RESPONSE("application/graphql-response+json");

  private static final Set<String> ANY = Set.of("*/*", "application/*");

  private final String mediaType;

  AnswerType(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The value of Content-Type. */
  String contentType() {
    return mediaType + "; charset=utf-8";
  }

  /**
   * The status of an answer without data. To plain JSON a refused document is told by 200, as its
   * clients expect.
   */
  int statusOf(ErrorCode code) {
    return this == JSON && code.concernsDocument() ? 200 : code.status();
  }

  /** The type that the client prefers; null when it accepts neither. */
  static @Nullable AnswerType negotiate(@Nullable Enumeration<String> accepts) {
    if (accepts == null || !accepts.hasMoreElements()) {
      return JSON;
    }
    String accept = accepts.nextElement();
    while (accepts.hasMoreElements()) {
      accept = accept + ',' + accepts.nextElement();
    }
    return switch (accept) {
      case "*/*", "application/json" -> JSON;
      case "application/graphql-response+json" -> GRAPHQL_RESPONSE;
      default -> choose(accept.toLowerCase(Locale.ROOT));
    };
  }

  private static @Nullable AnswerType choose(String accept) {
    double json = -1;
    double graphql = -1;
    double any = -1;
    for (String range : accept.split(",", -1)) {
      String name = range.split(";", 2)[0].strip();
      double quality = qualityOf(range);
      if (name.equals(JSON.mediaType)) {
        json = Math.max(json, quality);
      } else if (name.equals(GRAPHQL_RESPONSE.mediaType)) {
        graphql = Math.max(graphql, quality);
      } else if (ANY.contains(name)) {
        any = Math.max(any, quality);
      }
    }
    double forJson = json < 0 ? any : json;
    double forGraphql = graphql < 0 ? any : graphql;
    if (Math.max(forJson, forGraphql) <= 0) {
      return null;
    }
    boolean preferred =
        graphql > 0 && (forGraphql > forJson || (graphql >= json && graphql >= any));
    return preferred || forJson <= 0 ? GRAPHQL_RESPONSE : JSON;
  }

  /** The quality of a range; 0 when it asks for another charset than ours. */
  private static double qualityOf(String range) {
    double quality = 1;
    for (String parameter : range.split(";", -1)) {
      String[] pair = parameter.split("=", 2);
      String name = pair[0].strip();
      String value = pair.length < 2 ? "" : pair[1].strip().replace("\"", "");
      if (name.equals("charset") && !value.equals("utf-8") && !value.equals("utf8")) {
        return 0;
      }
      if (name.equals("q")) {
        quality = number(value);
      }
    }
    return quality;
  }

  private static double number(String value) {
    try {
      return Math.clamp(Double.parseDouble(value), 0.0, 1.0);
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }
}
