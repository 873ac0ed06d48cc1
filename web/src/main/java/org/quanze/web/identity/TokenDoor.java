package org.quanze.web.identity;

import io.undertow.security.api.SecurityContext;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.AttachmentKey;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Stands around the server's own check of tokens, on every path. Before it: what is no signed token
 * is refused, at no cost. After it: a token that was not accepted is refused, where the server
 * alone would go on as anonymous. Around it: a check that breaks, because the keys cannot be had,
 * is said to be unavailable. A servlet filter could do none but the second, since it runs too late.
 *
 * <p>Loaded by the server through {@code META-INF/services}. Requests without an {@code
 * Authorization} header pass untouched.
 */
public final class TokenDoor implements ServletExtension {
  private static final Logger LOG = System.getLogger(TokenDoor.class.getName());
  private static final AttachmentKey<Boolean> CHECKED = AttachmentKey.create(Boolean.class);

  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    deployment.addOuterHandlerChainWrapper(next -> exchange -> before(exchange, next));
    deployment.addInnerHandlerChainWrapper(next -> exchange -> after(exchange, next));
  }

  private static void before(HttpServerExchange exchange, HttpHandler next) throws Exception {
    HeaderValues authorization = exchange.getRequestHeaders().get(Headers.AUTHORIZATION);
    if (authorization == null) {
      next.handleRequest(exchange);
    } else if (authorization.size() > 1 || !BearerToken.isPlausible(authorization.getFirst())) {
      Refusal.UNAUTHENTICATED.answer(exchange);
    } else {
      checked(exchange, next);
    }
  }

  private static void checked(HttpServerExchange exchange, HttpHandler next) throws Exception {
    try {
      next.handleRequest(exchange);
    } catch (Exception e) {
      if (exchange.getAttachment(CHECKED) != null || exchange.isResponseStarted()) {
        throw e;
      }
      LOG.log(Level.WARNING, "A token could not be checked: {0}", e.toString());
      Refusal.IDENTITY_UNAVAILABLE.answer(exchange);
    }
  }

  private static void after(HttpServerExchange exchange, HttpHandler next) throws Exception {
    if (exchange.getRequestHeaders().contains(Headers.AUTHORIZATION)) {
      exchange.putAttachment(CHECKED, Boolean.TRUE);
      SecurityContext security = exchange.getSecurityContext();
      if (security == null || security.getAuthenticatedAccount() == null || !isSomebody(exchange)) {
        Refusal.UNAUTHENTICATED.answer(exchange);
        return;
      }
    }
    next.handleRequest(exchange);
  }

  /** Whether the token names an account: nobody who showed one is taken for the public. */
  private static boolean isSomebody(HttpServerExchange exchange) {
    ServletRequestContext servlet = exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY);
    return servlet != null
        && servlet.getServletRequest() instanceof HttpServletRequest request
        && Caller.of(request).username() != null;
  }
}
