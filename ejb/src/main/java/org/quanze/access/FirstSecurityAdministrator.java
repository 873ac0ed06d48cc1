package org.quanze.access;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * The way into a registry in which nobody may do anything yet: the account that the environment
 * names in QUANZE_SECURITY_ADMINISTRATOR is granted 安全保密管理员 on the whole registry, once, on a start
 * without any grant. It goes through the gate and stands in the audit log like every grant;
 * afterwards the setting has no effect, so that it opens no second way in.
 */
@Singleton
@Startup
@DependsOn("Migration")
@NullUnmarked
public class FirstSecurityAdministrator {

  private static final Actor START =
      new Actor(
          "first-start",
          "首次启动",
          List.of(new Grant(Role.SECURITY_ADMINISTRATOR, "/", LocalDate.EPOCH, null)),
          null);

  @Inject private Actors actors;
  @Inject private GrantRole grantRole;

  @PostConstruct
  void onStart() {
    appoint(System.getenv("QUANZE_SECURITY_ADMINISTRATOR"));
  }

  void appoint(@Nullable String username) {
    if (username != null && !username.isBlank() && !actors.hasGrants()) {
      grantRole.grant(
          START,
          new GrantRole.Command(
              username, Role.SECURITY_ADMINISTRATOR, "/", null, null, "first-start"));
    }
  }
}
