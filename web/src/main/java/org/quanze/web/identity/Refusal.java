package org.quanze.web.identity;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;

/** The two answers of the door, coded like every refusal of the registry. */
enum Refusal {
  UNAUTHENTICATED(
      StatusCodes.UNAUTHORIZED,
      "登录凭证无效或已过期，请重新登录。",
      "The access token is not valid or has expired: log in again."),
  IDENTITY_UNAVAILABLE(
      StatusCodes.SERVICE_UNAVAILABLE,
      "登录服务暂时不可用，请稍后再试。",
      "The identity service is not available at the moment: try again later.");

  private final int status;
  private final String body;

  Refusal(int status, String chinese, String english) {
    this.status = status;
    this.body =
        "{\"errors\":[{\"message\":\""
            + english
            + "\",\"extensions\":{\"code\":\""
            + name()
            + "\",\"messageZh\":\""
            + chinese
            + "\"}}]}";
  }

  void answer(HttpServerExchange exchange) {
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json; charset=utf-8");
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    if (this == UNAUTHENTICATED) {
      exchange
          .getResponseHeaders()
          .put(Headers.WWW_AUTHENTICATE, "Bearer realm=\"quanze\", error=\"invalid_token\"");
    } else {
      exchange.getResponseHeaders().put(Headers.RETRY_AFTER, "5");
    }
    exchange.getResponseSender().send(body);
  }
}
