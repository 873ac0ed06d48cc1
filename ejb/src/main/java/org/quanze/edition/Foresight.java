package org.quanze.edition;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Effect;
import org.quanze.handover.Handover;
import org.quanze.organisation.Department;
import org.quanze.rule.Refusal;
import org.quanze.scheme.ListType;

/**
 * What a draft would do if it were published today (预演); nothing is written for it.
 *
 * @param refusals every rule that it breaks; a line that breaks one has no effect below
 * @param warnings what it is told of besides, which refuses nothing
 * @param lists what it does to each list that it touches
 * @param handovers open handovers that go on with another receiver
 * @param reformed ids of the units that are renamed, end, or take over from one that ends
 */
public record Foresight(
    List<Refusal> refusals,
    List<Refusal> warnings,
    List<ForeseenList> lists,
    List<ForeseenReceiver> handovers,
    Set<Integer> reformed) {

  public Foresight {
    refusals = List.copyOf(refusals);
    warnings = List.copyOf(warnings);
    lists = List.copyOf(lists);
    handovers = List.copyOf(handovers);
    reformed = Set.copyOf(reformed);
  }

  /**
   * An open handover whose receiver ends.
   *
   * @param handover as it stands
   * @param receiver the unit that then receives
   */
  public record ForeseenReceiver(Handover handover, Department receiver) {}

  /**
   * A list as it would close.
   *
   * @param list local id of the list; 0 for one that the draft would begin
   * @param edition number that the new edition would have
   * @param balance against the newest edition
   * @param changes what the lines do to its items, in order
   */
  public record ForeseenList(
      int list, ListType type, int edition, Balance balance, List<ForeseenChange> changes) {
    public ForeseenList {
      changes = List.copyOf(changes);
    }
  }

  /**
   * What one line does to one item.
   *
   * @param name name of the item
   * @param code its code, or null
   * @param fields the fields that differ
   * @param announced whether its day is still to come, so that it stays outside the balance
   */
  public record ForeseenChange(
      Effect effect,
      String name,
      @Nullable String code,
      List<FieldChange> fields,
      boolean announced) {
    public ForeseenChange {
      fields = List.copyOf(fields);
    }
  }
}
