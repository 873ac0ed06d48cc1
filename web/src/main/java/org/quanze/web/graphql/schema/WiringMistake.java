package org.quanze.web.graphql.schema;

import java.util.List;

/** The SDL and the beans that wire it do not fit; all mistakes at once. */
public final class WiringMistake extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  public WiringMistake(List<String> mistakes) {
    super("The schema is not wired:\n" + String.join("\n", mistakes));
  }
}
