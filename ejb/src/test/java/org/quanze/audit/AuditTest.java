package org.quanze.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Stateless;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.access.AccessRule;
import org.quanze.access.Actor;
import org.quanze.access.Grant;
import org.quanze.access.GrantRole;
import org.quanze.access.Permitted;
import org.quanze.access.Role;
import org.quanze.adjustment.AdjustmentRule;
import org.quanze.adjustment.ChangeSets;
import org.quanze.adjustment.CreateChangeSet;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.SetLine;
import org.quanze.calendar.RecordHolidayNotice;
import org.quanze.edition.CompleteHandover;
import org.quanze.exchange.PublishImport;
import org.quanze.exchange.SaveMapping;
import org.quanze.handover.HandoverRule;
import org.quanze.organisation.Divisions;
import org.quanze.organisation.RegisterOrganisation;
import org.quanze.organisation.RegisterOrganisation.NewDivision;
import org.quanze.rule.Refused;
import org.quanze.testing.Story;
import org.quanze.testing.TestRegistry;

/** Every deed and every refused attempt is told whole, and found again. */
class AuditTest {

  private final Story story = new Story();
  private final TestRegistry registry = story.registry();

  @BeforeEach
  void today() {
    registry.today().set(Story.DAY_1);
  }

  @AfterEach
  void close() {
    story.close();
  }

  /** Somebody at a machine of an office. */
  private static Actor from(String request, String username, String name, Grant... grants) {
    return new Actor(username, name, List.of(grants), request, "192.0.2.7");
  }

  private static Grant everywhere(Role role) {
    return new Grant(role, "/", LocalDate.EPOCH, null);
  }

  private List<AuditEntry> search(AuditFilter filter) {
    return registry
        .get(ReadAudit.class)
        .read(
            from("search", "auditor", "示例安全审计员", everywhere(Role.AUDIT_ADMINISTRATOR)),
            new ReadAudit.Command(filter, null, 100));
  }

  private List<AuditEntry> of(String request) {
    return search(
        new AuditFilter(
            "/", null, null, null, null, null, null, null, null, request, null, null, null));
  }

  private AuditEntry only(String request) {
    List<AuditEntry> found = of(request);
    assertEquals(1, found.size(), found.toString());
    return found.get(0);
  }

  private static AuditEntry told(
      AuditEntry entry,
      @Nullable String username,
      String name,
      List<String> roles,
      String permission,
      String act,
      @Nullable String place,
      AuditEntry.Outcome outcome,
      @Nullable String code) {
    return new AuditEntry(
        entry.number(),
        entry.at(),
        username,
        name,
        roles,
        permission,
        act,
        entry.object(),
        place,
        outcome,
        code,
        entry.requestId(),
        "192.0.2.7");
  }

  private DraftOutcome create(Actor actor) {
    return create(actor, UUID.randomUUID().toString());
  }

  private DraftOutcome create(Actor actor, String key) {
    return registry
        .get(CreateChangeSet.class)
        .create(
            actor,
            new CreateChangeSet.Command(
                "", story.people().bureau().uid(), Story.decision("示政发〔2026〕9号", Map.of()), key));
  }

  @Test
  void a_deed_that_is_sent_again_is_one_deed() {
    String key = UUID.randomUUID().toString();
    DraftOutcome first = create(from("r-first", "editor-a", "编辑", everywhere(Role.EDITOR)), key);
    DraftOutcome again = create(from("r-again", "editor-a", "编辑", everywhere(Role.EDITOR)), key);
    assertEquals(first.changeSet(), again.changeSet());
    assertEquals(1, of("r-first").size());
    assertEquals(List.of(), of("r-again"));
  }

  @Test
  void a_deed_is_told_with_person_roles_place_address_and_request() {
    String path = story.people().bureau().path();
    Instant before = registry.today().instant();
    create(
        from(
            "r-1",
            "editor-a",
            "示例县审批局·编辑",
            new Grant(Role.LIST_OFFICE, "/990101", LocalDate.EPOCH, null),
            new Grant(Role.EDITOR, path, LocalDate.EPOCH, null),
            new Grant(Role.FINAL_REVIEWER, path, LocalDate.EPOCH, null)));
    AuditEntry entry = only("r-1");
    assertEquals(
        told(
            entry,
            "editor-a",
            "示例县审批局·编辑",
            List.of("EDITOR", "LIST_OFFICE"),
            "DRAFT_EDIT",
            "CreateChangeSet",
            path,
            AuditEntry.Outcome.DONE,
            null),
        entry);
    assertTrue(
        String.valueOf(entry.object()).contains(story.people().bureau().uid().toString()),
        entry.toString());
    assertTrue(entry.at().isAfter(before) && entry.at().isBefore(registry.today().instant()));
  }

