package org.quanze.scheme;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
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
import org.quanze.scheme.ListType.CategoryScheme;

/**
 * Registers a list type (登记清单类型) with its elements, and with a category scheme of its own where no
 * other is named. From then on every government may have a list of it: nothing of the registry
 * knows it but by what is said here.
 */
@Stateless
@Permitted(Permission.LIST_TYPE_EDIT)
@NullUnmarked
public class RegisterListType {

  @Inject private ListTypes types;
  @Inject private Ledger ledger;
  @Inject private OnceOnly onceOnly;

  /**
   * The list type.
   *
   * @param code such as {@code INTERMEDIARY_SERVICE}
   * @param schemeCode the category scheme that it has in common with others; null if it brings one
   * @param scheme the category scheme that it brings; null if it has one of another
   * @param source where the scheme that it brings is from: a law, a document, a standard
   * @param countsSuspended whether suspended items count as members
   * @param leadOffice which office leads lists of it (牵头单位), such as 编办; null where none is named
   * @param kinds the kinds of adjustments that its lists may have; empty for every kind
   */
  public record Command(
      String code,
      String zh,
      String en,
      @Nullable String schemeCode,
      @Nullable CategoryScheme scheme,
      @Nullable String source,
      List<Element> elements,
      boolean countsSuspended,
      @Nullable String leadOffice,
      Set<String> kinds,
      String idempotencyKey)
      implements Concerning {

    public Command {
      elements = List.copyOf(elements);
      kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
    }

    @Override
    public Target target() {
      return new SchemeTarget();
    }

    /** It is kept for ever, so the text never changes: what is newer stands where it is stated. */
    private String content() {
      return String.join(
          "\n",
          "list type",
          code,
          zh,
          en,
          String.valueOf(schemeCode),
          String.valueOf(scheme),
          String.valueOf(source),
          Element.text(elements),
          Boolean.toString(countsSuspended)
              + (leadOffice == null ? "" : "\nled by " + leadOffice)
              + (kinds.isEmpty() ? "" : "\nby " + kinds));
    }
  }

  /** Registers; answers the code. */
  public String register(Actor actor, Command command) {
    Deed deed = Gate.deed();
    return onceOnly.answer(
        deed, command.idempotencyKey(), command.content(), true, () -> add(deed, command));
  }

  private String add(Deed deed, Command command) {
    Refusals refusals = new Refusals();
    DefinitionCheck.of(command, types.tables(), refusals);
    refusals.refuseIfAny();
    types.lock(deed);
    refusals.require(
        types.find(command.code()).isEmpty(), SchemeRule.LIST_TYPE_NEW, "code", command.code());
    CategoryScheme brought = command.scheme();
    if (brought == null) {
      refusals.require(
          types.isScheme(command.schemeCode()),
          SchemeRule.SCHEME_EXISTS,
          "scheme.code",
          command.schemeCode());
    } else {
      refusals.require(
          !types.isScheme(brought.code()), SchemeRule.SCHEME_NEW, "scheme.code", brought.code());
    }
    refusals.refuseIfAny();
    if (brought != null) {
      types.addScheme(deed, brought, command.source());
    }
    types.add(deed, command);
    ledger.raiseRevision(deed);
    return command.code();
  }
}
