package org.quanze.adjustment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Effect.ListOfType;
import org.quanze.adjustment.Effect.NewVersion;
import org.quanze.catalogue.Unified;
import org.quanze.consistency.ConsistencyRule;
import org.quanze.consistency.References.Referred;
import org.quanze.item.Content;
import org.quanze.item.Value;
import org.quanze.list.Holding.Status;
import org.quanze.rule.Refusals;
import org.quanze.scheme.Format;

/**
 * The rules that one decision keeps as to items that refer to others. An imported history tells
 * what was, and is not held to them.
 */
final class ReferenceCheck {

  /** The catalogue of what is run once (只跑一次). */
  private static final String RUN_ONCE = "RUN_ONCE";

  private static final String POWER = "POWER";
  private static final String POWER_CODE = "power ";
  private static final String NOT_PUBLIC = "—";
  private static final Set<String> RUN = Set.of(POWER, "PUBLIC_SERVICE", "SERVICE_MATTER");

  private final Standing standing;
  private final Refusals refusals;

  ReferenceCheck(Standing standing, Refusals refusals) {
    this.standing = standing;
    this.refusals = refusals;
  }

  /**
   * Nothing that stands refers to what is cancelled, or leaves the public lists, from that day on:
   * neither what stood, nor what the decision itself brings.
   */
  void leftBehind(List<Effect> effects) {
    if (standing.history()) {
      return;
    }
    List<Effect> ending = effects.stream().filter(ReferenceCheck::ends).toList();
    if (ending.isEmpty()) {
      return;
    }
    Map<UUID, List<Effect>> own = effects.stream().collect(Collectors.groupingBy(Effect::item));
    Map<String, List<Effect>> brought = new HashMap<>();
    effects.stream()
        .filter(e -> e.after() != null)
        .forEach(
            e ->
                named(e).forEach(n -> brought.computeIfAbsent(n, key -> new ArrayList<>()).add(e)));
    for (Effect end : ending) {
      Set<String> names = names(end.item());
      List<String> behind =
          Stream.concat(
                  stood(end, names, own),
                  names.stream()
                      .flatMap(n -> brought.getOrDefault(n, List.of()).stream())
                      .map(e -> Objects.requireNonNull(e.version()).content().name()))
              .distinct()
              .toList();
      refusals.require(
          behind.isEmpty(),
          ConsistencyRule.NOTHING_LEFT_BEHIND,
          "lines." + end.adjustment() + ".item",
          standing.version(end.item()).orElseThrow().name(),
          behind.size(),
          behind.isEmpty() ? "" : behind.get(0));
    }
  }

  private static boolean ends(Effect effect) {
    return (effect.movement() == Movement.CANCELLED || effect.movement() == Movement.INTERNALISED)
        && !Unified.isCatalogue(effect.list().type());
  }

  /** What stood and refers, unless the decision frees it by then. */
  private Stream<String> stood(Effect end, Set<String> names, Map<UUID, List<Effect>> own) {
    return standing.referrers().getOrDefault(end.item(), List.of()).stream()
        .filter(r -> r.isAfter(end.effectiveOn()))
        .filter(
            r ->
                own.getOrDefault(r.item(), List.of()).stream().noneMatch(e -> frees(e, names, end)))
        .map(r -> r.isPublic() ? r.name() : NOT_PUBLIC);
  }

  private static boolean frees(Effect effect, Set<String> names, Effect end) {
    return !effect.effectiveOn().isAfter(end.effectiveOn())
        && effect.movement() != Movement.CORRECTED
        && (effect.after() == null
            || (effect.version() != null && named(effect).noneMatch(names::contains)));
  }

  /** By what an item is referred to: its identity, and its code as that of a power. */
  private Set<String> names(UUID item) {
    String code = standing.version(item).orElseThrow().code();
    return code == null ? Set.of(item.toString()) : Set.of(item.toString(), POWER_CODE + code);
  }

  /** What the version that an effect makes may refer to, as {@link #names} has it. */
  private static Stream<String> named(Effect effect) {
    NewVersion version = effect.version();
    return version == null
        ? Stream.of()
        : version.content().elements().entrySet().stream()
            .filter(e -> e.getValue() instanceof Value.Text)
            .map(
                e ->
                    (e.getKey().equals("power") ? POWER_CODE : "")
                        + ((Value.Text) e.getValue()).text());
  }

  /** What a run-once entry says of the item that it refers to, when it says so first. */
  void entry(Line line, ListOfType list, Content content, @Nullable Content before) {
    if (!list.type().code().equals(RUN_ONCE) || standing.history()) {
      return;
    }
    String path = line.path() + ".content.";
    Long visits = content.whole("visits");
    refusals.require(
        visits == null
            || visits == 0
            || visits == 1
            || (before != null && visits.equals(before.whole("visits"))),
        ConsistencyRule.VISITS_AT_MOST_ONE,
        path + "elements.visits");
    String named = content.text("item");
    if (before != null
        && Objects.equals(named, before.text("item"))
        && content.category().equals(before.category())) {
      return;
    }
    Referred item =
        named == null || !Format.ITEM.fits(named)
            ? null
            : standing.referred().getOrDefault(UUID.fromString(named), List.of()).stream()
                .filter(r -> r.holds(line.day()))
                .findFirst()
                .orElse(null);
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
