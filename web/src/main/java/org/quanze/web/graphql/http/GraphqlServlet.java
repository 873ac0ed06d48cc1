package org.quanze.web.graphql.http;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The address {@code /graphql}. */
@WebServlet(urlPatterns = "/graphql", asyncSupported = true, loadOnStartup = 1)
public class GraphqlServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private transient @Nullable Exchanges exchanges;

  /** Called by the server before the first request, and so at its start. */
  @Inject
  void open(Door door) {
    exchanges = new Exchanges(door);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (exchanges == null) {
      throw new IllegalStateException("not started");
    }
    exchanges.serve(request, response);
  }
}
