package org.quanze.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Reform;
import org.quanze.rule.Refused;
import org.quanze.testing.County;

/** Two set an end to one grant at one moment: the later one goes by what the earlier one set. */
class RivalEndsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate LATER = LocalDate.of(2026, 12, 31);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Actor SECURITY =
      new Actor(
          "security",
          "示例县安全保密管理员",
          List.of(new Grant(Role.SECURITY_ADMINISTRATOR, "/", LocalDate.EPOCH, null)),
          null);

  private final County county = new County("甲局", "乙局");
  private UUID grant;

  @BeforeEach
  void open() {
    county.today(DAY);
    county.decide(COUNTY, county.add("一", "甲局", "02"));
    grant =
        county
            .registry()
            .get(GrantRole.class)
            .grant(
                SECURITY,
                new GrantRole.Command(
                    "editor-jia",
                    Role.EDITOR,
                    county.unit("甲局").path(),
                    null,
                    null,
                    "rival-ends-grant"));
    county.today(DAY.plusDays(1));
  }

  @AfterEach
  void close() {
    county.close();
  }

  private List<HeldGrant> held() {
    return county.registry().read(() -> county.registry().get(Grants.class).of("editor-jia"));
  }

  /** One has set an end and is about to commit; the other one begins, and waits for it. */
  private <T> T afterEndOn(LocalDate day, Callable<T> other) throws Exception {
    try (Connection rival = county.registry().asOwner().getConnection();
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      rival.setAutoCommit(false);
      try (PreparedStatement end =
          rival.prepareStatement(
              "UPDATE access_grant SET valid_to = ?, ended_by = 'rival', ended_at = now(),"
                  + " version = version + 1 WHERE id = ?")) {
        end.setObject(1, day);
        end.setObject(2, grant);
        assertEquals(1, end.executeUpdate());
      }
      Future<T> later = threads.submit(other);
      awaitWaiting();
      rival.commit();
      return later.get();
    }
  }

  private void awaitWaiting() throws SQLException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    try (Connection watching = county.registry().asOwner().getConnection();
        Statement statement = watching.createStatement()) {
      boolean waits = false;
      while (!waits && System.nanoTime() < until) {
        Thread.sleep(20);
        try (ResultSet found =
            statement.executeQuery(
                "SELECT FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'")) {
          waits = found.next();
        }
      }
      assertTrue(waits, "nobody waits for the first");
    }
  }

  @Test
  void an_end_is_not_put_off_by_one_who_did_not_see_it() throws Exception {
    LocalDate first = DAY.plusDays(1);
    EndGrant.Command command = new EndGrant.Command(grant, 1, LATER, "岗位调整", "rival-ends-later");
    ExecutionException thrown =
        assertThrows(
            ExecutionException.class,
            () ->
                afterEndOn(
                    first, () -> county.registry().get(EndGrant.class).end(SECURITY, command)));
    Refused refused = assertInstanceOf(Refused.class, thrown.getCause());
    assertEquals(AccessRule.VERSION_SEEN, refused.refusals().get(0).rule());
    assertEquals(first, held().get(0).grant().to());
    assertEquals(2, held().get(0).version());
  }

  @Test
  void what_goes_on_with_another_unit_ends_when_the_grant_was_to_end() throws Exception {
    Reform.Succession succession =
        new Reform.Succession(county.unit("甲局").uid(), county.unit("乙局").uid(), Map.of());
    afterEndOn(
        LATER,
        () -> {
          county.decide(COUNTY, new Reform.Reorganise(List.of(succession), null, "机构改革"));
          return true;
        });
    HeldGrant next =
        held().stream().filter(h -> grant.equals(h.continues())).findFirst().orElseThrow();
    assertEquals(LATER, next.grant().to());
    assertEquals(county.unit("乙局").path(), next.grant().branch());
  }
}
