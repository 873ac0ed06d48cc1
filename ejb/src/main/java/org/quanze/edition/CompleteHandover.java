package org.quanze.edition;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.access.Concerning;
import org.quanze.access.Deed;
import org.quanze.access.Gate;
import org.quanze.access.OnceOnly;
import org.quanze.access.Permission;
import org.quanze.access.Permitted;
import org.quanze.access.Target;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Effect;
import org.quanze.adjustment.Movement;
import org.quanze.digest.Bytes;
import org.quanze.digest.Digests;
import org.quanze.handover.Handover;
import org.quanze.handover.Handover.State;
import org.quanze.handover.HandoverRule;
import org.quanze.handover.HandoverTarget;
import org.quanze.handover.Handovers;
import org.quanze.item.Content;
import org.quanze.item.ItemVersion;
import org.quanze.item.Items;
import org.quanze.item.Openness;
import org.quanze.ledger.Entry;
import org.quanze.ledger.Ledger;
import org.quanze.list.Holding;
import org.quanze.list.Holdings;
import org.quanze.list.Lists;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.rule.Refusals;
import org.quanze.rule.Refused;
import org.quanze.scheme.ListTypes;
import org.quanze.validity.Today;

/**
 * Hands over: the deed of giver or receiver, on or after the agreed day and not before both have
 * published. One transaction appends to both ledgers, heads locked in ascending order; both entries
 * carry the hash of the same document; both lists close an edition.
 */
@Stateless
@Permitted(Permission.HANDOVER_COMPLETE)
@NullUnmarked
public class CompleteHandover {

  @Inject private Handovers handovers;
  @Inject private Holdings holdings;
  @Inject private Items items;
  @Inject private Lists lists;
  @Inject private ListTypes listTypes;
  @Inject private Organisations organisations;
  @Inject private Publication publication;
  @Inject private Ledger ledger;
  @Inject private OnceOnly onceOnly;
  @Inject private Today today;

  /**
   * Which handovers, by which party.
   *
   * @param expectedVersions version of each handover
   */
  public record Command(
      Map<UUID, Integer> expectedVersions, HandoverTarget.Side side, String idempotencyKey)
      implements Concerning {
    @Override
    public Target target() {
      return new HandoverTarget(
          expectedVersions.keySet().stream()
              .findFirst()
              .orElseThrow(() -> HandoverRule.NAMED.refuse("handovers")),
          side);
    }
  }

  /** Hands over; answers the day of the deed. */
  public LocalDate complete(Actor actor, Command command) {
    Deed deed = Gate.deed();
    String content =
        "handover " + command.side() + new java.util.TreeMap<>(command.expectedVersions());
    return LocalDate.parse(
        onceOnly.answer(
            deed,
            command.idempotencyKey(),
            content,
            true,
            () -> handOver(deed, command).toString()));
  }

  private LocalDate handOver(Deed deed, Command command) {
    LocalDate day = today.date();
    List<Handover> all = handovers.lock(deed, command.expectedVersions().keySet());
    check(all, command, day);
    Handover first = all.get(0);
    Ledger.Head giver;
    Ledger.Head receiver;
    if (first.giverPublisher() < first.receiverPublisher()) {
      giver = ledger.lock(deed, first.giverPublisher());
      receiver = ledger.lock(deed, first.receiverPublisher());
    } else {
      receiver = ledger.lock(deed, first.receiverPublisher());
      giver = ledger.lock(deed, first.giverPublisher());
    }
    String document =
        all.stream()
            .map(h -> h.id() + "\n" + h.giverItem() + "\n" + h.receiverItem())
            .collect(Collectors.joining("\n", day + "\n", ""));
    Bytes hash = Bytes.of(Digests.sha256(document));
    enter(deed, giver, given(all, day), day, hash);
    enter(deed, receiver, received(all, day), day, hash);
    all.forEach(h -> handovers.handedOver(deed, h.id(), day));
    ledger.raiseRevision(deed);
    return day;
  }