  @Test
  void a_refused_attempt_is_told_the_same_with_its_rule() {
    String path = story.people().bureau().path();
    assertThrows(
        Refused.class,
        () ->
            create(
                from(
                    "r-2",
                    "reviewer",
                    "示例县·审发",
                    new Grant(Role.FINAL_REVIEWER, path, LocalDate.EPOCH, null))));
    AuditEntry entry = only("r-2");
    assertEquals(
        told(
            entry,
            "reviewer",
            "示例县·审发",
            List.of(),
            "DRAFT_EDIT",
            "CreateChangeSet",
            path,
            AuditEntry.Outcome.REFUSED,
            AccessRule.PERMITTED.code()),
        entry);
  }

  @Test
  void who_asks_for_a_draft_that_is_not_for_their_eyes_is_told_and_who_may_see_it_is_not() {
    String path = story.people().bureau().path();
    UUID draft = create(story.people().editor()).changeSet();
    ask(
        from("seen", "editor-a", "示例县审批局·编辑", new Grant(Role.EDITOR, path, LocalDate.EPOCH, null)),
        draft);
    ask(from("none", "stranger", "示例", new Grant[0]), UUID.randomUUID());
    ask(
        from(
            "hidden",
            "stranger",
            "示例·邻县编辑",
            new Grant(Role.EDITOR, "/990102", LocalDate.EPOCH, null)),
        draft);
    ask(Actor.anonymous("public", "192.0.2.7"), draft);
    assertEquals(List.of(), of("seen"));
    assertEquals(List.of(), of("none"));
    AuditEntry hidden = only("hidden");
    assertEquals(
        told(
            hidden,
            "stranger",
            "示例·邻县编辑",
            List.of(),
            "DRAFT_READ",
            "ReadChangeSet",
            path,
            AuditEntry.Outcome.REFUSED,
            AccessRule.VISIBLE.code()),
        hidden);
    assertTrue(String.valueOf(hidden.object()).contains(draft.toString()), hidden.toString());
    assertEquals(AccessRule.SIGNED_IN.code(), only("public").code());
  }

  private void ask(Actor actor, UUID draft) {
    registry.read(() -> registry.get(ChangeSets.class).asked(actor, List.of(draft)));
  }

  @Test
  void who_had_the_permission_and_was_refused_by_a_rule_is_told_with_the_role() {
    DraftOutcome set = create(story.people().editor());
    Actor editor =
        from(
            "r-3",
            "editor-a",
            "示例县审批局·编辑",
            new Grant(Role.EDITOR, story.people().bureau().path(), LocalDate.EPOCH, null));
    assertThrows(
        Refused.class,
        () ->
            registry
                .get(SetLine.class)
                .setLine(
                    editor,
                    new SetLine.Command(
                        set.changeSet(), set.version() + 7, 1, story.add(1), "line-0001")));
    AuditEntry entry = only("r-3");
    assertEquals(List.of("EDITOR"), entry.roles());
    assertEquals(story.people().bureau().path(), entry.place());
    assertEquals(AuditEntry.Outcome.REFUSED, entry.outcome());
    assertEquals(AdjustmentRule.DRAFT_VERSION.code(), entry.code());
  }

  @Test
  void what_was_written_before_a_refusal_is_undone_and_the_attempt_stays() {
    Actor administrator = from("r-4", "sysadmin", "示例系统管理员", everywhere(Role.SYSTEM_ADMINISTRATOR));
    List<NewDivision> divisions =
        List.of(
            new NewDivision("GB2260", "990102", "示例二县", 4, null),
            new NewDivision("GB2260", "990103", "示例三县", 4, "990199"));
    assertThrows(
        Refused.class,
        () ->
            registry
                .get(RegisterOrganisation.class)
                .register(
                    administrator,
                    new RegisterOrganisation.Command(divisions, List.of(), List.of())));
    assertFalse(
        registry.read(() -> registry.get(Divisions.class).find("990102")).isPresent(),
        "the first division is undone");
    AuditEntry entry = only("r-4");
    assertEquals("RegisterOrganisation", entry.act());
    assertEquals("/", entry.place());
    assertEquals(List.of("SYSTEM_ADMINISTRATOR"), entry.roles());
    assertEquals(AuditEntry.Outcome.REFUSED, entry.outcome());
    assertNotNull(entry.code());
  }

