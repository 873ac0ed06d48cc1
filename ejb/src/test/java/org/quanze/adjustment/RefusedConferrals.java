package org.quanze.adjustment;

import static org.quanze.adjustment.RefusedLines.after;
import static org.quanze.adjustment.RefusedLines.one;
import static org.quanze.handover.Handover.Kind.DELEGATION;
import static org.quanze.handover.Handover.State.ACCEPTED;
import static org.quanze.handover.Handover.State.NOTIFIED;
import static org.quanze.handover.Handover.State.PARTIALLY_ACCEPTED;
import static org.quanze.handover.Handover.State.PROPOSED;
import static org.quanze.testing.PaperCounty.DAY;
import static org.quanze.testing.PaperCounty.LATER;
import static org.quanze.testing.PaperCounty.id;
import static org.quanze.testing.PaperCounty.power;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.handover.Handover;
import org.quanze.item.Content;
import org.quanze.testing.PaperCounty;
import org.quanze.testing.PaperHandover;
import org.quanze.testing.PaperUnits;

/** What delegations and acceptances may not do. */
final class RefusedConferrals {

  private RefusedConferrals() {}

  static List<RefusedLines> all() {
    return Stream.of(delegated(), proposed(), accepted(), inPart(), RefusedEntrustments.all())
        .flatMap(List::stream)
        .toList();
  }

  private static Adjustment delegate(PaperCounty county, Receiver... receivers) {
    return new Conferral.Delegate(county.subject("一"), List.of(receivers), null, null);
  }

  private static Receiver to(String unit) {
    return ConferralTest.receiver(unit);
  }

  private static List<RefusedLines> delegated() {
    return List.of(
        one("nobody receives", c -> delegate(c), "RECEIVER_PRESENT lines.1.receivers"),
        one(
            "a unit receives twice",
            c -> delegate(c, to("镇办"), to("镇办")),
            "RECEIVER_PRESENT lines.1.receivers"),
        one(
            "a unit of the government itself receives",
            c -> delegate(c, to("乙局")),
            "RECEIVER_OTHER lines.1.receivers"),
        one(
            "a unit receives that there is not",
            c -> delegate(c, to("无办")),
            "RECEIVER_OTHER lines.1.receivers"),
        one(
            "a unit receives that is no more on the agreed day",
            c -> delegate(c.unit("旧办", PaperUnits.TOWN, null, LATER), to("旧办")),
            "UNIT_VALID lines.1.receivers"),
        one(
            "a unit receives that is there on the agreed day",
            c -> delegate(c.unit("旧办", PaperUnits.TOWN, null, LATER.plusDays(1)), to("旧办"))),
        one(
            "it is to be done within days that nobody allows",
            c -> delegate(c, new Receiver(id("镇办"), LATER, null, null, 25)),
            "HANDOVER_WITHIN lines.1.receivers"),
        one(
            "it is to be done within thirty days",
            c -> delegate(c, new Receiver(id("镇办"), LATER, null, null, 30))),
        one(
            "what others exercise is delegated",
            c -> delegate(c.entrusted("委", "一", "乙局", DAY, LATER), to("镇办")),
            "ITEM_ENTRUSTED lines.1.item"));
  }

  private static Adjustment takeUp(PaperCounty county, Handover proposal) {
    county.offered(proposal, county.version("一", 1), null);
    return delegate(county, new Receiver(id("镇办"), LATER, null, proposal.id()));
  }

  private static List<RefusedLines> proposed() {
    return List.of(
        one(
            "a proposal that there is not",
            c -> delegate(c, new Receiver(id("镇办"), LATER, null, id("无"))),
            "PROPOSAL_FITS lines.1.receivers"),
        one(
            "a proposal that was taken up",
            c -> takeUp(c, ConferralTest.delegation(c, "点菜", NOTIFIED, "一")),
            "PROPOSAL_FITS lines.1.receivers"),
        one(
            "a proposal of another item",
            c -> takeUp(c, ConferralTest.delegation(c, "点菜", PROPOSED, "二")),
            "PROPOSAL_FITS lines.1.receivers"),
        one(
            "a proposal of another unit",
            c ->
                takeUp(
                    c,
                    PaperHandover.of("点菜", DELEGATION, PROPOSED)
                        .from(PaperUnits.COUNTY, c.unit("甲局"), "一")
                        .to(PaperUnits.TOWN, c.unit("村办"), null)
                        .build()),
            "PROPOSAL_FITS lines.1.receivers"));
  }

  private static Adjustment accept(Content content) {
    return new Entrance.Accept(id("下放"), id("新"), content, null);
  }

