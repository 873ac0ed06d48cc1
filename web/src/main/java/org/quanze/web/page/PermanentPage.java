package org.quanze.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.database.Snapshot;

/** A page at an address that stays for ever; what is not public is not found. */
@NullUnmarked
abstract class PermanentPage extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Duration LIMIT = Duration.ofSeconds(5);

  @Inject private transient Snapshot snapshot;

  /** The page of the parts of an address after the first, if there is one. */
  abstract Optional<String> render(String[] parts);

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String path = request.getPathInfo();
    String[] parts = path == null ? new String[0] : path.substring(1).split("/", -1);
    Optional<String> page;
    try {
      page = snapshot.read(LIMIT, () -> render(parts));
    } catch (Exception e) {
      throw new ServletException(e);
    }
    response.setContentType("text/html;charset=utf-8");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'");
    if (page.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      response.getWriter().write(new Html("未找到 Not found").paragraph("没有此页面，或其内容未公开。").end());
      return;
    }
    response.getWriter().write(page.get());
  }
}
