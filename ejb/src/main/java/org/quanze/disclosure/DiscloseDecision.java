package org.quanze.disclosure;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.AccessRule;
import org.quanze.access.Actor;
import org.quanze.access.Concerning;
import org.quanze.access.Deed;
import org.quanze.access.Gate;
import org.quanze.access.OnceOnly;
import org.quanze.access.Permission;
import org.quanze.access.Permitted;
import org.quanze.access.Target;
import org.quanze.annotation.Statement;
import org.quanze.edition.Decisions;
import org.quanze.edition.Decisions.EntryKey;
import org.quanze.edition.Decisions.Placed;
import org.quanze.item.Clean;
import org.quanze.ledger.Ledger;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.organisation.PublisherTarget;
import org.quanze.rule.Refusals;
import org.quanze.validity.Today;

/**
 * Makes a published decision public that was not (转为主动公开), as what is often asked for may become.
 * An entry without lines tells it, with what the decision's own entry kept back; from then on the
 * decision is read by everybody. Which of its lines are public stays as it is.
 */
@Stateless
@Permitted(Permission.STATEMENT_PUBLISH)
@NullUnmarked
public class DiscloseDecision {

  private static final int LONGEST_REASON = 1_000;
  private static final int LONGEST_NUMBER = 100;

  @Inject private Disclosures disclosures;
  @Inject private Decisions decisions;
  @Inject private Organisations organisations;
  @Inject private Ledger ledger;
  @Inject private OnceOnly onceOnly;
  @Inject private Today today;

  /**
   * Which decision, and why.
   *
   * @param publisher code of the division of the government
   * @param position number of the ledger entry of the decision
   * @param expectedVersion version of the decision that the caller went by
   * @param documentNumber 发文字号 of the document that says so, or null
   */
  public record Command(
      String publisher,
      int position,
      int expectedVersion,
      String reason,
      @Nullable String documentNumber,
      String idempotencyKey)
      implements Concerning {
    @Override
    public Target target() {
      return new PublisherTarget(publisher);
    }
  }

  /** Discloses it; answers the number of the ledger entry that tells so. */
  public int disclose(Actor actor, Command command) {
    Deed deed = Gate.deed();
    String content =
        "disclose "
            + List.of(
                command.publisher(),
                command.position(),
                command.expectedVersion(),
                command.reason(),
                String.valueOf(command.documentNumber()));
    return Integer.parseInt(
        onceOnly.answer(
            deed,
            command.idempotencyKey(),
            content,
            true,
            () -> Integer.toString(append(deed, command))));
  }

  private int append(Deed deed, Command command) {
    Refusals refusals = new Refusals();
    String reason = Clean.text(command.reason());
    String number = Clean.text(command.documentNumber());
    fits(refusals, reason, LONGEST_REASON, DisclosureRule.REASONED, "reason");
    if (command.documentNumber() != null) {
      fits(refusals, number, LONGEST_NUMBER, DisclosureRule.NUMBER_FITS, "documentNumber");
    }
    refusals.refuseIfAny();
    Publisher publisher = organisations.getPublisher(command.publisher());
    Ledger.Head head = ledger.lock(deed, publisher.id());
    Placed decision =
        decisions.list(List.of(new EntryKey(publisher.id(), command.position()))).stream()
            .findFirst()
            .orElseThrow(
                () -> DisclosureRule.DECISION_EXISTS.refuse("position", command.position()));
    refusals.requireSeen(command.expectedVersion(), decision.version(), AccessRule.VERSION_SEEN);
    refusals.require(!decision.isPublic(), DisclosureRule.IS_NOT_PUBLIC, "position");
    refusals.refuseIfAny();
    Disclosure disclosure = new Disclosure(decision, reason, number);
    ledger.append(
        deed,
        head,
        Statement.draft(publisher, today.date(), "disclosure", disclosure.publicFields()));
    int entry = head.number() + 1;
    disclosures.add(deed, publisher.id(), entry, disclosure);
    ledger.raiseRevision(deed);
    return entry;
  }

  private static void fits(
      Refusals refusals, @Nullable String text, int most, DisclosureRule rule, String path) {
    if (refusals.require(text != null && text.length() <= most, rule, path, most)) {
      Clean.check(path, text, refusals);
    }
  }
}
