package org.quanze.web.graphql.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quanze.web.graphql.ErrorCode;
import org.quanze.web.graphql.RefusedRequest;

/**
 * What a body may be: {@code application/json} in UTF-8, not compressed. No form and no plain text,
 * so that no page of another origin can send one without the browser asking first.
 */
final class ContentTypes {
  private static final String JSON = "application/json";

  private ContentTypes() {}

  static void check(HttpServletRequest request) {
    String encoding = request.getHeader("Content-Encoding");
    boolean plain = encoding == null || encoding.equalsIgnoreCase("identity");
    if (!plain || !isJson(request.getContentType())) {
      throw new RefusedRequest(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }
  }

  private static boolean isJson(@Nullable String contentType) {
    if (contentType == null || contentType.equals(JSON)) {
      return contentType != null;
    }
    String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
    if (!parts[0].strip().equals(JSON)) {
      return false;
    }
    for (int i = 1; i < parts.length; i++) {
      String[] pair = parts[i].split("=", 2);
      String value = pair.length < 2 ? "" : pair[1].strip().replace("\"", "");
      if (pair[0].strip().equals("charset") && !value.equals("utf-8") && !value.equals("utf8")) {
        return false;
      }
    }
    return true;
  }
}
