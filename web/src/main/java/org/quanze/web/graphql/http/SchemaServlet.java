package org.quanze.web.graphql.http;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.quanze.web.cache.KeptAnswer;

/** The published SDL as a text file. */
@WebServlet(urlPatterns = "/graphql/schema.graphqls", loadOnStartup = 1)
public class SchemaServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String MEDIA_TYPE = "text/plain; charset=utf-8";

  private transient @Nullable KeptAnswer text;
  private transient @Nullable Reply reply;

  /** Called by the server before the first request, and so at its start. */
  @Inject
  void open(Door door) {
    text = KeptAnswer.of(door.published().getBytes(StandardCharsets.UTF_8), MEDIA_TYPE);
    reply = new Reply(door.maxAge());
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (text == null || reply == null) {
      throw new IllegalStateException("not started");
    }
    reply.publicly(request, response, text);
  }
}
