package org.quanze.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Effect;
import org.quanze.adjustment.Effect.ListOfType;
import org.quanze.adjustment.Effect.NewVersion;
import org.quanze.adjustment.Effect.Stood;
import org.quanze.adjustment.Effects;
import org.quanze.adjustment.Movement;
import org.quanze.handover.Handover;
import org.quanze.handover.Handover.Kind;
import org.quanze.handover.Handover.State;
import org.quanze.handover.HandoverRule;
import org.quanze.handover.HandoverTerms;
import org.quanze.item.ItemVersion;
import org.quanze.list.Holding;
import org.quanze.list.Holding.Status;

/**
 * What handovers do to the lists of their parties when they are done, refused or withdrawn. A pure
 * function of the handovers and of what stands.
 */
final class HandoverEffects {

  private final HandoverStanding standing;

  HandoverEffects(HandoverStanding standing) {
    this.standing = standing;
  }

  /** What handovers that are done do to the lists of one of those whom they concern. */
  List<Effect> done(List<Handover> all, int publisher, LocalDate day) {
    List<Effect> effects = new ArrayList<>();
    Set<UUID> done = all.stream().map(Handover::id).collect(Collectors.toSet());
    int n = 0;
    for (Handover h : all) {
      Holding holding = standing.heldBy(h);
      n++;
      if (h.kind() == Kind.RECALL) {
        Effect end = told(n, h, Movement.ENTRUSTED_ENDED, holding, stood(holding), null, day);
        effects.addAll(RecalledEntrustments.ended(end, standing, publisher));
      }
      if (h.giverPublisher() == publisher) {
        effects.add(given(n, h, holding, done, day));
      } else if (h.receiverPublisher() == publisher) {
        effects.addAll(received(n, h, holding, day));
      }
    }
    return effects;
  }

  /** On the giver's list: the item leaves when the last handover of its line is done. */
  private Effect given(int n, Handover h, Holding holding, Set<UUID> done, LocalDate day) {
    return switch (h.kind()) {
      case RECALL -> told(n, h, Movement.RECALLED_FROM_ME, holding, null, null, day);
      case ENTRUSTMENT -> told(n, h, Movement.ENTRUSTED, holding, stood(holding), null, day);
      case ENTRUSTMENT_END ->
          told(n, h, Movement.ENTRUSTED_ENDED, holding, stood(holding), null, day);
      case DELEGATION -> delegated(n, h, holding, done, day);
    };
  }

  private Effect delegated(int n, Handover h, Holding holding, Set<UUID> done, LocalDate day) {
    List<Handover> line = standing.line(h);
    UUID last =
        line.stream().map(Handover::id).filter(done::contains).reduce((a, b) -> b).orElseThrow();
    boolean open =
        !last.equals(h.id())
            || line.stream().anyMatch(x -> !done.contains(x.id()) && !x.state().isFinal());
    boolean kept =
        line.stream().anyMatch(x -> x.state() == State.REJECTED || x.state() == State.WITHDRAWN);
    if (open || kept) {
      return told(n, h, Movement.DELEGATED_IN_PART, holding, stood(holding), null, day);
    }
    Integer remaining =
        line.stream()
            .map(Handover::remainingVersion)
            .filter(Objects::nonNull)
            .max(Integer::compare)
            .orElse(null);
    if (remaining == null) {
      return told(n, h, Movement.DELEGATED_OUT, holding, null, null, day);
    }
    NewVersion version = stored(standing.version(holding.item(), remaining), null);
    return told(
            n, h, Movement.PARTLY_DELEGATED, holding, version.stood(holding.status()), version, day)
        .changing(
            Effects.changedFields(
                standing.version(holding.item(), holding.version()).verified(), version.content()));
  }

  /** On the receiver's list: the announced item enters, or stands in the entrusted column. */
  private List<Effect> received(int n, Handover h, Holding holding, LocalDate day) {
    return switch (h.kind()) {
      case DELEGATION -> List.of(entered(n, h, Movement.ACCEPTED, day));
      case RECALL -> List.of(entered(n, h, Movement.RECALLED_IN, day));
      case ENTRUSTMENT -> entrusted(n, h, holding, day);
      case ENTRUSTMENT_END -> released(n, h, holding, day);
    };
  }

