package org.quanze.web.signature;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.quanze.head.Signing;
import org.quanze.web.cache.KeptAnswer;
import org.quanze.web.cache.Validators;

/** The public keys of this registry as a JSON Web Key Set; an empty one where nothing is signed. */
@WebServlet("/.well-known/jwks.json")
public class PublicKeys extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String MEDIA_TYPE = "application/jwk-set+json";

  private transient @Nullable Signing signing;

  /** Called by the server before the first request. */
  @Inject
  void open(Signing ofRegistry) {
    signing = ofRegistry;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (signing == null) {
      throw new IllegalStateException("not started");
    }
    String json = signing.publicKeys().json();
    KeptAnswer keys = KeptAnswer.of(json.getBytes(StandardCharsets.UTF_8), MEDIA_TYPE);
    response.setHeader("Cache-Control", "public, max-age=300");
    response.setHeader("ETag", keys.etag());
    if (Validators.noneMatchNames(request.getHeader("If-None-Match"), keys.etag())) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(MEDIA_TYPE);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentLength(keys.body().length);
    response.getOutputStream().write(keys.body());
  }
}
