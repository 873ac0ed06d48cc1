package org.quanze.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may do what, as docs/authorisation.csv says: a table of its own, which nothing of the
 * registry has a part in.
 */
final class Matrix {
  static final String ANONYMOUS = "ANONYMOUS";
  static final String NO_GRANTS = "NO_GRANTS";
  static final String NO_STATE = "-";
  static final List<String> STATES =
      List.of(
          "DRAFT",
          "AT_FIRST",
          "AT_REVIEWS",
          "AT_SECOND",
          "AT_LIST_OFFICE",
          "AT_GOVERNMENT",
          "AT_FINAL",
          "PUBLISHED",
          "WITHDRAWN");

  private static final String ANYBODY = "ANYBODY";

  /** What decides where an operation is done. */
  enum About {
    DRAFT,
    COUNTERSIGNED,
    CATALOGUE,
    UNIT,
    GOVERNMENT,
    AUDIT,
    REGISTRY,
    VIEWER,
    PUBLIC;

    private List<Place> places() {
      return switch (this) {
        case REGISTRY -> List.of(Place.OWN, Place.BRANCH);
        case VIEWER -> List.of(Place.OWN);
        default -> List.of(Place.values());
      };
    }

    private List<String> states() {
      return switch (this) {
        case DRAFT, COUNTERSIGNED -> STATES;
        // What it adds needs no list office of its own.
        case CATALOGUE -> STATES.stream().filter(s -> !s.equals("AT_LIST_OFFICE")).toList();
        default -> List.of(NO_STATE);
      };
    }
  }

  /** Where something is done, seen from where the grants stand. */
  enum Place {
    OWN,
    SUB,
    SIBLING,
    BRANCH,
    OTHER;

    /** Whether the grants reach it. */
    boolean isWithin() {
      return this == OWN || this == SUB;
    }
  }

  /** One line of the file. */
  private record Row(Set<String> roles, Set<String> states) {}

  /**
   * An operation with its kind, and where it is said to be recorded.
   *
   * @param recorded the acts that the audit log names; of a reading, what it names of one in vain
   */
  record Operation(String name, About about, List<String> recorded) {
    boolean isReading() {
      return about != About.AUDIT && recorded.stream().allMatch(act -> act.startsWith("Read"));
    }

    /** The field of GraphQL, or method and path. */
    String field() {
      return isHttp() ? name : name.split(":", -1)[0];
    }

    /** What stands after the colon, or nothing. */
    String kind() {
      return isHttp() || !name.contains(":") ? "" : name.split(":", -1)[1];
    }

    boolean isHttp() {
      return name.contains(" ");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** One question to the registry, and to this table. */
  record Cell(Operation operation, String role, Place place, String state) {
    List<Object> values() {
      return List.of(operation, role, place, state);
    }
  }

  private final Map<Operation, List<Row>> rows = new LinkedHashMap<>();

  Matrix() {
    try {
      List<String> lines =
          Files.readAllLines(Path.of(TheTrial.CHECKOUT + "/docs/authorisation.csv"));
      lines.subList(1, lines.size()).forEach(this::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String line) {
    String[] fields = line.split(",", -1);
    List<String> recorded = fields[4].equals("-") ? List.of() : words(fields[4]);
    Operation operation = new Operation(fields[0], About.valueOf(fields[1]), recorded);
    rows.computeIfAbsent(operation, any -> new ArrayList<>())
        .add(new Row(Set.copyOf(words(fields[2])), Set.copyOf(words(fields[3]))));
  }

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }

  Set<Operation> operations() {
    return rows.keySet();
  }

  /** Every role of the file, and those who have none. */
  List<String> roles() {
    Set<String> roles = new TreeSet<>();
    rows.values().forEach(all -> all.forEach(row -> roles.addAll(row.roles())));
    roles.remove(ANYBODY);
    List<String> everybody = new ArrayList<>(List.of(ANONYMOUS, NO_GRANTS));
    everybody.addAll(roles);
    return everybody;
  }

  /** All cells. */
  List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (Operation operation : rows.keySet()) {
      for (String role : roles()) {
        for (Place place : operation.about().places()) {
          operation.about().states().forEach(s -> cells.add(new Cell(operation, role, place, s)));
        }
      }
    }
    return cells;
  }

  /** Whether it is done. */
  boolean allows(Cell cell) {
    return has(cell.operation(), cell.role(), cell.state())
        && (cell.place().isWithin() || cell.operation().about() == About.PUBLIC);
  }

  /** Whether the role may there, in whichever state. */
  boolean permits(Cell cell) {
    return cell.place().isWithin()
        && rows(cell.operation()).stream().anyMatch(row -> row.roles().contains(cell.role()));
  }

  /** Whether drafts of the place exist for somebody of a role. */
  boolean sees(String role, Place place) {
    return place.isWithin() && has(named("changeSet"), role, "DRAFT");
  }

  /** Whether a set concerns the units that it touches: once it was handed in. */
  boolean isHandedIn(String state) {
    return rows(named("changeSet:COUNTERSIGN")).stream()
        .anyMatch(row -> row.states().contains(state));
  }

  private List<Row> rows(Operation operation) {
    return rows.getOrDefault(operation, List.of());
  }

  private Operation named(String name) {
    return rows.keySet().stream().filter(o -> o.name().equals(name)).findFirst().orElseThrow();
  }

  private boolean has(Operation operation, String role, String state) {
    return rows(operation).stream()
        .anyMatch(
            row ->
                row.states().contains(state)
                    && (row.roles().contains(role) || row.roles().contains(ANYBODY)));
  }
}
