package org.quanze.web.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.quanze.rule.Refused;

/** Refusals of servlets, told as those of the doors for files are: status, code, both sentences. */
public final class ServletRefusals {

  private static final int UNAVAILABLE = 503;

  private ServletRefusals() {}

  /** Answers with a refusal; nothing may have been written before. */
  public static void write(HttpServletResponse response, Refused refused) throws IOException {
    int status = Statuses.of(refused);
    byte[] body = FaultAnswers.body(refused.refusals()).toString().getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("application/json;charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (status == UNAVAILABLE) {
      response.setHeader("Retry-After", "5");
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
