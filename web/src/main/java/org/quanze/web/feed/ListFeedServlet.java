package org.quanze.web.feed;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Snapshot;
import org.quanze.rule.Refused;
import org.quanze.web.cache.KeptAnswer;
import org.quanze.web.cache.Validators;
import org.quanze.web.exchange.DoorRule;
import org.quanze.web.exchange.ServletRefusals;

/** The changes of one list as Atom: {@code /feed/lists/<division>/<list type>.atom}. */
@WebServlet("/feed/lists/*")
public class ListFeedServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String MEDIA_TYPE = "application/atom+xml";
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final Pattern PATH =
      Pattern.compile("/([0-9]{1,12})/([A-Z][A-Z0-9_]{0,63})\\.atom");

  private transient @Nullable ListFeed feed;
  private transient @Nullable Snapshot snapshot;

  /** Called by the server before the first request. */
  @Inject
  void open(ListFeed ofLists, Snapshot reading) {
    feed = ofLists;
    snapshot = reading;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    try {
      send(request, response, page(request));
    } catch (Refused e) {
      ServletRefusals.write(response, e);
    }
  }

  private byte[] page(HttpServletRequest request) throws ServletException {
    if (feed == null || snapshot == null) {
      throw new IllegalStateException("not started");
    }
    String path = request.getPathInfo();
    Matcher parts = PATH.matcher(path == null ? "" : path);
    if (!parts.matches()) {
      throw DoorRule.ADDRESS_EXISTS.refuse("");
    }
    String before = request.getParameter("before");
    ListFeed made = feed;
    try {
      return snapshot.read(
          LIMIT,
          () ->
              made.page(
                  parts.group(1),
                  parts.group(2),
                  before == null || before.isBlank() ? null : before,
                  baseOf(request)));
    } catch (Refused e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  /** Where the client found the registry, without the path. */
  private static String baseOf(HttpServletRequest request) {
    String whole = request.getRequestURL().toString();
    return whole.substring(0, whole.length() - request.getRequestURI().length());
  }

  private static void send(HttpServletRequest request, HttpServletResponse response, byte[] page)
      throws IOException {
    KeptAnswer answer = KeptAnswer.of(page, MEDIA_TYPE);
    response.setHeader("Cache-Control", "public, max-age=60");
    // The links of the feed lead to where the client found it.
    response.setHeader("Vary", "Host");
    response.setHeader("ETag", answer.etag());
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (Validators.noneMatchNames(request.getHeader("If-None-Match"), answer.etag())) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(MEDIA_TYPE + ";charset=utf-8");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }
}
