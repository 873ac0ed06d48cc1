package org.quanze.web.graphql.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quanze.web.cache.KeptAnswer;
import org.quanze.web.cache.Validators;
import org.quanze.web.graphql.ErrorCode;

/** Sends answers with the headers that belong to them. */
final class Reply {
  private static final String VARY = "Accept, Accept-Language, Authorization";
  private static final String ALLOW = "GET, HEAD, OPTIONS, POST";

  private final String publicly;

  Reply(int maxAge) {
    this.publicly = "public, max-age=" + maxAge + ", must-revalidate";
  }

  /** A public answer: to a GET with its validator, and 304 when the client has it already. */
  void publicly(HttpServletRequest request, HttpServletResponse response, KeptAnswer answer)
      throws IOException {
    if (isPost(request)) {
      privately(response, 200, answer.mediaType(), answer.body());
      return;
    }
    response.setHeader("Cache-Control", publicly);
    response.setHeader("Vary", VARY);
    response.setHeader("ETag", answer.etag());
    if (Validators.noneMatchNames(request.getHeader("If-None-Match"), answer.etag())) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    } else {
      send(response, 200, answer.mediaType(), answer.body());
    }
  }

  /** An answer that nobody on the way may keep. */
  void privately(HttpServletResponse response, int status, String mediaType, byte[] body)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    send(response, status, mediaType, body);
  }

  /** The headers that a refusal has besides. */
  static void explain(HttpServletResponse response, ErrorCode code) {
    switch (code) {
      case METHOD_NOT_ALLOWED -> response.setHeader("Allow", ALLOW);
      case MUTATION_BY_GET, GET_TOO_COSTLY -> response.setHeader("Allow", "POST");
      case UNAUTHENTICATED ->
          response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
      case TOO_MANY_RUNNING, TIME_EXCEEDED -> response.setHeader("Retry-After", "1");
      case BODY_TOO_LARGE, BODY_TOO_SLOW -> response.setHeader("Connection", "close");
      default -> {}
    }
  }

  /** What may be asked of the address. */
  static void options(HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    response.setHeader("Allow", ALLOW);
  }

  static boolean isPost(HttpServletRequest request) {
    return request.getMethod().equals("POST");
  }

  private static void send(HttpServletResponse response, int status, String mediaType, byte[] body)
      throws IOException {
    response.setStatus(status);
    response.setContentType(mediaType);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
