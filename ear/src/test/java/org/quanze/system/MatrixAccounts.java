package org.quanze.system;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanze.run.Trial;
import org.quanze.system.Matrix.About;
import org.quanze.system.Matrix.Cell;
import org.quanze.system.Matrix.Place;

/**
 * Who asks the matrix: for each role one account that has it in branches, and one that has it for
 * everything; one without grants; the public. They do nothing but what their cells say, since
 * nobody may do two steps of one change set.
 */
final class MatrixAccounts {
  private final Trial trial;
  private final Map<String, Fresh<Client>> clients = new HashMap<>();

  MatrixAccounts(Trial trial, List<String> roles, List<String> branches) {
    this.trial = trial;
    Tokens tokens = new Tokens(trial);
    for (String role : roles) {
      if (role.equals(Matrix.ANONYMOUS)) {
        continue;
      }
      tokens.addAccount(name(role));
      if (!role.equals(Matrix.NO_GRANTS)) {
        branches.forEach(branch -> Grants.give(trial, name(role), role, branch));
        tokens.addAccount(nameOfAll(role));
        Grants.give(trial, nameOfAll(role), role, "/");
      }
    }
  }

  private static String name(String role) {
    return "matrix-" + role.replace('_', '-').toLowerCase(java.util.Locale.ROOT);
  }

  private static String nameOfAll(String role) {
    return name(role) + "-of-all";
  }

  /** The account that asks in a cell; none is the public. */
  static @Nullable String username(Cell cell) {
    if (cell.role().equals(Matrix.ANONYMOUS)) {
      return null;
    }
    boolean everything =
        cell.operation().about() == About.REGISTRY
            && cell.place() == Place.OWN
            && !cell.role().equals(Matrix.NO_GRANTS);
    return everything ? nameOfAll(cell.role()) : name(cell.role());
  }

  /** Who asks in a cell. */
  Client of(Cell cell) {
    String username = username(cell);
    return username == null ? Client.anonymous(trial) : of(username);
  }

  /** Somebody by the name of the account. */
  Client of(String username) {
    return clients
        .computeIfAbsent(username, name -> new Fresh<>(() -> Client.of(trial, name)))
        .get();
  }
}
