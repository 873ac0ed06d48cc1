package org.quanze.scheme;

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
import org.quanze.ledger.Ledger;
import org.quanze.rule.Refusals;

/**
 * Gives a list type that is there further elements (增加要素). Contents of before lack them, stay what
 * they are, and are no less complete: none of them is mandatory.
 */
@Stateless
@Permitted(Permission.LIST_TYPE_EDIT)
@NullUnmarked
public class LengthenListType {

  @Inject private ListTypes types;
  @Inject private Ledger ledger;
  @Inject private OnceOnly onceOnly;

  /**
   * Which list type, and by what.
   *
   * @param expectedVersion version of the list type that the caller went by
   * @param elements the further elements, in the order of display
   */
  public record Command(
      String code, int expectedVersion, List<Element> elements, String idempotencyKey)
      implements Concerning {

    public Command {
      elements = List.copyOf(elements);
    }

    @Override
    public Target target() {
      return new SchemeTarget();
    }

    /** It is kept for ever, so the text never changes. */
    private String content() {
      return String.join(
          "\n", "lengthen", code, Integer.toString(expectedVersion), Element.text(elements));
    }
  }

  /** Lengthens it; answers the code. */
  public String lengthen(Actor actor, Command command) {
    Deed deed = Gate.deed();
    return onceOnly.answer(
        deed, command.idempotencyKey(), command.content(), true, () -> add(deed, command));
  }

  private String add(Deed deed, Command command) {
    types.lock(deed);
    ListType type =
        types
            .read(command.code())
            .orElseThrow(() -> SchemeRule.LIST_TYPE_EXISTS.refuse("code", command.code()));
    Refusals refusals = new Refusals();
    refusals.requireVersion(
        type.version() == command.expectedVersion(),
        type.version(),
        SchemeRule.VERSION_CURRENT,
        "expectedVersion",
        type.version(),
        command.expectedVersion());
    DefinitionCheck.further(type, command.elements(), types.tables(), refusals);
    refusals.refuseIfAny();
    types.lengthen(deed, type, command.elements());
    ledger.raiseRevision(deed);
    return type.code();
  }
}