  @Test
  void what_a_stranger_sent_is_not_read() {
    Runnable[] acts = {
      () ->
          registry
              .get(RegisterOrganisation.class)
              .register(
                  from("s-1", "editor-a", "编辑", everywhere(Role.EDITOR)),
                  new RegisterOrganisation.Command(
                      () -> {
                        throw read();
                      },
                      null)),
      () ->
          registry
              .get(RecordHolidayNotice.class)
              .record(
                  from("s-2", "nobody", "无权限"),
                  new RecordHolidayNotice.Command(
                      () -> {
                        throw read();
                      },
                      null)),
      () ->
          registry
              .get(PublishImport.class)
              .publish(
                  Actor.anonymous("s-3", "192.0.2.7"),
                  new PublishImport.Command(
                      UUID.randomUUID(),
                      () -> {
                        throw read();
                      })),
      () ->
          registry
              .get(SaveMapping.class)
              .save(
                  from("s-4", "nobody", "无权限"),
                  new SaveMapping.Command(
                      Story.COUNTY,
                      "示例",
                      () -> {
                        throw read();
                      },
                      null))
    };
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < acts.length; i++) {
      codes.add(assertThrows(Refused.class, acts[i]::run).refusals().get(0).code());
      assertEquals(codes.get(i), only("s-" + (i + 1)).code());
    }
    assertEquals(
        List.of(
            AccessRule.PERMITTED.code(),
            AccessRule.VISIBLE.code(),
            AccessRule.SIGNED_IN.code(),
            AccessRule.VISIBLE.code()),
        codes);
  }

  private static AssertionError read() {
    return new AssertionError("read before the gate was asked");
  }

  @Test
  void every_use_case_records_the_attempt_of_the_public() throws Exception {
    List<Class<?>> useCases = new ArrayList<>();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.quanze")
            .stream()
            .filter(c -> c.isAnnotatedWith(Stateless.class) && c.isAnnotatedWith(Permitted.class))
            .map(JavaClass::reflect)
            .forEach(useCases::add);
    assertTrue(useCases.size() > 25, useCases.toString());
    for (Class<?> useCase : useCases) {
      String act = useCase.getSimpleName();
      // Of no handovers at all: what names nothing is refused before anybody is asked who they are.
      String code =
          useCase == CompleteHandover.class
              ? HandoverRule.NAMED.code()
              : AccessRule.SIGNED_IN.code();
      assertEquals(code, attempt(useCase), act);
      AuditEntry entry = only(act);
      assertEquals(
          told(
              entry,
              null,
              "公众",
              List.of(),
              entry.permission(),
              act,
              entry.place(),
              AuditEntry.Outcome.REFUSED,
              code),
          entry);
      assertEquals(useCase == CompleteHandover.class, entry.object() == null, act);
    }
  }

  private String attempt(Class<?> useCase) throws ReflectiveOperationException {
    Method act =
        Arrays.stream(useCase.getDeclaredMethods())
            .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic())
            .findFirst()
            .orElseThrow();
    Object[] arguments = new Object[act.getParameterCount()];
    arguments[0] = Actor.anonymous(useCase.getSimpleName(), "192.0.2.7");
    for (int i = 1; i < arguments.length; i++) {
      arguments[i] = MadeUp.value(act.getParameterTypes()[i]);
    }
    InvocationTargetException thrown =
        assertThrows(
            InvocationTargetException.class, () -> act.invoke(registry.get(useCase), arguments));
    if (thrown.getCause() instanceof Refused refused) {
      return refused.refusals().get(0).code();
    }
    throw new AssertionError(useCase + " is not refused", thrown.getCause());
  }

  @Test
  void whatever_a_caller_writes_the_attempt_is_recorded() {
    String endless = "/990101\0\ud800" + "长".repeat(5_000);
    Actor security =
        from(
            "r-5",
            "security",
            "名".repeat(5_000),
            new Grant(Role.SECURITY_ADMINISTRATOR, "/990101", LocalDate.EPOCH, null));
    assertThrows(
        Refused.class,
        () ->
            registry
                .get(GrantRole.class)
                .grant(
                    security,
                    new GrantRole.Command(
                        "somebody", Role.EDITOR, endless, null, null, "grant-0001")));
    AuditEntry entry = only("r-5");
    assertEquals(AccessRule.VISIBLE.code(), entry.code());
    assertEquals(1_000, String.valueOf(entry.name()).length());
    assertTrue(
        String.valueOf(entry.place()).startsWith("/990101\ufffd?长长"),
        String.valueOf(entry.place()));
  }
}
