package org.quanze.adjustment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Effect.ListOfType;
import org.quanze.catalogue.Unified;
import org.quanze.consistency.ConsistencyRule;
import org.quanze.consistency.References.Referred;
import org.quanze.consistency.References.Referrer;
import org.quanze.item.Content;
import org.quanze.item.Value;
import org.quanze.list.Holding.Status;
import org.quanze.rule.Refusals;

/**
 * The rules that one decision keeps as to items that refer to others. An imported history tells
 * what was, and is not held to them.
 */
final class ReferenceCheck {

  /** The catalogue of what is run once (只跑一次). */
  private static final String RUN_ONCE = "RUN_ONCE";

  private static final String POWER = "POWER";
  private static final int UUID_LENGTH = 36;
  private static final Set<String> RUN = Set.of(POWER, "PUBLIC_SERVICE", "SERVICE_MATTER");

  private final Standing standing;
  private final Refusals refusals;

  ReferenceCheck(Standing standing, Refusals refusals) {
    this.standing = standing;
    this.refusals = refusals;
  }

  /** Nothing that stands refers to what is cancelled, or leaves the public lists. */
  void leftBehind(List<Effect> effects) {
    Map<UUID, Effect> last = new HashMap<>();
    effects.forEach(e -> last.put(e.item(), e));
    for (Effect effect : effects) {
      if (!standing.history() && ends(effect)) {
        List<Referrer> behind =
            standing.referrers().getOrDefault(effect.item(), List.of()).stream()
                .filter(r -> refers(last.get(r.item()), effect.item()))
                .toList();
        if (!behind.isEmpty()) {
          refusals.add(
              ConsistencyRule.NOTHING_LEFT_BEHIND.at(
                  "lines." + effect.adjustment() + ".item",
                  standing.version(effect.item()).orElseThrow().name(),
                  behind.size(),
                  behind.get(0).name()));
        }
      }
    }
  }

  private static boolean ends(Effect effect) {
    return (effect.movement() == Movement.CANCELLED || effect.movement() == Movement.INTERNALISED)
        && !Unified.isCatalogue(effect.list().type());
  }

  /** Whether an item still refers to another one after the decision, which may touch it, too. */
  private boolean refers(@Nullable Effect own, UUID item) {
    if (own == null) {
      return true;
    }
    if (own.after() == null) {
      return false;
    }
    if (own.version() == null) {
      return true;
    }
    String code = standing.version(item).orElseThrow().code();
    return own.version().content().elements().entrySet().stream()
        .anyMatch(
            e ->
                e.getValue() instanceof Value.Text t
                    && (t.text().equals(item.toString())
                        || (e.getKey().equals("power") && t.text().equals(code))));
  }

  /** What a run-once entry says of the item that it refers to, when it says so first. */
  void entry(Line line, ListOfType list, Content content, @Nullable Content before) {
    if (!list.type().code().equals(RUN_ONCE) || standing.history()) {
      return;
    }
    String path = line.path() + ".content.";
    Long visits = content.whole("visits");
    refusals.require(
        visits == null || visits == 0 || visits == 1,
        ConsistencyRule.VISITS_AT_MOST_ONE,
        path + "elements.visits");
    String named = content.text("item");
    if (before != null
        && Objects.equals(named, before.text("item"))
        && content.category().equals(before.category())) {
      return;
    }
    Referred item =
        named == null || named.length() != UUID_LENGTH
            ? null
            : standing.referred().get(UUID.fromString(named));
    boolean stands =
        refusals.require(
            item != null
                && item.publisher() == standing.publisher().id()
                && item.status() == Status.IN_FORCE
                && RUN.contains(item.listType()),
            ConsistencyRule.RUN_ONCE_OF,
            path + "elements.item");
    if (item != null && stands) {
      refusals.require(
          content.category().equals(POWER) == item.listType().equals(POWER),
          ConsistencyRule.KIND_OF_ENTRY,
          path + "category");
      refusals.require(
          item.visits() <= 1,
          ConsistencyRule.MATTERS_VISITS,
          path + "elements.item",
          item.busiest(),
          item.visits());
    }
  }
}
