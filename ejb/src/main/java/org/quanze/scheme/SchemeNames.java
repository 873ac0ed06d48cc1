package org.quanze.scheme;

import org.quanze.rule.Refusals;

/** What codes and names of registered data look like, for rooms that register data of their own. */
public final class SchemeNames {

  private SchemeNames() {}

  /** Notes what is wrong with a code, the names in both languages, and the source. */
  public static void check(String code, String zh, String en, String source, Refusals refusals) {
    DefinitionCheck.names(code, zh, en, source, refusals);
  }
}
