package org.quanze.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quanze.testing.County.COUNTY;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.quanze.access.AccessRule;
import org.quanze.access.Actor;
import org.quanze.organisation.ResponsiblePerson.Duty;
import org.quanze.organisation.ResponsiblePersons.OnDay;
import org.quanze.rule.Refused;
import org.quanze.rule.Rule;
import org.quanze.testing.County;

/** Who answers in a unit, on each day; all of them constructed. */
class ResponsiblePersonsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private County county;
  private Department unit;
  private Actor finalReviewer;

  @BeforeEach
  void open() {
    county = new County("民政局", "审批局");
    county.today(DAY);
    unit = county.unit("民政局");
    finalReviewer = county.cast().publisher("final-civil", unit);
  }

  @AfterEach
  void close() {
    county.close();
  }

  private UUID name(Actor actor, Duty duty, String name, LocalDate from, @Nullable LocalDate to) {
    return name(actor, duty, name, from, to, UUID.randomUUID().toString());
  }

  private UUID name(
      Actor actor, Duty duty, String name, LocalDate from, @Nullable LocalDate to, String key) {
    return county
        .registry()
        .get(NameResponsiblePerson.class)
        .name(
            actor, new NameResponsiblePerson.Command(unit.uid(), duty, name, "局长", from, to, key));
  }

  private UUID end(Actor actor, UUID person, LocalDate to) {
    return county
        .registry()
        .get(EndResponsiblePerson.class)
        .end(
            actor,
            new EndResponsiblePerson.Command(
                person, version(person), to, UUID.randomUUID().toString()));
  }

  private int version(UUID person) {
    return county
        .registry()
        .read(() -> county.registry().get(ResponsiblePersons.class).list(List.of(person)))
        .stream()
        .mapToInt(ResponsiblePerson::version)
        .findFirst()
        .orElse(1);
  }

  private List<String> on(LocalDate day) {
    OnDay key = new OnDay(unit.id(), day);
    return county
        .registry()
        .read(() -> county.registry().get(ResponsiblePersons.class).on(List.of(key)))
        .getOrDefault(key, List.of())
        .stream()
        .map(p -> p.duty() + " " + p.name())
        .toList();
  }

  private static Set<Rule> refused(Executable act) {
    return assertThrows(Refused.class, act).refusals().stream()
        .map(r -> r.rule())
        .collect(Collectors.toSet());
  }

  @Test
  void each_duty_is_told_on_each_day() {
    name(finalReviewer, Duty.CLERK, "丙（虚构）", DAY, null);
    UUID first = name(finalReviewer, Duty.FIRST, "甲（虚构）", DAY, null);
    assertEquals(List.of(), on(DAY.minusDays(1)));
    assertEquals(List.of("FIRST 甲（虚构）", "CLERK 丙（虚构）"), on(DAY));
    LocalDate change = LocalDate.of(2026, 6, 1);
    end(finalReviewer, first, change);
    name(finalReviewer, Duty.FIRST, "乙（虚构）", change, null);
    assertEquals(List.of("FIRST 甲（虚构）", "CLERK 丙（虚构）"), on(change.minusDays(1)));
    assertEquals(List.of("FIRST 乙（虚构）", "CLERK 丙（虚构）"), on(change));
    name(finalReviewer, Duty.FIRST, "丁（虚构）", DAY.minusYears(1), DAY);
    assertEquals(List.of("FIRST 丁（虚构）"), on(DAY.minusDays(1)), "told afterwards");
  }

  @Test
  void a_duty_is_one_person_s_at_a_time() {
    UUID first = name(finalReviewer, Duty.DIRECT, "甲（虚构）", DAY, null);
    assertEquals(
        Set.of(OrganisationRule.DUTY_TAKEN),
        refused(() -> name(finalReviewer, Duty.DIRECT, "乙（虚构）", DAY.plusYears(1), null)));
    assertEquals(
        Set.of(OrganisationRule.DUTY_TAKEN),
        refused(
            () -> name(finalReviewer, Duty.DIRECT, "乙（虚构）", DAY.minusYears(1), DAY.plusDays(1))));
    assertEquals(
        Set.of(OrganisationRule.TIME_ORDER), refused(() -> end(finalReviewer, first, DAY)));
    end(finalReviewer, first, DAY.plusDays(1));
    assertEquals(
        Set.of(OrganisationRule.DUTY_ENDED),
        refused(() -> end(finalReviewer, first, DAY.plusDays(2))));
    name(finalReviewer, Duty.DIRECT, "乙（虚构）", DAY.plusDays(1), null);
  }

  @Test
  void a_planned_end_is_moved_forward_once_and_not_back() {
    LocalDate planned = DAY.plusYears(4);
    UUID first = name(finalReviewer, Duty.FIRST, "甲（虚构）", DAY, planned);
    assertEquals(
        Set.of(OrganisationRule.DUTY_ENDED), refused(() -> end(finalReviewer, first, planned)));
    LocalDate left = DAY.plusYears(1);
    end(finalReviewer, first, left);
    name(finalReviewer, Duty.FIRST, "乙（虚构）", left, null);
    assertEquals(List.of("FIRST 甲（虚构）"), on(left.minusDays(1)));
    assertEquals(List.of("FIRST 乙（虚构）"), on(left));
    assertEquals(
        Set.of(OrganisationRule.DUTY_ENDED),
        refused(() -> end(finalReviewer, first, left.minusDays(1))));
  }

  @Test
  void what_is_no_name_and_no_time_is_refused() {
    assertEquals(
        Set.of(OrganisationRule.TEXT_FITS, OrganisationRule.TIME_ORDER),
        refused(() -> name(finalReviewer, Duty.FIRST, " ", DAY, DAY)));
    assertEquals(
        Set.of(OrganisationRule.TEXT_FITS),
        refused(() -> name(finalReviewer, Duty.FIRST, "长".repeat(101), DAY, null)));
    assertEquals(List.of(), on(DAY));
  }

  @Test
  void it_is_for_who_gives_the_last_approval_of_the_unit() {
    Actor other = county.cast().publisher("final-other", county.unit("审批局"));
    Actor editor = county.cast().editor("editor", unit);
    assertEquals(
        Set.of(AccessRule.VISIBLE), refused(() -> name(other, Duty.FIRST, "甲（虚构）", DAY, null)));
    assertEquals(
        Set.of(AccessRule.PERMITTED), refused(() -> name(editor, Duty.FIRST, "甲（虚构）", DAY, null)));
    UUID first = name(county.cast().publisher("final-all", COUNTY), Duty.FIRST, "甲（虚构）", DAY, null);
    assertEquals(Set.of(AccessRule.VISIBLE), refused(() -> end(other, first, DAY.plusDays(1))));
    assertEquals(
        Set.of(AccessRule.VISIBLE),
        refused(() -> end(finalReviewer, UUID.randomUUID(), DAY.plusDays(1))));
  }

  @Test
  void who_has_not_seen_that_somebody_left_is_told_of_it() {
    UUID first = name(finalReviewer, Duty.FIRST, "甲（虚构）", DAY, null);
    EndResponsiblePerson end = county.registry().get(EndResponsiblePerson.class);
    EndResponsiblePerson.Command command =
        new EndResponsiblePerson.Command(first, 1, DAY.plusDays(9), "end-0001");
    end.end(finalReviewer, command);
    assertEquals(first, end.end(finalReviewer, command), "sent again it is no conflict");
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                end.end(
                    county.cast().publisher("final-all", COUNTY),
                    new EndResponsiblePerson.Command(first, 1, DAY.plusDays(5), "end-0002")));
    assertEquals(AccessRule.VERSION_SEEN, refused.refusals().get(0).rule());
    assertEquals(2, refused.currentVersion());
  }

  @Test
  void sent_again_it_has_no_second_effect() {
    UUID first = name(finalReviewer, Duty.FIRST, "甲（虚构）", DAY, null, "named-0001");
    assertEquals(first, name(finalReviewer, Duty.FIRST, "甲（虚构）", DAY, null, "named-0001"));
    assertEquals(List.of("FIRST 甲（虚构）"), on(DAY));
  }
}