  private Effect entered(int n, Handover h, Movement movement, LocalDate day) {
    ItemVersion announced = standing.version(Objects.requireNonNull(h.receiverItem()), 1);
    NewVersion version = stored(announced, h.giverItem());
    return new Effect(
        n,
        kind(h),
        movement,
        standing.list(announced.list()),
        announced.department(),
        announced.category(),
        announced.item(),
        null,
        version.stood(Status.IN_FORCE),
        version,
        day,
        List.of(),
        h.id(),
        new TreeMap<>(),
        null);
  }

  private List<Effect> entrusted(int n, Handover h, Holding holding, LocalDate day) {
    LocalDate until = HandoverTerms.of(h).until();
    if (!day.isBefore(until)) {
      throw HandoverRule.TERM_OVER.refuse("handovers." + h.id(), until);
    }
    Effect told =
        told(n, h, Movement.ENTRUSTMENT_RECEIVED, holding, stood(holding), null, day)
            .with("until", until.toString());
    ListOfType list = standing.receiving(h);
    return List.of(
        told.at(list, h.receiverDepartment(), Movement.ENTRUSTMENT_RECEIVED, day),
        told.at(list, h.receiverDepartment(), Movement.ENTRUSTMENT_EXPIRED, until));
  }

  private List<Effect> released(int n, Handover h, Holding holding, LocalDate day) {
    HandoverTerms terms = HandoverTerms.of(h);
    if (!day.isBefore(terms.until())) {
      throw HandoverRule.TERM_OVER.refuse("handovers." + h.id(), terms.until());
    }
    Effect told =
        told(n, h, Movement.ENTRUSTMENT_ENDED, holding, stood(holding), null, day)
            .with("entrustment", terms.entrustment().toString());
    ListOfType list = standing.receiving(h);
    int unit = h.receiverDepartment();
    String in = standing.entrustedIn(terms.entrustment());
    return List.of(
        told.at(list, unit, in, Movement.ENTRUSTMENT_ENDED, day),
        told.at(list, unit, in, Movement.ENTRUSTMENT_TERM_LIFTED, terms.until()));
  }

  /** What the end of a handover that is refused or withdrawn says on one party's list. */
  List<Effect> ended(Handover h, int publisher, LocalDate day, String reason) {
    boolean given = h.giverPublisher() == publisher;
    Integer told = given ? h.giverEntry() : h.receiverEntry();
    if (told == null) {
      return List.of();
    }
    if (!given) {
      Movement movement =
          h.kind() == Kind.RECALL ? Movement.RECALL_ENDED : Movement.ACCEPTANCE_ENDED;
      return List.of(unentered(h, movement, day, reason));
    }
    Movement movement =
        h.kind() == Kind.DELEGATION ? Movement.DELEGATION_ENDED : Movement.ENTRUSTED_LAPSED;
    Holding holding = standing.heldBy(h);
    return List.of(told(1, h, movement, holding, stood(holding), null, day).because(reason));
  }

  private Effect unentered(Handover h, Movement movement, LocalDate day, String reason) {
    ItemVersion announced = standing.version(Objects.requireNonNull(h.receiverItem()), 1);
    return new Effect(
        1,
        kind(h),
        movement,
        standing.list(announced.list()),
        announced.department(),
        announced.category(),
        announced.item(),
        null,
        null,
        stored(announced, h.giverItem()),
        day,
        List.of(),
        h.id(),
        new TreeMap<>(),
        reason);
  }

  private static Adjustment.Kind kind(Handover h) {
    return switch (h.kind()) {
      case DELEGATION ->
          h.remainingVersion() == null
              ? Adjustment.Kind.DELEGATE
              : Adjustment.Kind.PARTIAL_DELEGATE;
      case RECALL -> Adjustment.Kind.RECALL;
      case ENTRUSTMENT -> Adjustment.Kind.ENTRUST;
      case ENTRUSTMENT_END -> Adjustment.Kind.END_ENTRUSTMENT;
    };
  }

  private Effect told(
      int n,
      Handover h,
      Movement movement,
      Holding holding,
      @Nullable Stood after,
      @Nullable NewVersion version,
      LocalDate day) {
    return new Effect(
        n,
        kind(h),
        movement,
        standing.list(holding.list()),
        holding.department(),
        holding.category(),
        holding.item(),
        stood(holding),
        after,
        version,
        day,
        List.of(),
        h.id(),
        new TreeMap<>(),
        null);
  }

  private static Stood stood(Holding holding) {
    return new Stood(holding.version(), holding.status(), holding.isPublic());
  }

  private static NewVersion stored(ItemVersion version, @Nullable UUID predecessor) {
    return new NewVersion(version.number(), version.verified(), version.seal(), predecessor, true);
  }
}
