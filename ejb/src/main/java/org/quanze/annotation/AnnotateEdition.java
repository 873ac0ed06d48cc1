package org.quanze.annotation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.text.Normalizer;
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
import org.quanze.edition.Edition;
import org.quanze.edition.Editions;
import org.quanze.edition.Editions.EditionKey;
import org.quanze.ledger.Ledger;
import org.quanze.list.Lists;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.organisation.PublisherTarget;
import org.quanze.rule.Refusals;
import org.quanze.validity.Today;
import org.quanze.validity.ValidityRule;

/**
 * Annotates an edition that was published (标注): repealed, lapsed, or put right elsewhere. An entry
 * without lines tells it; no edition is closed by it, and none changes.
 */
@Stateless
@Permitted(Permission.STATEMENT_PUBLISH)
@NullUnmarked
public class AnnotateEdition {

  static final int LONGEST_REASON = 1_000;
  static final int LONGEST_NUMBER = 100;

  @Inject private Annotations annotations;
  @Inject private Editions editions;
  @Inject private Lists lists;
  @Inject private Organisations organisations;
  @Inject private Ledger ledger;
  @Inject private OnceOnly onceOnly;
  @Inject private Today today;

  /**
   * Which edition, and what is said of it.
   *
   * @param publisher code of the division of the government
   * @param edition number of the edition
   * @param expectedVersion version of the edition's annotations that the caller went by
   * @param documentNumber 发文字号 of the document that says so, or null
   */
  public record Command(
      String publisher,
      String listType,
      int edition,
      int expectedVersion,
      Annotation.Kind kind,
      String reason,
      @Nullable String documentNumber,
      String idempotencyKey)
      implements Concerning {
    public Command {
      reason = Normalizer.normalize(reason.strip(), Normalizer.Form.NFC);
      documentNumber =
          documentNumber == null
              ? null
              : Normalizer.normalize(documentNumber.strip(), Normalizer.Form.NFC);
    }

    @Override
    public Target target() {
      return new PublisherTarget(publisher);
    }

    private void check(Refusals refusals) {
      refusals.require(
          !reason.isEmpty() && reason.length() <= LONGEST_REASON,
          AnnotationRule.REASONED,
          "reason",
          LONGEST_REASON);
      refusals.require(
          documentNumber == null
              || (!documentNumber.isEmpty() && documentNumber.length() <= LONGEST_NUMBER),
          AnnotationRule.NUMBER_FITS,
          "documentNumber",
          LONGEST_NUMBER);
    }
  }

  /** Annotates; answers the number of the ledger entry. */
  public int annotate(Actor actor, Command command) {
    Deed deed = Gate.deed();
    String content =
        String.join(
            "\n",
            "annotate",
            command.publisher(),
            command.listType(),
            command.edition() + " " + command.expectedVersion(),
            command.kind().name(),
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
    command.check(refusals);
    refusals.refuseIfAny();
    Publisher publisher = organisations.getPublisher(command.publisher());
    Ledger.Head head = ledger.lock(deed, publisher.id());
    EditionKey edition = edition(publisher, command);
    refusals.requireSeen(
        command.expectedVersion(),
        Annotation.version(annotations.list(List.of(edition)).getOrDefault(edition, List.of())),
        AccessRule.VERSION_SEEN);
    refusals.refuseIfAny();
    Annotation annotation =
        new Annotation(
            publisher.id(),
            head.number() + 1,
            today.date(),
            edition,
            command.kind(),
            command.reason(),
            command.documentNumber());
    ledger.append(
        deed,
        head,
        Statement.draft(
            publisher,
            annotation.annotatedOn(),
            "annotation",
            annotation.publicFields(command.listType())));
    annotations.add(deed, annotation);
    ledger.raiseRevision(deed);
    return annotation.entry();
  }

  private EditionKey edition(Publisher publisher, Command command) {
    PublishedList list = lists.find(publisher.id(), command.listType()).orElse(null);
    Edition edition =
        list == null ? null : editions.find(list.id(), command.edition()).orElse(null);
    if (edition == null) {
      throw ValidityRule.EDITION_EXISTS.refuse("edition", command.edition());
    }
    return new EditionKey(edition.list(), edition.number());
  }
}
