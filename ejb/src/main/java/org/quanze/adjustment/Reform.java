package org.quanze.adjustment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adjustments of units and of whole lists. */
public sealed interface Reform extends Adjustment {

  /** 更名: a unit has a new name; its items stay what they are. */
  record RenameUnit(
      UUID department, String name, @Nullable LocalDate effectiveOn, @Nullable String reason)
      implements Reform {}

  /**
   * 机构改革: units are merged, split or abolished; every item of theirs goes to a named successor,
   * with open drafts, handovers and grants.
   */
  record Reorganise(
      List<Succession> successions, @Nullable LocalDate effectiveOn, @Nullable String reason)
      implements Reform {
    public Reorganise {
      successions = List.copyOf(successions);
    }
  }

  /**
   * Who follows a unit that ends.
   *
   * @param unit identity of the unit that ends
   * @param successor identity of the unit that takes what is not named below
   * @param apart items that go to other units, by identity
   */
  record Succession(UUID unit, UUID successor, Map<UUID, UUID> apart) {
    public Succession {
      apart = apart == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(apart));
    }
  }

  /**
   * 类别体系变更: the items of a list go to the categories of another scheme.
   *
   * @param listType code of the list type
   * @param scheme code of the new category scheme
   * @param mapping category before to category after; every category in use is mapped
   */
  record MigrateScheme(
      String listType,
      String scheme,
      Map<String, String> mapping,
      @Nullable LocalDate effectiveOn,
      @Nullable String reason)
      implements Reform {
    public MigrateScheme {
      mapping = Collections.unmodifiableMap(new TreeMap<>(mapping));
    }
  }
}
