package org.quanze.scheme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Deed;
import org.quanze.database.Database;
import org.quanze.database.KeptReads;
import org.quanze.scheme.CodeTable.CodeValue;
import org.quanze.scheme.ListType.Category;
import org.quanze.scheme.ListType.CategoryScheme;

/** The store of list types and category schemes. */
@ApplicationScoped
@NullUnmarked
public class ListTypes {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TABLE =
      "json_build_object('code', x.code, 'zh', x.name_zh, 'en', x.name_en, 'source', x.source,"
          + " 'values', (SELECT json_agg(json_build_object('value', v.value, 'zh', v.name_zh, 'en',"
          + " v.name_en) ORDER BY v.ordinal) FROM code_value v WHERE v.code_table = x.code))";
  private static final String SELECT =
      "SELECT t.code, t.name_zh, t.name_en, t.definition, s.code, s.name_zh, s.name_en,"
          + " (SELECT json_agg(json_build_object('code', c.code, 'zh', c.name_zh, 'en', c.name_en,"
          + " 'ordinal', c.ordinal) ORDER BY c.ordinal) FROM category c WHERE c.scheme = s.code),"
          + " t.counts_suspended,"
          + " (SELECT json_agg(json_build_object('code', o.code, 'zh', o.name_zh, 'en', o.name_en,"
          + " 'categories', (SELECT json_agg(json_build_object('code', c.code, 'zh', c.name_zh,"
          + " 'en', c.name_en, 'ordinal', c.ordinal) ORDER BY c.ordinal) FROM category c"
          + " WHERE c.scheme = o.code))) FROM category_scheme o WHERE o.code <> s.code),"
          + " t.lead_office, t.kinds, t.version, (SELECT json_agg("
          + TABLE
          + ") FROM code_table x)"
          + " FROM list_type t JOIN category_scheme s ON s.code = t.category_scheme";

  @Inject private Database database;
  @Inject private KeptReads kept;

  private record All(List<ListType> types) {}

  private record Tables(List<CodeTable> tables) {}

  public Optional<ListType> find(String code) {
    return kept.get(
        "list type",
        code,
        () -> database.find(SELECT + " WHERE t.code = ?", ListTypes::read, code));
  }

  /** A list type as it stands in the database, for who has locked it. */
  Optional<ListType> read(String code) {
    return database.find(SELECT + " WHERE t.code = ?", ListTypes::read, code);
  }

  /** A list type, or a refusal. */
  public ListType get(String code) {
    return find(code).orElseThrow(() -> SchemeRule.LIST_TYPE_EXISTS.refuse("listType", code));
  }

  /** A list type, if it was read before; null where it must be read. */
  public @Nullable ListType known(String code) {
    All known = kept.known("list types", "", All.class);
    return known == null
        ? null
        : known.types().stream().filter(t -> t.code().equals(code)).findFirst().orElse(null);
  }

  /** All list types by code. */
  public List<ListType> list() {
    return kept.get(
            "list types",
            "",
            () -> new All(database.list(SELECT + " ORDER BY t.code", ListTypes::read)))
        .types();
  }

  boolean isScheme(String code) {
    return database
        .find("SELECT 1 FROM category_scheme WHERE code = ?", row -> row.whole(1), code)
        .isPresent();
  }

  /** From here to the end of the deed nobody else registers. */
  void lock(Deed deed) {
    database.run("LOCK TABLE list_type, category_scheme, code_table IN SHARE ROW EXCLUSIVE MODE");
  }

  void addScheme(Deed deed, CategoryScheme scheme, String source) {
    database.run(
        "INSERT INTO category_scheme (code, name_zh, name_en, source) VALUES (?, ?, ?, ?)",
        scheme.code(),
        scheme.zh(),
        scheme.en(),
        source);
    List<Object[]> rows = new ArrayList<>();
    for (Category c : scheme.categories()) {
      rows.add(new Object[] {scheme.code(), c.code(), c.zh(), c.en(), c.ordinal()});
    }
    database.runAll(
        "INSERT INTO category (scheme, code, name_zh, name_en, ordinal) VALUES (?, ?, ?, ?, ?)",
        rows);
  }

  void add(Deed deed, RegisterListType.Command type) {
    CategoryScheme brought = type.scheme();
    database.run(
        "INSERT INTO list_type (code, name_zh, name_en, category_scheme, definition,"
            + " counts_suspended, lead_office, kinds) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        type.code(),
        type.zh(),
        type.en(),
        brought == null ? type.schemeCode() : brought.code(),
        print(type.elements()),
        type.countsSuspended(),
        type.leadOffice(),
        type.kinds().toArray(new String[0]));
  }

  /** Gives a list type further elements, and raises its version. */
  void lengthen(Deed deed, ListType type, List<Element> further) {
    List<Element> elements = new ArrayList<>(type.elements());
    elements.addAll(further);
    database.run(
        "UPDATE list_type SET definition = ?, version = version + 1 WHERE code = ?",
        print(elements),
        type.code());
  }

  /** The code tables of the registry, by code. */
  public List<CodeTable> tables() {
    return kept.get(
            "code tables",
            "",
            () ->
                new Tables(
                    database.list(
                        "SELECT " + TABLE + " FROM code_table x ORDER BY x.code",
                        row -> parse(row.text(1), new TypeReference<CodeTable>() {}))))
        .tables();
  }

  void addTable(Deed deed, CodeTable table) {
    database.run(
        "INSERT INTO code_table (code, name_zh, name_en, source) VALUES (?, ?, ?, ?)",
        table.code(),
        table.zh(),
        table.en(),
        table.source());
    List<Object[]> rows = new ArrayList<>();
    for (CodeValue v : table.values()) {
      rows.add(new Object[] {table.code(), v.value(), v.zh(), v.en(), rows.size() + 1});
    }
    database.runAll(
        "INSERT INTO code_value (code_table, value, name_zh, name_en, ordinal)"
            + " VALUES (?, ?, ?, ?, ?)",
        rows);
  }

  private static String print(List<Element> elements) {
    try {
      return JSON.writeValueAsString(elements);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Elements cannot be written", e);
    }
  }

  private static ListType read(org.quanze.database.Row row) throws java.sql.SQLException {
    return new ListType(
        row.text(1),
        row.text(2),
        row.text(3),
        new CategoryScheme(
            row.text(5),
            row.text(6),
            row.text(7),
            parse(row.text(8), new TypeReference<List<Category>>() {})),
        parse(row.text(4), new TypeReference<List<Element>>() {}),
        row.flag(9),
        row.textOrNull(11),
        Collections.unmodifiableSortedSet(new TreeSet<>(row.texts(12))),
        row.whole(13),
        tables(row.textOrNull(14)),
        others(row.textOrNull(10)));
  }

  private static List<CodeTable> tables(@Nullable String json) {
    return json == null ? List.of() : parse(json, new TypeReference<List<CodeTable>>() {});
  }

  private static List<CategoryScheme> others(@Nullable String json) {
    return json == null ? List.of() : parse(json, new TypeReference<List<CategoryScheme>>() {});
  }

  private static <T> T parse(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A stored definition does not fit its type", e);
    }
  }
}
