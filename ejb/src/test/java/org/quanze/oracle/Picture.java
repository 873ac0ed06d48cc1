package org.quanze.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quanze.oracle.Act.Decision;

/** Everything as it is on a day, as known after some acts: all of them walked from the start. */
public final class Picture {

  /** What was handed over: by which line, to whom, which item, and whether the whole of it. */
  record Handed(Line line, String receiver, String item, boolean whole) {}

  /** Somebody exercises in another's name until, not including, a day (3.3, ENTRUST). */
  public record Entrusted(String item, String unit, LocalDate until) {}

  public final Map<String, Item> items = new TreeMap<>();
  final List<Entrusted> entrusted = new ArrayList<>();
  final List<Handed> handed = new ArrayList<>();
  final List<Move> moves = new ArrayList<>();
  public final Map<String, String> names = new TreeMap<>();
  private final Map<String, String> successors = new HashMap<>();
  private final Land land;
  private final List<Act> acts;
  private final Effects effects;

  private final Corrections corrections;

  Picture(Land land, Effects effects, LocalDate day) {
    this.land = land;
    this.effects = effects;
    this.acts = effects.acts();
    this.corrections = new Corrections(acts);
    for (Effect effect : effects.until(day)) {
      moves.addAll(Move.of(effect, this, land));
      apply(effect);
    }
    entrusted.removeIf(e -> !e.until.isAfter(day) || !get(e.item).status().stands());
    items.replaceAll((id, item) -> corrections.of(item, acts.size()));
  }

  public Item get(String id) {
    Item item = items.get(id);
    if (item == null) {
      throw new IllegalArgumentException(id);
    }
    return item;
  }

  /** REORGANISE takes "open drafts, handovers and grants" along (3.3): who or what it is now. */
  String now(String unitOrItem) {
    String now = unitOrItem;
    while (successors.containsKey(now)) {
      now = successors.getOrDefault(now, now);
    }
    return now;
  }

  private static String text(Line line) {
    return line.text == null ? "" : line.text;
  }

  private void apply(Effect effect) {
    Line line = effect.line();
    switch (line.meaning()) {
      case ADD, ACCEPT -> bring(line, null);
      case CANCEL -> end(line, Status.CANCELLED);
      case TO_INTERNAL -> end(line, Status.INTERNAL);
      case SUSPEND -> end(line, Status.SUSPENDED);
      case RESUME -> end(line, Status.IN_FORCE);
      // "new version" (3.3)
      case PARTIAL_CANCEL, CHANGE, DROP_PREREVIEW ->
          items.computeIfPresent(line.item(), (id, i) -> i.version(line.id, text(line)));
      case RECLASSIFY ->
          items.computeIfPresent(
              line.item(), (id, i) -> newVersion(i, effect).category(text(line)));
      case MIGRATE_SCHEME ->
          items.replaceAll(
              (id, i) ->
                  migrates(line, i, effect)
                      ? newVersion(i, effect)
                          .category(line.map.getOrDefault(i.category(), i.category()))
                      : i);
      // "giver →TRANSFERRED_OUT; receiver new item with predecessor"; the same unit: "0" (3.3)
      case TRANSFER, CHANGE_IMPLEMENTER -> {
        if (!line.fresh.isEmpty()) {
          Status before = get(line.item()).status();
          end(line, Status.TRANSFERRED_OUT);
          bring(line, line.item());
          items.computeIfPresent(line.fresh.get(0).id(), (id, i) -> i.status(before));
        } else {
          items.computeIfPresent(line.item(), (id, i) -> i.version(line.id, text(line)));
        }
      }
      case REORGANISE -> reorganise(effect);
      case MERGE -> {
        end(line, Status.MERGED);
        bring(line, line.item());
      }
      case SPLIT -> {
        end(line, Status.SPLIT);
        bring(line, line.item());
      }
      case RECODE -> items.computeIfPresent(line.item(), (id, i) -> i.code(text(line)));
      case RENAME_UNIT -> names.put(line.units.get(0), text(line));
      case DELEGATE, PARTIAL_DELEGATE -> handOver(effect);
      case RECALL -> {
        String item = now(line.item());
        items.put(item, get(item).status(Status.RECALLED));
        bring(line, item);
      }
      case ENTRUST -> {
        LocalDate until = line.until == null ? LocalDate.MAX : line.until;
        entrusted.add(new Entrusted(now(line.item()), now(effect.to()), until));
      }
      case END_ENTRUSTMENT ->
          entrusted.removeIf(
              e -> e.item.equals(now(line.item())) && e.unit.equals(now(effect.to())));
      case CORRECT, EMPOWER -> throw new IllegalStateException(line.toString());
    }
  }

