package org.quanze.adjustment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
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
import org.quanze.item.CodeCheck;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;
import org.quanze.item.Items;
import org.quanze.item.Items.VersionKey;
import org.quanze.rule.Refusals;
import org.quanze.scheme.CodeSchemes;

/** Sets one line of a draft; a new number adds it. */
@Stateless
@Permitted(Permission.DRAFT_EDIT)
@NullUnmarked
public class SetLine {

  @Inject private ChangeSets changeSets;
  @Inject private OnceOnly onceOnly;
  @Inject private Items items;
  @Inject private CodeSchemes codeSchemes;

  /** Which draft, at which version. */
  public record Command(
      UUID changeSet, int expectedVersion, int number, Adjustment adjustment, String idempotencyKey)
      implements Concerning {
    @Override
    public Target target() {
      return new ChangeSetTarget(changeSet);
    }
  }

  public DraftOutcome setLine(Actor actor, Command command) {
    Deed deed = Gate.deed();
    String content =
        "setLine "
            + command.changeSet()
            + " "
            + command.expectedVersion()
            + " "
            + command.number()
            + DraftJson.write(command.adjustment());
    return DraftOutcome.parse(
        onceOnly.answer(
            deed, command.idempotencyKey(), content, false, () -> edit(deed, command).print()));
  }

  private DraftOutcome edit(Deed deed, Command command) {
    ChangeSet set = changeSets.lock(deed, command.changeSet(), command.expectedVersion());
    checkCodes(command.adjustment());
    return new DraftOutcome(
        set.id(), changeSets.line(deed, set, command.number(), command.adjustment()));
  }

  /** What is entered by hand is checked when it is entered; a code that stood before may stay. */
  private void checkCodes(Adjustment line) {
    Content content = line.content();
    if (content == null || content.codes().isEmpty()) {
      return;
    }
    List<VersionKey> origins = changeSets.origins(line);
    Set<ItemCode> before =
        (origins.isEmpty() ? Map.<VersionKey, Content>of() : items.contents(origins))
            .values().stream().flatMap(c -> c.codes().stream()).collect(Collectors.toSet());
    if (before.containsAll(content.codes())) {
      return;
    }
    Refusals refusals = new Refusals();
    CodeCheck.entered("content.codes", content.codes(), before, codeSchemes.byCode(), refusals);
    refusals.refuseIfAny();
  }
}
