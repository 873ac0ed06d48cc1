package org.quanze.adjustment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Adjustment.Subject;
import org.quanze.adjustment.Conferral.Mode;
import org.quanze.adjustment.Conferral.Receiver;
import org.quanze.adjustment.Conferral.Term;
import org.quanze.adjustment.Effect.ListOfType;
import org.quanze.adjustment.Effect.NewVersion;
import org.quanze.entrustment.Entrustment;
import org.quanze.item.Content;
import org.quanze.list.Holding;
import org.quanze.list.Holding.Status;
import org.quanze.organisation.Department;

/** What a conferral does: others are to exercise the power, or cease to. */
final class ConferralEffects {

  private final Standing standing;
  private final LineChecks check;

  ConferralEffects(Standing standing, LineChecks check) {
    this.standing = standing;
    this.check = check;
  }

  List<Effect> of(Line line, Conferral conferral) {
    return switch (conferral) {
      case Conferral.Delegate d -> delegated(line, d.subject(), d.receivers(), null, null);
      case Conferral.PartialDelegate p -> delegatedInPart(line, p);
      case Conferral.Empower e ->
          switch (e.mode()) {
            case Mode.Delegating m -> delegated(line, e.subject(), m.receivers(), null, null);
            case Mode.Entrusting m -> entrusted(line, e.subject(), m.receivers(), m.term());
          };
      case Conferral.Entrust e -> entrusted(line, e.subject(), e.receivers(), e.term());
      case Conferral.EndEntrustment e -> ended(line, e);
      case Conferral.Recall r -> recalled(line, r);
    };
  }

  /** The identity of the handover to a receiver that a line opens. */
  static UUID handover(Standing standing, int line, Receiver receiver) {
    return receiver.proposal() == null
        ? standing.named(line, "handover", receiver.department())
        : receiver.proposal();
  }

  private List<Effect> delegated(
      Line line,
      Subject subject,
      List<Receiver> receivers,
      @Nullable NewVersion remaining,
      @Nullable String words) {
    check.items().free(line, subject);
    check.conferrals().receivers(line, receivers);
    Holding holding = standing.last(subject.item()).orElseThrow();
    ListOfType list = standing.listOf(holding);
    List<Effect> effects = new ArrayList<>();
    for (Receiver r : receivers) {
      effects.add(
          line.told(
              Movement.DELEGATION_ANNOUNCED,
              list,
              holding,
              effects.isEmpty() ? remaining : null,
              handover(standing, line.number(), r),
              Line.terms(
                  "receiver", r.department(),
                  "agreedOn", r.agreedOn(),
                  "transitionRule", r.transitionRule(),
                  "workingDays", r.workingDays(),
                  "remaining", words)));
    }
    return effects;
  }

  private List<Effect> delegatedInPart(Line line, Conferral.PartialDelegate partial) {
    Holding holding = standing.last(partial.subject().item()).orElseThrow();
    ListOfType list = standing.listOf(holding);
    Content old = standing.version(holding.item()).orElseThrow().verified();
    check.items().told(line, "remaining", partial.remaining());
    Content content = standing.decided(partial.content(), old);
    check.contents().changing(line, list, holding, old, content);
    check.bases().changing(line, old, content);
    NewVersion remaining =
        Line.version(standing.newest().getOrDefault(holding.item(), 0) + 1, content);
    List<String> changed = Effects.changedFields(old, content);
    if (partial.answers().isEmpty()) {
      return delegated(line, partial.subject(), partial.receivers(), remaining, partial.remaining())
          .stream()
          .map(e -> e.version() == null ? e : e.changing(changed))
          .toList();
    }
    check.conferrals().answers(line, partial);
    List<Effect> effects = new ArrayList<>();
    for (UUID answered : partial.answers()) {
      effects.add(
          line.told(
              Movement.DELEGATION_NARROWED,
              list,
              holding,
              effects.isEmpty() ? remaining : null,
              answered,
              Line.terms("remaining", partial.remaining())));
    }
    return effects.stream().map(e -> e.version() == null ? e : e.changing(changed)).toList();
  }