  private Item newVersion(Item item, Effect effect) {
    return item.version(effect.line().id, corrections.of(item, effect.act()).text());
  }

  /** "categories move by the mapping, what the mapping leaves open is named" (3.3): and stays. */
  boolean migrates(Line line, Item item, Effect effect) {
    Decision decision = (Decision) acts.get(effect.act());
    return item.status().stands()
        && item.type().equals(line.type)
        && line.map.containsKey(item.category())
        && land.government(item.unit()).equals(decision.publisher());
  }

  private void end(Line line, Status status) {
    for (String id : line.items) {
      items.computeIfPresent(id, (same, item) -> item.status(status));
    }
  }

  private void bring(Line line, @Nullable String predecessor) {
    for (Fresh f : line.fresh) {
      items.put(f.id(), item(f, line, predecessor));
    }
  }

  private Item item(Fresh f, Line by, @Nullable String from) {
    Status now = Status.IN_FORCE;
    String unit = now(f.unit());
    return new Item(f.id(), unit, f.type(), f.category(), now, by.id, f.text(), f.id(), by, from);
  }

  /**
   * "every item of the abolished units moves to named successors in one act" (3.3), as TRANSFER.
   */
  private void reorganise(Effect effect) {
    Line line = effect.line();
    for (Item item : List.copyOf(items.values())) {
      String to = line.map.getOrDefault(item.id(), line.map.get(item.unit()));
      if (to != null && line.map.containsKey(item.unit()) && item.status().stands()) {
        Item old = corrections.of(item, effect.act());
        String id = moved(item.id(), line);
        Fresh fresh = new Fresh(id, to, item.type(), item.category(), old.text());
        items.put(id, item(fresh, line, item.id()).status(item.status()));
        items.put(item.id(), item.status(Status.TRANSFERRED_OUT));
        successors.put(item.id(), id);
      }
    }
    line.map.forEach(
        (from, to) -> {
          if (land.units().containsKey(from)) {
            successors.put(from, to);
          }
        });
    entrusted.replaceAll(e -> new Entrusted(now(e.item), now(e.unit), e.until));
  }

  static String moved(String item, Line line) {
    return item + "/" + line.id;
  }

  /**
   * "The giver's item leaves its list when the last handover of the line is HANDED_OVER, or stays
   * with the un-handed-over scope" (3.4); "PARTIAL_DELEGATE: giver new version (remaining scope)".
   * Until the last receiver has taken over, the giver exercises the whole for somebody's territory;
   * where one never does, for ever: "no gap".
   */
  private void handOver(Effect effect) {
    Line line = effect.line();
    String item = now(line.item());
    Line accept = accept(effect);
    if (leaves(effect)) {
      items.put(item, get(item).status(Status.DELEGATED_OUT));
    } else if (isLast(effect)) {
      Line says =
          line.units.stream()
              .map(unit -> effects.answer(line.handover(unit)))
              .filter(Objects::nonNull)
              .reduce(line, (one, other) -> other);
      items.put(item, get(item).version(says.id + "~", text(says)));
    }
    handed.add(new Handed(line, effect.to(), item, whole(effect)));
    bring(accept, item);
  }

  static Line accept(Effect effect) {
    if (effect.accept() == null) {
      throw new IllegalStateException(effect.line().toString());
    }
    return effect.accept();
  }

  /** "Partial acceptance … turns its line into PARTIAL_DELEGATE" (3.4). */
  private static boolean whole(Effect effect) {
    return effect.line().meaning() == Kind.DELEGATE && !accept(effect).partial;
  }

  boolean leaves(Effect effect) {
    return isLast(effect)
        && whole(effect)
        && handed.stream().allMatch(h -> h.line != effect.line() || h.whole);
  }

  /** Whether every receiver of the line has taken over by it. */
  private boolean isLast(Effect effect) {
    long before = handed.stream().filter(h -> h.line == effect.line()).count();
    return before + 1 == effect.line().units.size();
  }

  /** "ListType decides whether SUSPENDED is counted" (3.3). */
  boolean counts(Item item) {
    return item.status() == Status.IN_FORCE
        || (item.status() == Status.SUSPENDED && !land.dropping().contains(item.type()));
  }
}
