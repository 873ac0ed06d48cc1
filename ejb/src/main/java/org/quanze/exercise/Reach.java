package org.quanze.exercise;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a power is exercised by its holder (行使区域): in what its government governs, less what was
 * given to others. Nobody passes on more than it had: what was received, recalled, transferred or
 * split off reaches as far as that from which it came. A zone is carved out of its county for a
 * delegation that names both, from its announcement on; until the zone takes over, the giver goes
 * on exercising there.
 *
 * @param steps the item, that from which it came, and so on
 */
record Reach(List<Step> steps) {

  /** Of what is not public nothing is told. */
  static final Reach UNKNOWN = new Reach(List.of());

  /** Whether a territory is the holder's, was given away by it, or is none of its. */
  enum Found {
    OWN,
    GIVEN,
    OUTSIDE
  }

  /**
   * An item of the line of descent.
   *
   * @param government path of the government on whose list it stands
   * @param received by which delegation it came, or null
   * @param given what was delegated of it as a whole
   */
  record Step(UUID item, String government, @Nullable Delegated received, List<Delegated> given) {}

  /**
   * A delegation that is done.
   *
   * @param department id of the unit that received it
   * @param path path of its government
   * @param receivers paths of the governments of all receivers of the giver's line
   * @param entry number of the giver's entry that announced it
   * @param on day of the deed
   */
  record Delegated(int department, String path, List<String> receivers, int entry, LocalDate on) {

    /** Of several receivers the innermost has a territory. */
    boolean covers(String territory) {
      return receivers.stream()
          .filter(receiver -> within(territory, receiver))
          .max(Comparator.comparingInt(String::length))
          .filter(path::equals)
          .isPresent();
    }
  }

  /** The delegations of the item itself that are done by a day. */
  List<Delegated> given(LocalDate on) {
    return steps.stream()
        .limit(1)
        .flatMap(step -> step.given().stream())
        .filter(d -> !on.isBefore(d.on()))
        .toList();
  }

  /** Whose a territory is on a day; anywhere is the holder's. */
  Found find(@Nullable String territory, LocalDate on) {
    if (territory == null) {
      return Found.OWN;
    }
    int before = Integer.MAX_VALUE;
    boolean given = false;
    boolean back = false;
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      boolean givenHere = gives(step, territory, on, before);
      if ((i > 0 && givenHere) || !holds(step, territory, back)) {
        return Found.OUTSIDE;
      }
      given |= givenHere;
      Delegated received = step.received();
      before = received == null ? Integer.MAX_VALUE : received.entry();
      back = received == null && (back || isRecalled(i));
    }
    return given ? Found.GIVEN : Found.OWN;
  }

  /** What comes from an item of another government, and was not received, was recalled. */
  private boolean isRecalled(int step) {
    return step + 1 < steps.size()
        && !steps.get(step).government().equals(steps.get(step + 1).government());
  }

  /** Whether an item was held for a territory; what a sole receiver had comes back undivided. */
  private static boolean holds(Step step, String territory, boolean back) {
    Delegated received = step.received();
    boolean governed = back || within(territory, step.government());
    return governed
        && (received == null
            || received.covers(territory)
            || (back && received.receivers().size() == 1));
  }

  /** Whether a territory was given away of an item by decisions before one. */
  private static boolean gives(Step step, String territory, LocalDate on, int before) {
    return step.given().stream()
        .anyMatch(d -> !on.isBefore(d.on()) && d.entry() < before && d.covers(territory));
  }

  /** Whether a division is another or lies within it. */
  static boolean within(String territory, String government) {
    return territory.equals(government) || territory.startsWith(government + "/");
  }
}
