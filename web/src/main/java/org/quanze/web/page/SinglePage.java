package org.quanze.web.page;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanze.web.page.PageFiles.PageFile;

/**
 * Serves the application in the browser. It stands where no other door does: an address of a page
 * answers with the one page there is, whose router shows the rest; a file of the build answers with
 * itself; anything else is not found, and a person sees that on the page.
 */
@WebServlet(urlPatterns = "/", loadOnStartup = 1)
public class SinglePage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** First segments of the addresses of pages, as in app/addresses.ts: a test compares them. */
  static final Set<String> PAGES = Set.of("", "hall", "guide", "power", "lists", "compare");

  private static final String INDEX = "/index.html";
  private static final String EXPLORER = "/graphiql";
  private static final String ASSETS = "/assets/";

  private static final String STRICT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  /** The explorer's editor starts workers and writes style elements of its own. */
  private static final String OF_EXPLORER =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
          + " worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private transient @Nullable PageFiles files;

  @Override
  public void init() {
    files = new PageFiles(getServletContext());
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = pathOf(request);
    if (path.equals(EXPLORER)) {
      response.setHeader("Content-Security-Policy", OF_EXPLORER);
      page(request, response, EXPLORER + ".html", HttpServletResponse.SC_OK);
    } else if (PAGES.contains(firstSegment(path))) {
      response.setHeader("Content-Security-Policy", STRICT);
      page(request, response, INDEX, HttpServletResponse.SC_OK);
    } else {
      fileOrNothing(request, response, path);
    }
  }

  private void fileOrNothing(HttpServletRequest request, HttpServletResponse response, String path)
      throws IOException {
    PageFile file = path.endsWith(".html") ? null : find(path);
    response.setHeader("Content-Security-Policy", STRICT);
    if (file != null) {
      boolean named = path.startsWith(ASSETS);
      response.setHeader(
          "Cache-Control", named ? "public, max-age=31536000, immutable" : "public, max-age=3600");
      send(request, response, file);
    } else if (!path.startsWith(ASSETS) && wantsPage(request)) {
      page(request, response, INDEX, HttpServletResponse.SC_NOT_FOUND);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void page(
      HttpServletRequest request, HttpServletResponse response, String name, int status)
      throws IOException {
    PageFile file = find(name);
    if (file == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-cache");
    send(request, response, file);
  }

  private static void send(HttpServletRequest request, HttpServletResponse response, PageFile file)
      throws IOException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Vary", "Accept-Encoding");
    byte[] packed = file.packed();
    boolean pack = packed != null && accepts(request, "Accept-Encoding", "gzip");
    String tag = '"' + file.tag() + (pack ? "-gzip\"" : "\"");
    response.setHeader("ETag", tag);
    if (response.getStatus() == HttpServletResponse.SC_OK
        && tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] body = pack && packed != null ? packed : file.plain();
    if (pack) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentType(file.type());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private @Nullable PageFile find(String path) {
    if (files == null) {
      throw new IllegalStateException("not started");
    }
    return files.find(path);
  }

  private static String pathOf(HttpServletRequest request) {
    String rest = request.getPathInfo();
    return rest == null ? request.getServletPath() : request.getServletPath() + rest;
  }

  private static String firstSegment(String path) {
    int end = path.indexOf('/', 1);
    return path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
  }

  private static boolean wantsPage(HttpServletRequest request) {
    return accepts(request, "Accept", "text/html");
  }

  private static boolean accepts(HttpServletRequest request, String header, String what) {
    String accepted = request.getHeader(header);
    return accepted != null && accepted.contains(what);
  }
}