  private static Adjustment accept(PaperCounty county, Handover.Kind kind, Handover.State state) {
    county.offered(
        PaperHandover.of("下放", kind, state)
            .from(PaperUnits.TOWN, county.unit("镇办"), "镇一")
            .to(PaperUnits.COUNTY, county.unit("甲局"), null)
            .build(),
        county.version("一", 1),
        null);
    return accept(power("一", "甲局", "01"));
  }

  private static List<RefusedLines> accepted() {
    return List.of(
        one(
            "a handover that there is not",
            c -> accept(power("新", "甲局", "01")),
            "EXISTS lines.1.handover"),
        one(
            "a handover that does not wait",
            c -> accept(c, DELEGATION, ACCEPTED),
            "HANDOVER_AWAITS lines.1.handover"),
        one(
            "a recall, which waits for nobody",
            c -> accept(c, Handover.Kind.RECALL, NOTIFIED),
            "HANDOVER_AWAITS lines.1.handover"),
        one(
            "what does not wait is looked at no further",
            c ->
                after(
                    c.offered(
                        ConferralTest.delegation(c, "下放", ACCEPTED, "一"), c.version("一", 1), null),
                    accept(power("一", "乙局", "02"))),
            "HANDOVER_AWAITS lines.1.handover"),
        one("a handover that waits", c -> accept(c, DELEGATION, NOTIFIED)),
        one(
            "an acceptance by another unit",
            c -> after(EntranceTest.offered(c), accept(power("镇一", "乙局", "01"))),
            "ACCEPT_BY_RECEIVER lines.1.handover"),
        one(
            "an acceptance drafted by another unit",
            c -> after(EntranceTest.offered(c).draftedBy("乙局"), accept(power("镇一", "甲局", "01"))),
            "ACCEPT_BY_RECEIVER lines.1.handover",
            "UNIT_OF_PUBLISHER lines.1.content.department"),
        one(
            "an acceptance in another category",
            c -> after(EntranceTest.offered(c), accept(power("镇一", "甲局", "02"))),
            "ACCEPT_KEEPS_CATEGORY lines.1.content.category"),
        one(
            "an acceptance that drops the bases",
            c ->
                after(
                    EntranceTest.offered(c),
                    accept(RefusedContents.without(power("镇一", "甲局", "01"), "legalBases"))),
            "ACCEPT_KEEPS_BASES lines.1.content.elements.legalBases",
            "MANDATORY lines.1.content.elements.legalBases"));
  }

  private static Adjustment inPart(
      PaperCounty county, String remaining, List<Receiver> receivers, String... answers) {
    List<UUID> answered = Arrays.stream(answers).map(PaperCounty::id).toList();
    return new Conferral.PartialDelegate(
        county.subject("一"),
        receivers,
        answered,
        RenewalTest.noted(county, "一", "余"),
        remaining,
        null,
        null);
  }

  private static PaperCounty answered(PaperCounty county, Handover.State state, String item) {
    return county.offered(
        ConferralTest.delegation(county, "部分", state, item), county.version(item, 1), null);
  }

  private static List<RefusedLines> inPart() {
    return List.of(
        one(
            "the remaining scope is not said",
            c -> inPart(c, "", List.of(to("镇办"))),
            "TOLD lines.1.remaining"),
        one(
            "the remaining scope is all of it",
            c ->
                new Conferral.PartialDelegate(
                    c.subject("一"), List.of(to("镇办")), List.of(), c.content("一"), "余", null, null),
            "CHANGE_CHANGES lines.1.content"),
        one(
            "a part goes to nobody and answers nothing",
            c -> inPart(c, "余", List.of()),
            "RECEIVER_PRESENT lines.1.receivers"),
        one(
            "an answer to a handover that there is not",
            c -> inPart(c, "余", List.of(), "部分"),
            "ANSWERS_PARTIAL lines.1.answers"),
        one(
            "an answer to what was accepted as a whole",
            c -> inPart(answered(c, ACCEPTED, "一"), "余", List.of(), "部分"),
            "ANSWERS_PARTIAL lines.1.answers"),
        one(
            "an answer to a handover of another item",
            c -> inPart(answered(c, PARTIALLY_ACCEPTED, "二"), "余", List.of(), "部分"),
            "ANSWERS_PARTIAL lines.1.answers"),
        one(
            "an answer that names receivers besides",
            c -> inPart(answered(c, PARTIALLY_ACCEPTED, "一"), "余", List.of(to("镇办")), "部分"),
            "ANSWERS_PARTIAL lines.1.receivers"));
  }
}
