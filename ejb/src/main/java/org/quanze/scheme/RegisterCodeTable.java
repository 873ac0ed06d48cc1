package org.quanze.scheme;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
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
 * Registers a code table (登记代码表), which elements of list types may then name. A table is never
 * changed: a new version of it is another table, with the version in its code.
 */
@Stateless
@Permitted(Permission.LIST_TYPE_EDIT)
@NullUnmarked
public class RegisterCodeTable {

  @Inject private ListTypes types;
  @Inject private Ledger ledger;
  @Inject private OnceOnly onceOnly;

  /** The table. */
  public record Command(CodeTable table, String idempotencyKey) implements Concerning {
    @Override
    public Target target() {
      return new SchemeTarget();
    }
  }

  /** Registers it; answers its code. */
  public String register(Actor actor, Command command) {
    Deed deed = Gate.deed();
    return onceOnly.answer(
        deed,
        command.idempotencyKey(),
        text(command.table()),
        true,
        () -> add(deed, command.table()));
  }

  /** It is kept for ever, so the text never changes. */
  private static String text(CodeTable table) {
    List<String> lines = new ArrayList<>();
    lines.add("code table");
    lines.addAll(List.of(table.code(), table.zh(), table.en(), table.source()));
    table.values().forEach(v -> lines.addAll(List.of(v.value(), v.zh(), v.en())));
    return String.join("\n", lines);
  }

  private String add(Deed deed, CodeTable table) {
    Refusals refusals = new Refusals();
    DefinitionCheck.of(table, refusals);
    refusals.refuseIfAny();
    types.lock(deed);
    refusals.require(
        types.tables().stream().noneMatch(t -> t.code().equals(table.code())),
        SchemeRule.TABLE_NEW,
        "code",
        table.code());
    refusals.refuseIfAny();
    types.addTable(deed, table);
    ledger.raiseRevision(deed);
    return table.code();
  }
}
