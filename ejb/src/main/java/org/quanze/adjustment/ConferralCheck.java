package org.quanze.adjustment;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.entrustment.Entrustment;
import org.quanze.handover.DueDay;
import org.quanze.handover.Handover;
import org.quanze.handover.Handover.State;
import org.quanze.item.Content;
import org.quanze.list.Holding;
import org.quanze.organisation.Department;
import org.quanze.rule.Refusals;

/**
 * The rules that the lines of one decision keep as to those on whom a power is conferred; each
 * check notes every rule that is broken.
 */
final class ConferralCheck {

  private final Standing standing;
  private final Refusals refusals;
  private final ItemCheck items;
  private final ContentRules contents;

  ConferralCheck(Standing standing, Refusals refusals, ItemCheck items, ContentRules contents) {
    this.standing = standing;
    this.refusals = refusals;
    this.items = items;
    this.contents = contents;
  }

  /** The receivers are units of other governments, each named once, and there on the agreed day. */
  void receivers(Line line, List<Receiver> receivers) {
    String path = line.path() + ".receivers";
    long distinct = receivers.stream().map(Receiver::department).distinct().count();
    refusals.require(
        distinct > 0 && distinct == receivers.size(), AdjustmentRule.RECEIVER_PRESENT, path);
    for (Receiver receiver : receivers) {
      within(line, receiver.workingDays(), ".receivers");
      Department unit = standing.units().get(receiver.department());
      boolean other =
          refusals.require(
              unit != null && !standing.isOwn(unit), AdjustmentRule.RECEIVER_OTHER, path);
      if (unit != null && other) {
        items.valid(line, unit, receiver.agreedOn(), ".receivers");
        proposal(line, unit, receiver);
      }
    }
  }

  /** A handover is to be done within days that governments allow. */
  void within(Line line, @Nullable Integer workingDays, String path) {
    refusals.require(
        DueDay.allows(workingDays),
        AdjustmentRule.HANDOVER_WITHIN,
        line.path() + path,
        String.valueOf(workingDays),
        DueDay.ALLOWED.stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }

  /** A proposal that a line takes up is one of the receiver for the item. */
  private void proposal(Line line, Department unit, Receiver receiver) {
    UUID id = receiver.proposal();
    if (id == null) {
      return;
    }
    Standing.Offer offer = standing.offers().get(id);
    boolean fits =
        offer != null
            && offer.handover().state() == State.PROPOSED
            && offer.handover().receiverDepartment() == unit.id()
            && line.adjustment()
                .subjects()
                .anyMatch(s -> s.item().equals(offer.handover().giverItem()));
    refusals.require(fits, AdjustmentRule.PROPOSAL_FITS, line.path() + ".receivers");
  }

  /** A handover that a line accepts waits for it. */
  boolean awaits(Line line, Standing.Offer offer) {
    return refusals.requireVersion(
        offer.handover().kind() == Handover.Kind.DELEGATION
            && offer.handover().state() == State.NOTIFIED,
        offer.handover().version(),
        AdjustmentRule.HANDOVER_AWAITS,
        line.path() + ".handover");
  }

  /** What is accepted is what was offered to this unit, with its category and bases. */
  void acceptance(Line line, Standing.Offer offer, Content content) {
    refusals.require(
        standing.drafts(offer.receiver()) && offer.receiver().uid().equals(content.department()),
        AdjustmentRule.ACCEPT_BY_RECEIVER,
        line.path() + ".handover");
    contents.keeping(line, offer.given().content(), content);
  }

  /** What a partial delegation answers are acceptances in part of its item. */
  void answers(Line line, Conferral.PartialDelegate partial) {
    for (UUID id : partial.answers()) {
      Standing.Offer offer = standing.offers().get(id);
      refusals.require(
          offer != null
              && offer.handover().state() == State.PARTIALLY_ACCEPTED
              && offer.handover().giverItem().equals(partial.subject().item()),
          AdjustmentRule.ANSWERS_PARTIAL,
          line.path() + ".answers");
    }
    refusals.require(
        partial.receivers().isEmpty(), AdjustmentRule.ANSWERS_PARTIAL, line.path() + ".receivers");
  }

  /** Others are entrusted, each once, for a term that overlaps no other, and not on from others. */
  void entrusting(
      Line line, Holding holding, List<UUID> receivers, LocalDate from, LocalDate until) {
    refusals.require(
        from.isBefore(until) && !from.isBefore(line.day()),
        AdjustmentRule.TERM,
        line.path() + ".term",
        from,
        until,
        line.day());
    Set<UUID> met = new HashSet<>();
    boolean others = !receivers.isEmpty();
    for (UUID receiver : receivers) {
      Department unit = standing.units().get(receiver);
      others &= met.add(receiver) && unit != null && unit.id() != holding.department();
      if (unit != null) {
        items.valid(line, unit, from, ".receivers");
        overlaps(line, holding, unit, from, until);
      }
    }
    refusals.require(others, AdjustmentRule.ENTRUSTS_OTHER, line.path() + ".receivers");
  }

  private void overlaps(
      Line line, Holding holding, Department unit, LocalDate from, LocalDate until) {
    for (Entrustment e : standing.entrustments()) {
      if (e.item().equals(holding.item())
          && e.department() == unit.id()
          && e.overlaps(from, until)) {
        refusals.add(
            AdjustmentRule.TERM_OVERLAPS.at(
                line.path() + ".term", unit.name(), e.from(), e.until()));
      }
    }
  }

  /** An entrustment is ended by the government that holds the power, within its term. */
  boolean ending(Line line, @Nullable Entrustment entrustment, @Nullable Holding holding) {
    Department holder = holding == null ? null : standing.unitIds().get(holding.department());
    boolean stands =
        refusals.require(
            entrustment != null
                && holding != null
                && standing.list(holding.list()).isPresent()
                && holder != null
                && standing.drafts(holder),
            AdjustmentRule.ENTRUSTMENT_STANDS,
            line.path() + ".entrustment");
    return stands
        && entrustment != null
        && refusals.require(
            !line.day().isBefore(entrustment.from())
                && line.day().isBefore(entrustment.until())
                && !line.day().isBefore(standing.day()),
            AdjustmentRule.TERM_COVERS,
            line.path() + ".effectiveOn",
            line.day(),
            entrustment.from(),
            entrustment.until());
  }

  /** What is recalled was handed over by this government and still stands with the receiver. */
  boolean recalling(Line line, Standing.@Nullable Offer offer, @Nullable Department unit) {
    boolean done =
        offer != null
            && offer.handover().kind() == Handover.Kind.DELEGATION
            && offer.handover().state() == State.HANDED_OVER
            && offer.handover().giverPublisher() == standing.publisher().id()
            && offer.held() != null
            && !standing.pending().contains(offer.held().item());
    boolean recalled =
        refusals.require(done, AdjustmentRule.RECALL_OF_DONE, line.path() + ".handover");
    return recalled
        && refusals.require(
            unit != null && standing.drafts(unit),
            AdjustmentRule.UNIT_OF_PUBLISHER,
            line.path() + ".department",
            unit == null ? "" : unit.name());
  }
}
