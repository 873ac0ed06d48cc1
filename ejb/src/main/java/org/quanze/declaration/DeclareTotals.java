package org.quanze.declaration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.access.Concerning;
import org.quanze.access.Deed;
import org.quanze.access.Gate;
import org.quanze.access.OnceOnly;
import org.quanze.access.Permission;
import org.quanze.access.Permitted;
import org.quanze.access.Target;
import org.quanze.annotation.Statement;
import org.quanze.declaration.Declaration.Part;
import org.quanze.edition.Editions;
import org.quanze.item.CanonicalForm;
import org.quanze.ledger.Ledger;
import org.quanze.list.Lists;
import org.quanze.list.PublishedList;
import org.quanze.organisation.OrganisationRule;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.organisation.PublisherTarget;
import org.quanze.rule.Refusals;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListTypes;
import org.quanze.scheme.SchemeRule;
import org.quanze.validity.Today;
import org.quanze.validity.ValidityRule;

/**
 * Records what a document announces of a list (公布数). An entry without lines tells it. Whatever the
 * figures are, nothing is refused for them and nothing is changed by them.
 */
@Stateless
@Permitted(Permission.STATEMENT_PUBLISH)
@NullUnmarked
public class DeclareTotals {

  @Inject private Declarations declarations;
  @Inject private Editions editions;
  @Inject private Lists lists;
  @Inject private ListTypes listTypes;
  @Inject private Organisations organisations;
  @Inject private Ledger ledger;
  @Inject private OnceOnly onceOnly;
  @Inject private Today today;

  /**
   * Whose list, and what is announced of it.
   *
   * @param expectedVersion how many announcements of the list the caller knew of
   */
  public record Command(
      String publisher, int expectedVersion, Declaration declaration, String idempotencyKey)
      implements Concerning {
    @Override
    public Target target() {
      return new PublisherTarget(publisher);
    }
  }

  /** Records; answers the number of the ledger entry. */
  public int declare(Actor actor, Command command) {
    Deed deed = Gate.deed();
    Refusals refusals = new Refusals();
    command.declaration().check(refusals);
    refusals.refuseIfAny();
    String content =
        "declare "
            + command.publisher()
            + (" " + command.expectedVersion() + " ")
            + CanonicalForm.object(command.declaration().publicFields());
    return Integer.parseInt(
        onceOnly.answer(
            deed,
            command.idempotencyKey(),
            content,
            true,
            () -> Integer.toString(append(deed, command))));
  }

  private int append(Deed deed, Command command) {
    Declaration declaration = command.declaration();
    Publisher publisher = organisations.getPublisher(command.publisher());
    Refusals refusals = new Refusals();
    places(publisher, declaration, refusals);
    refusals.refuseIfAny();
    Ledger.Head head = ledger.lock(deed, publisher.id());
    refusals.requireSeen(
        command.expectedVersion(),
        declarations.count(publisher.id(), declaration.listType()),
        DeclarationRule.ALL_SEEN);
    refusals.refuseIfAny();
    int entry = head.number() + 1;
    ledger.append(
        deed,
        head,
        Statement.draft(publisher, today.date(), "declaration", declaration.publicFields()));
    declarations.add(deed, publisher.id(), entry, declaration);
    ledger.raiseRevision(deed);
    return entry;
  }

  /** What it names is there. */
  private void places(Publisher publisher, Declaration declaration, Refusals refusals) {
    ListType type = listTypes.get(declaration.listType());
    Integer edition = declaration.edition();
    if (edition != null) {
      PublishedList list = lists.find(publisher.id(), type.code()).orElse(null);
      refusals.require(
          list != null && editions.find(list.id(), edition).isPresent(),
          ValidityRule.EDITION_EXISTS,
          "edition",
          edition);
    }
    List<Part> parts = declaration.parts();
    for (int i = 0; i < parts.size(); i++) {
      String category = parts.get(i).category();
      if (category != null) {
        refusals.require(
            type.find(category).isPresent(),
            SchemeRule.CATEGORY_EXISTS,
            "parts." + i + ".category",
            category,
            type.schemeOf(category));
      }
      refusals.require(
          parts.get(i).department() == null
              || organisations.findDepartment(parts.get(i).department()).isPresent(),
          OrganisationRule.DEPARTMENT_EXISTS,
          "parts." + i + ".department",
          parts.get(i).department());
    }
  }
}