  /** What a unit of the same government exercises is entrusted at once; elsewhere announced. */
  private List<Effect> entrusted(Line line, Subject subject, List<UUID> receivers, Term term) {
    Holding holding = standing.last(subject.item()).orElseThrow();
    check.items().inForce(line, subject);
    LocalDate from = term.from() == null ? line.day() : term.from();
    check.conferrals().entrusting(line, holding, receivers, from, term.until());
    check.conferrals().within(line, term.workingDays(), ".term");
    ListOfType list = standing.listOf(holding);
    List<Effect> effects = new ArrayList<>();
    for (UUID receiver : receivers) {
      Department unit = standing.units().get(receiver);
      if (unit == null) {
        continue;
      }
      UUID entrustment = standing.named(line.number(), "entrustment", receiver);
      SortedMap<String, String> terms =
          Line.terms("receiver", receiver, "from", from, "until", term.until());
      if (!standing.isOwn(unit)) {
        effects.add(
            line.told(
                Movement.ENTRUSTMENT_ANNOUNCED,
                list,
                holding,
                null,
                entrustment,
                within(terms, term.workingDays())));
        continue;
      }
      Effect given = line.told(Movement.ENTRUSTED, list, holding, null, entrustment, terms);
      effects.add(given);
      effects.add(given.at(list, unit.id(), Movement.ENTRUSTMENT_RECEIVED, from));
      effects.add(given.at(list, unit.id(), Movement.ENTRUSTMENT_EXPIRED, term.until()));
    }
    return effects;
  }

  /** What another government is to take over or give back says within how many days. */
  private static SortedMap<String, String> within(
      SortedMap<String, String> terms, @Nullable Integer workingDays) {
    SortedMap<String, String> all = new TreeMap<>(terms);
    all.putAll(Line.terms("workingDays", workingDays));
    return all;
  }

  private List<Effect> ended(Line line, Conferral.EndEntrustment ending) {
    Entrustment entrustment =
        standing.entrustments().stream()
            .filter(e -> e.id().equals(ending.entrustment()))
            .findFirst()
            .orElse(null);
    Holding holding = entrustment == null ? null : standing.last(entrustment.item()).orElse(null);
    if (!check.conferrals().ending(line, entrustment, holding)) {
      return List.of();
    }
    Entrustment known = Objects.requireNonNull(entrustment);
    Holding held = Objects.requireNonNull(holding);
    check.items().ending(held.item(), known.id(), line.path() + ".entrustment");
    check.items().quiet(line, held.item(), line.path() + ".entrustment");
    check.conferrals().within(line, ending.workingDays(), ".workingDays");
    ListOfType list = standing.listOf(held);
    SortedMap<String, String> terms = Line.terms("entrustment", known.id(), "until", known.until());
    if (standing.list(known.list()).isEmpty()) {
      UUID end = standing.named(line.number(), "end", known.id());
      return List.of(
          line.told(
              Movement.ENTRUSTED_END_ANNOUNCED,
              list,
              held,
              null,
              end,
              within(terms, ending.workingDays())));
    }
    Effect given = line.told(Movement.ENTRUSTED_ENDED, list, held, null, known.id(), terms);
    return List.of(
        given,
        given.at(
            list, known.department(), known.category(), Movement.ENTRUSTMENT_ENDED, line.day()),
        given.at(
            list,
            known.department(),
            known.category(),
            Movement.ENTRUSTMENT_TERM_LIFTED,
            known.until()));
  }

  private List<Effect> recalled(Line line, Conferral.Recall recall) {
    Standing.Offer offer = standing.offers().get(recall.handover());
    Department unit = standing.units().get(recall.department());
    if (!check.conferrals().recalling(line, offer, unit)) {
      return List.of();
    }
    Standing.Offer back = Objects.requireNonNull(offer);
    Content held = Objects.requireNonNull(back.held()).verified();
    Content content =
        recall.content() == null
            ? held.heldBy(recall.department())
            : standing.decided(recall.content(), held);
    ListOfType list = standing.listOf(back.listType()).orElseThrow();
    check.contents().keeping(line, held, content);
    check.bases().keeping(line, held, content);
    check.contents().entering(line, list, content, held, recall.item());
    check.conferrals().within(line, recall.workingDays(), ".workingDays");
    UUID handover = standing.named(line.number(), "recall", recall.handover());
    Effect announced =
        line.enters(
            Movement.RECALL_ANNOUNCED,
            list,
            Objects.requireNonNull(unit),
            recall.item(),
            Line.first(content, back.held().item()),
            Status.IN_FORCE,
            Line.terms(
                "recalls", recall.handover(),
                "agreedOn", recall.agreedOn(),
                "workingDays", recall.workingDays()));
    return List.of(announced.announcing(handover));
  }
}
