package org.quanze.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.database.Database;
import org.quanze.digest.Bytes;
import org.quanze.exchange.ImportTarget.Unit;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.scheme.CodeScheme;
import org.quanze.scheme.CodeSchemes;

/** Reads where the rows of an import go. */
@ApplicationScoped
@NullUnmarked
public class ImportTargets {

  @Inject private Database database;
  @Inject private Organisations organisations;
  @Inject private CodeSchemes codeSchemes;

  /**
   * The target of an import into the branch of a government.
   *
   * @param beginUnits whether units that are not registered begin in that government
   */
  ImportTarget read(Publisher root, Mapping mapping, boolean beginUnits) {
    List<Publisher> branch = organisations.listBranch(root.path());
    Integer[] publishers = ids(branch);
    return target(
        root,
        branch,
        mapping,
        beginUnits,
        listed(publishers, mapping.listType()),
        openLists(publishers, mapping.listType()));
  }

  /** The target of a whole list, which is held against what stands later, and begins nothing. */
  ImportTarget readForDraft(Publisher root, Mapping mapping) {
    return target(root, organisations.listBranch(root.path()), mapping, false, Map.of(), Set.of());
  }

  private ImportTarget target(
      Publisher root,
      List<Publisher> branch,
      Mapping mapping,
      boolean beginUnits,
      Map<String, Bytes> listed,
      Set<Integer> openLists) {
    Map<Integer, String> areas = new HashMap<>();
    branch.forEach(p -> areas.put(p.id(), area(p.path())));
    return new ImportTarget(
        units(ids(branch), root, mapping.department().by()),
        beginUnits ? root.id() : null,
        areas,
        listed,
        openLists,
        schemes(mapping),
        Map.of());
  }

  /** The names of the units that have ended since rows of an import were checked for them. */
  List<String> ended(UUID run) {
    return database.list(
        "SELECT d.name FROM department d WHERE d.valid_to IS NOT NULL AND EXISTS"
            + " (SELECT FROM import_row r WHERE r.run_id = ? AND r.department_uid = d.uid)"
            + " ORDER BY d.id",
        row -> row.text(1),
        run);
  }

  private static Integer[] ids(List<Publisher> branch) {
    return branch.stream().map(Publisher::id).toArray(Integer[]::new);
  }

  /** The 12-digit area of a path, whose last part is the code of the division. */
  private static String area(String path) {
    String code = path.substring(path.lastIndexOf('/') + 1);
    return code.length() >= 12 ? code : code + "0".repeat(12 - code.length());
  }

  private Map<String, Unit> units(Integer[] publishers, Publisher root, Mapping.Unit.By by) {
    Map<String, Unit> units = new HashMap<>();
    String sql =
        switch (by) {
          case NAME ->
              "SELECT d.name, d.uid, d.publisher_id, d.name FROM department d"
                  + " WHERE d.publisher_id = ANY (?) AND d.valid_to IS NULL"
                  + " ORDER BY d.publisher_id = ? DESC, d.publisher_id";
          case CODE ->
              "SELECT c.value, d.uid, d.publisher_id, d.name FROM department d"
                  + " JOIN department_code c ON c.department_id = d.id"
                  + " WHERE d.publisher_id = ANY (?) AND d.valid_to IS NULL"
                  + " ORDER BY d.publisher_id = ? DESC, d.publisher_id";
        };
    database.list(
        sql,
        row -> units.putIfAbsent(row.text(1), new Unit(row.uuid(2), row.whole(3), row.text(4))),
        publishers,
        root.id());
    return units;
  }

  private Map<String, Bytes> listed(Integer[] publishers, String listType) {
    Map<String, Bytes> listed = new HashMap<>();
    database.list(
        "SELECT l.publisher_id, nullif(h.code, ''), d.uid, h.name, c.content_hash FROM list l"
            + " JOIN holding h ON h.list_id = l.id AND h.known_to IS NULL AND h.eff_to IS NULL"
            + " JOIN item_content c ON c.item_id = h.item_id AND c.number = h.version"
            + " JOIN department d ON d.id = h.department_id"
            + " WHERE l.publisher_id = ANY (?) AND l.list_type = ?",
        row ->
            listed.put(
                ImportTarget.key(row.whole(1), row.textOrNull(2), row.uuid(3), row.text(4)),
                row.bytes(5)),
        publishers,
        listType);
    return listed;
  }

  private Set<Integer> openLists(Integer[] publishers, String listType) {
    return new HashSet<>(
        database.list(
            "SELECT DISTINCT l.publisher_id FROM list l JOIN edition e ON e.list_id = l.id"
                + " WHERE l.publisher_id = ANY (?) AND l.list_type = ?",
            row -> row.whole(1),
            publishers,
            listType));
  }

  private Map<String, CodeScheme> schemes(Mapping mapping) {
    Map<String, CodeScheme> schemes = codeSchemes.byCode();
    Mapping.Code code = mapping.code();
    if (code != null && code.schemeColumn() == null && !schemes.containsKey(code.scheme())) {
      throw ImportRule.CODE_SCHEME_KNOWN.refuse("mapping.code.scheme", code.scheme());
    }
    return schemes;
  }
}
