package org.quanze.web.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells clients whom the registry takes them for: {@code {"anonymous":true}} without a token. */
@WebServlet("/whoami")
public final class WhoAmI extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final ObjectWriter JSON =
      JsonMapper.builder().defaultPropertyInclusion(withoutNull()).build().writerFor(Caller.class);

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json;charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    JSON.writeValue(response.getOutputStream(), Caller.of(request));
  }

  private static JsonInclude.Value withoutNull() {
    return JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL);
  }
}
