package org.quanze.edition;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
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
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSet.NumberedLine;
import org.quanze.adjustment.ChangeSetTarget;
import org.quanze.adjustment.ChangeSets;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.SetLine;
import org.quanze.edition.Unaccounted.Kind;
import org.quanze.item.Items;
import org.quanze.wholelist.WholeList;
import org.quanze.wholelist.WholeListRule;
import org.quanze.wholelist.WholeLists;

/**
 * Makes lines of the differences between a whole list and what a draft leads to: at most as many as
 * are set at once, so that it is asked for again while differences are left. What the file does not
 * state of an item stays as it is. An item that changed its unit, or that a line touches already,
 * is left to the drafter.
 */
@Stateless
@Permitted(Permission.DRAFT_EDIT)
@NullUnmarked
public class TakeFromWholeList {

  @Inject private ChangeSets changeSets;
  @Inject private Foresee foresee;
  @Inject private WholeLists wholeLists;
  @Inject private Items items;
  @Inject private OnceOnly onceOnly;

  /**
   * Which list of which draft, at which version.
   *
   * @param kinds the kinds of differences of which lines are made
   */
  public record Command(
      UUID changeSet, int expectedVersion, String listType, Set<Kind> kinds, String idempotencyKey)
      implements Concerning {
    public Command {
      kinds = Set.copyOf(kinds);
    }

    @Override
    public Target target() {
      return new ChangeSetTarget(changeSet);
    }
  }

  public DraftOutcome take(Actor actor, Command command) {
    Deed deed = Gate.deed();
    String content =
        "takeWholeList "
            + command.changeSet()
            + " "
            + command.expectedVersion()
            + " "
            + command.listType()
            + " "
            + new TreeSet<>(command.kinds());
    return DraftOutcome.parse(
        onceOnly.answer(
            deed, command.idempotencyKey(), content, false, () -> edit(deed, command).print()));
  }

  private DraftOutcome edit(Deed deed, Command command) {
    ChangeSet set = changeSets.lockWhole(deed, command.changeSet(), command.expectedVersion());
    Accounting accounting =
        foresee.accounting(set).stream()
            .filter(a -> a.list().listType().equals(command.listType()))
            .findFirst()
            .orElseThrow(() -> WholeListRule.STATED.refuse("listType", command.listType()));
    List<Unaccounted> explainable =
        accounting.differences().stream()
            .filter(d -> command.kinds().contains(d.kind()) && isExplainable(d))
            .limit(SetLine.MOST_LINES)
            .toList();
    if (explainable.isEmpty()) {
      throw WholeListRule.EXPLAINABLE.refuse("kinds");
    }
    int last = set.lines().stream().mapToInt(NumberedLine::number).max().orElse(0);
    SortedMap<Integer, Adjustment> lines = new TreeMap<>();
    LinesOfWholeList made = read(accounting.list(), set.decision().history(), explainable);
    explainable.forEach(d -> lines.put(last + 1 + lines.size(), made.of(d)));
    return new DraftOutcome(set.id(), changeSets.lines(deed, set, lines));
  }

  /** What the rows say and the versions hold, read at once. */
  private LinesOfWholeList read(WholeList list, boolean history, List<Unaccounted> differences) {
    return new LinesOfWholeList(
        list.listType(),
        history,
        wholeLists.rows(
            list, differences.stream().map(Unaccounted::row).filter(Objects::nonNull).toList()),
        items.contents(
            differences.stream()
                .filter(d -> d.kind() == Kind.DIFFERENT)
                .map(Unaccounted::member)
                .toList()));
  }

  private static boolean isExplainable(Unaccounted d) {
    boolean moves = d.paths().contains("department");
    boolean alone = !d.paths().contains("category") || d.paths().size() == 1;
    return !d.touched() && !moves && alone;
  }
}
