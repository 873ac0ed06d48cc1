package org.quanze.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects every broken rule of one act, so that the caller hears of all of them at once. */
public final class Refusals {

  private final List<Refusal> all = new ArrayList<>();
  private @Nullable Integer currentVersion;

  /** Notes the refusal unless the condition holds; answers the condition. */
  public boolean require(boolean holds, Rule rule, String path, @Nullable Object... arguments) {
    if (!holds) {
      all.add(rule.at(path, arguments));
    }
    return holds;
  }

  /**
   * Notes a conflict unless the condition holds; answers the condition.
   *
   * @param current the version that now stands, which the refused caller is told
   */
  public boolean requireVersion(
      boolean holds, int current, Rule rule, String path, @Nullable Object... arguments) {
    if (!holds && currentVersion == null) {
      currentVersion = current;
    }
    return require(holds, rule, path, arguments);
  }

  /**
   * Notes a conflict unless what an act went by still stands; answers whether it does.
   *
   * @param expected the version that the caller went by
   * @param rule a rule whose sentence takes both versions, that which stands first
   */
  public boolean requireSeen(int expected, int current, Rule rule) {
    return requireVersion(expected == current, current, rule, "expectedVersion", current, expected);
  }

  public void add(Refusal refusal) {
    all.add(refusal);
  }

  public List<Refusal> all() {
    return List.copyOf(all);
  }

  /** Number of refusals so far: a check that added none was passed. */
  public int size() {
    return all.size();
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Refuses if anything was noted. */
  public void refuseIfAny() {
    if (!all.isEmpty()) {
      throw new Refused(all, currentVersion);
    }
  }
}
