package org.quanze.web.feed;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.quanze.rule.Refused;
import org.quanze.web.exchange.ServletRefusals;

/**
 * Wakes who follows the change feed, by Server-Sent Events: {@code /feed}, with the filter of
 * {@code changes} as parameters. An event says that there is something up to a cursor, and no more.
 */
@WebServlet(urlPatterns = "/feed", asyncSupported = true)
public class FeedServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String LAST = "Last-Event-ID";
  private static final String AFTER = "after";

  private transient @Nullable FeedStreams streams;

  /** Called by the server before the first request. */
  @Inject
  void open(FeedStreams ofNode) {
    streams = ofNode;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!request.getMethod().equals("GET")) {
      response.setHeader("Allow", "GET");
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    doGet(request, response);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (streams == null) {
      throw new IllegalStateException("not started");
    }
    String last = request.getHeader(LAST);
    boolean again = last != null && !last.isBlank();
    String after = request.getParameter(AFTER);
    FeedStreams.Asked asked;
    try {
      asked =
          streams.asked(
              Wanted.read(request),
              again ? last : after == null || after.isBlank() ? null : after,
              again ? LAST : AFTER);
    } catch (Refused e) {
      ServletRefusals.write(response, e);
      return;
    } catch (Exception e) {
      throw new ServletException(e);
    }
    response.setContentType("text/event-stream;charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    response.setHeader("X-Content-Type-Options", "nosniff");
    streams.open(asked, request);
  }
}
