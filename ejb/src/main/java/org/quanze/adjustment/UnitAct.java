package org.quanze.adjustment;

import java.util.SortedMap;
import java.util.TreeMap;
import org.quanze.adjustment.Effect.ListOfType;
import org.quanze.handover.Handover;
import org.quanze.item.Value;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Department;

/** What a decision does to a unit, or to a list as a whole; told in the body of its entry. */
public sealed interface UnitAct {

  /** What the chain says of it. */
  SortedMap<String, Value> publicFields();

  /** Whether the chain says it. */
  default boolean isPublic() {
    return true;
  }

  /** 更名: a unit has a new name from the day of the decision on. */
  record Renamed(Department unit, String name) implements UnitAct {
    @Override
    public SortedMap<String, Value> publicFields() {
      return fields("act", "RENAMED", "unit", unit.uid(), "from", unit.name(), "to", name);
    }
  }

  /** 机构改革: a unit ends, and another follows it. */
  record Succeeded(Department unit, Department successor, boolean first) implements UnitAct {
    @Override
    public SortedMap<String, Value> publicFields() {
      return fields("act", "SUCCEEDED", "unit", unit.uid(), "by", successor.uid());
    }
  }

  /**
   * An open handover goes on with the unit that follows its receiver; one that no public decision
   * announced is not told.
   */
  record Received(Handover handover, Department unit, Department successor, boolean isPublic)
      implements UnitAct {
    @Override
    public SortedMap<String, Value> publicFields() {
      return fields(
          "act", "RECEIVED", "handover", handover.id(), "unit", unit.uid(), "by", successor.uid());
    }
  }

  /** 类别体系变更: a list stands in another category scheme. */
  record Migrated(ListOfType migrating, String scheme) implements UnitAct {

    /** The list, in the scheme that it leaves. */
    public PublishedList list() {
      return migrating.list();
    }

    @Override
    public SortedMap<String, Value> publicFields() {
      return fields(
          "act", "MIGRATED", "listType", list().listType(), "from", list().scheme(), "to", scheme);
    }
  }

  private static SortedMap<String, Value> fields(Object... keysAndValues) {
    TreeMap<String, Value> fields = new TreeMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      fields.put(keysAndValues[i].toString(), new Value.Text(keysAndValues[i + 1].toString()));
    }
    return fields;
  }
}
