package org.quanze.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.AccessToken;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * Who sent a request, as the identity server says.
 *
 * @param subject the account, stable for ever; null for the anonymous public
 * @param username the name used at login; null for the anonymous public
 * @param name the name shown to people, by unit and role (示例市民政局·编辑); null where none is known
 */
public record Caller(@Nullable String subject, @Nullable String username, @Nullable String name) {
  /** The public, who reads what is published. */
  public static final Caller ANONYMOUS = new Caller(null, null, null);

  /** The caller of a request that has passed the {@link TokenDoor}. */
  public static Caller of(HttpServletRequest request) {
    if (request.getUserPrincipal() instanceof OidcPrincipal<?> principal) {
      AccessToken token = principal.getOidcSecurityContext().getToken();
      return new Caller(
          token.getSubject(),
          token.getClaimValueAsString("preferred_username"),
          token.getClaimValueAsString("name"));
    }
    return ANONYMOUS;
  }

  public boolean isAnonymous() {
    return subject == null;
  }
}
