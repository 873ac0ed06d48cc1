package org.quanze.adjustment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
import org.quanze.item.ItemRule;
import org.quanze.item.Items;
import org.quanze.item.Items.VersionKey;
import org.quanze.rule.Refusals;
import org.quanze.scheme.CodeScheme;
import org.quanze.scheme.CodeSchemes;

/** Sets lines of a draft, one or many at once; a new number adds one. */
@Stateless
@Permitted(Permission.DRAFT_EDIT)
@NullUnmarked
public class SetLine {

  @Inject private ChangeSets changeSets;
  @Inject private OnceOnly onceOnly;
  @Inject private Items items;
  @Inject private CodeSchemes codeSchemes;

  /** Lines that are set at once, at most. */
  public static final int MOST_LINES = 500;

  /**
   * Which draft, at which version.
   *
   * @param lines the lines by their numbers, from 1
   */
  public record Command(
      UUID changeSet,
      int expectedVersion,
      SortedMap<Integer, Adjustment> lines,
      String idempotencyKey)
      implements Concerning {
    /** One line. */
    public Command(
        UUID changeSet,
        int expectedVersion,
        int number,
        Adjustment adjustment,
        String idempotencyKey) {
      this(changeSet, expectedVersion, new TreeMap<>(Map.of(number, adjustment)), idempotencyKey);
    }

    @Override
    public Target target() {
      return new ChangeSetTarget(changeSet);
    }
  }

  public DraftOutcome setLine(Actor actor, Command command) {
    Deed deed = Gate.deed();
    StringBuilder content =
        new StringBuilder("setLine ")
            .append(command.changeSet())
            .append(' ')
            .append(command.expectedVersion());
    command
        .lines()
        .forEach((n, line) -> content.append(' ').append(n).append(DraftJson.write(line)));
    return DraftOutcome.parse(
        onceOnly.answer(
            deed,
            command.idempotencyKey(),
            content.toString(),
            false,
            () -> edit(deed, command).print()));
  }

  private DraftOutcome edit(Deed deed, Command command) {
    int lines = command.lines().size();
    if (lines == 0 || lines > MOST_LINES) {
      throw AdjustmentRule.LINES_AT_ONCE.refuse("lines", MOST_LINES, lines);
    }
    ChangeSet set = changeSets.lock(deed, command.changeSet(), command.expectedVersion());
    checkNames(command.lines().values());
    command.lines().values().forEach(line -> checkCodes(set, line));
    return new DraftOutcome(set.id(), changeSets.lines(deed, set, command.lines()));
  }

  private static void checkNames(Collection<Adjustment> lines) {
    Refusals refusals = new Refusals();
    lines.stream()
        .flatMap(Adjustment::contents)
        .forEach(c -> refusals.require(!c.name().isBlank(), ItemRule.NAME_PRESENT, "content.name"));
    refusals.refuseIfAny();
  }

  /**
   * What is entered by hand is checked when it is entered; a code that stood before may stay. What
   * stood before is read only where a code is wrong.
   */
  private void checkCodes(ChangeSet set, Adjustment line) {
    line.contents().filter(c -> !c.codes().isEmpty()).forEach(c -> checkCodes(set, line, c));
  }

  private void checkCodes(ChangeSet set, Adjustment line, Content content) {
    Map<String, CodeScheme> schemes = codeSchemes.byCode();
    if (!wrong(content, Set.of(), schemes).isEmpty()) {
      wrong(content, before(set, line), schemes).refuseIfAny();
    }
  }

  private static Refusals wrong(
      Content content, Set<ItemCode> before, Map<String, CodeScheme> schemes) {
    Refusals refusals = new Refusals();
    CodeCheck.entered("content.codes", content.codes(), before, schemes, refusals);
    return refusals;
  }

  private Set<ItemCode> before(ChangeSet set, Adjustment line) {
    List<VersionKey> origins = changeSets.origins(set, line);
    return origins.isEmpty()
        ? Set.of()
        : items.contents(origins).values().stream()
            .flatMap(c -> c.codes().stream())
            .collect(Collectors.toSet());
  }
}
