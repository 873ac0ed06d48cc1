package org.quanze.web.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.weld.environment.se.Weld;
import org.junit.jupiter.api.Test;
import org.quanze.web.graphql.Caller;
import org.quanze.web.graphql.Language;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.RevisionSource;
import org.quanze.web.graphql.execute.Asked;
import org.quanze.web.graphql.paging.Cursors;

/** The container puts the door together: with the beans there are, and defaults for the rest. */
class DoorAssemblyTest {
  /** A registry at revision 7. */
  @ApplicationScoped
  public static class Seven implements RevisionSource {
    @Override
    public long revision() {
      return 7;
    }
  }

  @Test
  void it_works_with_nothing_but_the_base() {
    try (var container =
        new Weld().disableDiscovery().addBeanClass(DoorAssembly.class).initialize()) {
      Door door = container.select(Door.class).get();
      assertEquals(0, door.revisions().revision());
      var request =
          new RequestContext(
              Caller.ANONYMOUS, Language.ZH, LocalDate.of(2026, 8, 31), "0123456789abcdef");
      var answered =
          door.engine().answer(new Asked("{ __typename }", null, null, Map.of(), false), request);
      assertEquals(Map.of("__typename", "Query"), answered.data());
      assertTrue(door.published().contains("scalar Date"));
      assertEquals(
          List.of("a"),
          container
              .select(Cursors.class)
              .get()
              .of("x")
              .read(container.select(Cursors.class).get().of("x").write(List.of("a"))));
    }
  }

  @Test
  void what_a_bean_gives_takes_the_place_of_the_default() {
    try (var container =
        new Weld()
            .disableDiscovery()
            .addBeanClasses(DoorAssembly.class, Seven.class)
            .initialize()) {
      assertEquals(7, container.select(Door.class).get().revisions().revision());
    }
  }
}