  private static void check(List<Handover> all, Command command, LocalDate day) {
    Refusals refusals = new Refusals();
    refusals.require(
        all.size() == command.expectedVersions().size(), HandoverRule.EXISTS, "handovers");
    Set<List<Integer>> parties = new HashSet<>();
    for (Handover h : all) {
      String path = "handovers." + h.id();
      parties.add(List.of(h.giverPublisher(), h.receiverPublisher()));
      Integer expected = command.expectedVersions().get(h.id());
      if (expected == null || expected != h.version()) {
        throw new Refused(List.of(HandoverRule.VERSION.at(path, h.version())), h.version());
      }
      refusals.require(h.state() == State.ACCEPTED, HandoverRule.ACCEPTED, path);
      refusals.require(
          !day.isBefore(h.agreedOn()), HandoverRule.DAY_REACHED, path, h.agreedOn().toString());
    }
    refusals.require(parties.size() <= 1, HandoverRule.SAME_PARTIES, "handovers");
    refusals.refuseIfAny();
  }

  private void enter(
      Deed deed, Ledger.Head head, List<Effect> effects, LocalDate day, Bytes document) {
    Publisher publisher = organisations.getPublisher(head.publisher());
    Decision decision =
        new Decision(
            UUID.randomUUID(),
            Entry.Kind.HANDOVER,
            null,
            "交接",
            publisher.name(),
            day,
            day,
            null,
            null,
            Openness.PUBLIC,
            deed.username());
    publication.publish(deed, head, publisher, decision, effects, Map.of(), document);
  }

  /** On the giver's list: the item leaves when the last of its handovers is done. */
  private List<Effect> given(List<Handover> all, LocalDate day) {
    List<Effect> effects = new ArrayList<>();
    Set<UUID> done = all.stream().map(Handover::id).collect(Collectors.toSet());
    List<UUID> subjects = all.stream().map(Handover::giverItem).toList();
    Set<UUID> open =
        handovers.listOpen(subjects).stream()
            .filter(h -> !done.contains(h.id()))
            .map(Handover::giverItem)
            .collect(Collectors.toSet());
    for (Handover h : all) {
      Holding holding =
          holdings.listKnown(List.of(h.giverItem())).stream()
              .filter(x -> x.to() == null)
              .findFirst()
              .orElseThrow(() -> HandoverRule.GIVER_STANDS.refuse("handovers." + h.id()));
      boolean last = !open.contains(h.giverItem());
      effects.add(
          new Effect(
              effects.size() + 1,
              Adjustment.Kind.DELEGATE,
              last ? Movement.DELEGATED_OUT : Movement.DELEGATED_IN_PART,
              lists.find(holding.list()).orElseThrow(),
              holding.department(),
              holding.category(),
              holding.item(),
              holding.version(),
              null,
              day,
              holding.isPublic(),
              false,
              List.of(),
              h.id(),
              null));
    }
    return effects;
  }

  /** On the receiver's list: the item that its decision announced enters. */
  private List<Effect> received(List<Handover> all, LocalDate day) {
    List<Effect> effects = new ArrayList<>();
    for (Handover h : all) {
      ItemVersion version = items.get(Objects.requireNonNull(h.receiverItem()), 1);
      Content content = version.verified();
      effects.add(
          new Effect(
              effects.size() + 1,
              Adjustment.Kind.ACCEPT,
              Movement.ACCEPTED,
              lists.find(version.list()).orElseThrow(),
              version.department(),
              version.category(),
              version.item(),
              null,
              new Effect.NewVersion(
                  1,
                  content,
                  version.seal(),
                  listTypes.get(lists.find(version.list()).orElseThrow().listType()),
                  h.giverItem(),
                  true),
              day,
              false,
              content.openness() == Openness.PUBLIC,
              List.of(),
              h.id(),
              null));
    }
    return effects;
  }
}
