package org.quanze.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanze.access.Actor;
import org.quanze.access.Grant;
import org.quanze.access.Role;
import org.quanze.adjustment.Conferral;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.adjustment.Entrance;
import org.quanze.audit.AuditEntry;
import org.quanze.audit.AuditFilter;
import org.quanze.audit.ReadAudit;
import org.quanze.handover.Handover;
import org.quanze.handover.HandoverTarget.Side;
import org.quanze.item.Openness;
import org.quanze.organisation.Organisations;
import org.quanze.testing.Contents;
import org.quanze.testing.County;

/** What a handover makes public of itself: nothing where it was not announced in public. */
class HandoverOpennessTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate AGREED = LocalDate.of(2026, 4, 1);

  private final County county = new County("甲局");

  @BeforeEach
  void announce() {
    county.today(DAY);
    county.decide(
        COUNTY,
        county.add("一", "甲局", "02"),
        county.add("二", "甲局", "02"),
        new Entrance.Add(
            "POWER",
            county.item("内"),
            Contents.open(county.power("内", "甲局", "02"), Openness.NOT_PUBLIC),
            null,
            null));
    county.decide(TOWN, county.add("镇初", "镇办", "02"));
    county.decide(COUNTY, delegated("一"), delegated("二"), delegated("内"));
  }

  @AfterEach
  void close() {
    county.close();
  }

  private Conferral.Delegate delegated(String name) {
    return new Conferral.Delegate(
        county.subject(name),
        List.of(new Receiver(county.unit("镇办").uid(), AGREED, "由下放方办结", null)),
        null,
        null);
  }

  /** The town accepts it, as public as it was given. */
  private void accept(String name, Openness openness) {
    String own = name + "（镇）";
    county.decide(
        TOWN,
        new Entrance.Accept(
            county.handover(name).id(),
            county.item(own),
            Contents.open(county.power(own, "镇办", "02"), openness),
            null));
  }

  /** Titles and reasons of the public decisions of a government. */
  private Set<String> told(String government) {
    Organisations organisations = county.registry().get(Organisations.class);
    Decisions decisions = county.registry().get(Decisions.class);
    return county
        .registry()
        .read(
            () ->
                decisions
                    .listPublic(organisations.getPublisher(government).id(), 1_000, 100)
                    .stream()
                    .map(p -> p.decision().title() + " " + p.decision().reason())
                    .filter(title -> title.contains("交接"))
                    .collect(Collectors.toSet()));
  }

  @Test
  void the_end_of_one_that_is_not_public_is_not_either() {
    county.end(county.handover("内"), TOWN, Side.RECEIVER, EndHandover.Act.REFUSE, "内部事项不宜下放");
    assertEquals(Set.of(), told(COUNTY));
    county.end(county.handover("一"), TOWN, Side.RECEIVER, EndHandover.Act.REFUSE, "条件不具备");
    assertEquals(Set.of("退回交接 条件不具备"), told(COUNTY));
    assertEquals(List.of(), county.verify(COUNTY).faults());
  }

  @Test
  void one_that_is_not_public_is_done_without_a_public_word() {
    county.today(AGREED);
    accept("内", Openness.NOT_PUBLIC);
    accept("一", Openness.PUBLIC);
    county.handOver(county.handover("内"), COUNTY, Side.GIVER);
    assertEquals(Set.of(), told(COUNTY));
    assertEquals(Set.of(), told(TOWN));
    county.handOver(county.handover("一"), COUNTY, Side.GIVER);
    assertEquals(Set.of("交接 null"), told(COUNTY));
    assertEquals(Set.of("交接 null"), told(TOWN));
    assertEquals(List.of(), county.verify(COUNTY).faults());
    assertEquals(List.of(), county.verify(TOWN).faults());
  }

  @Test
  void one_that_is_not_public_does_not_become_so_by_being_done_with_another() {
    county.today(AGREED);
    accept("内", Openness.NOT_PUBLIC);
    accept("一", Openness.PUBLIC);
    county.handOver(List.of(county.handover("一"), county.handover("内")), COUNTY, Side.GIVER);
    assertEquals(Set.of(), told(COUNTY));
    assertEquals(Set.of(), told(TOWN));
  }

  @Test
  void done_together_they_are_recorded_one_by_one() {
    county.today(AGREED);
    accept("一", Openness.PUBLIC);
    accept("二", Openness.PUBLIC);
    List<Handover> both = List.of(county.handover("一"), county.handover("二"));
    county.handOver(both, COUNTY, Side.GIVER);
    Actor auditor =
        new Actor(
            "auditor",
            "auditor",
            List.of(new Grant(Role.AUDIT_ADMINISTRATOR, "/", LocalDate.EPOCH, null)),
            "search");
    for (Handover handover : both) {
      AuditFilter filter =
          new AuditFilter(
              "/",
              null,
              null,
              "CompleteHandover",
              handover.id().toString(),
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null);
      List<AuditEntry> found =
          county
              .registry()
              .get(ReadAudit.class)
              .read(auditor, new ReadAudit.Command(filter, null, 10));
      assertEquals(1, found.size(), found.toString());
    }
  }
}
