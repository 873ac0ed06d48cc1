package org.quanze.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.quanze.bench.Prefecture.Region;
import org.quanze.bench.Prefecture.Unit;

/** The questions of the budgets, each with parameters drawn at random from the data. */
final class Questions {

  private static final int DRAWS = 2_000;
  private static final long SEED = 2017;

  static final String Q1 =
      "query($p:String!,$c:String!){ matter(by:{coded:{publisher:$p, code:$c}}) { code name"
          + " matterClass visits legalDays promisedDays conditions fee window phone"
          + " department { name publisher { division { name } } }"
          + " power { code name legalBases { instrument article excerpt } }"
          + " materials { name origin copies required } steps { name actor days text } } }";
  static final String Q2 =
      "query($d:ID!){ powers(filter:{department:$d}, first:20) { nodes { code name"
          + " category { name: zh } department { name publisher { division { name } } }"
          + " responsibilities { stage text } } } }";
  static final String Q3 =
      "query($p:String!,$c:String!){ powers(filter:{publisher:$p, category:$c}, first:50)"
          + " { totalCount nodes { code name limitDays category { name: zh } department { name } } } }";
  static final String Q4 =
      "query($b:String!,$q:String!){ search(text:$q, filter:{branch:$b, listType:\"POWER\"},"
          + " first:20) { totalCount facets { categories { category { zh } count }"
          + " publishers(first:20) { publisher { name } count }"
          + " departments(first:10) { department { name } count } }"
          + " nodes { code name category { name: zh } department { name }"
          + " ... on Power { limitDays } } } }";
  static final String Q5 =
      "query($b:String!){ statistics(branch:$b, listType:\"POWER\") { category { code name: zh } count } }";
  static final String Q6 =
      "query($b:String!,$a:String){ powers(filter:{branch:$b}, first:50, after:$a)"
          + " { nodes { code name limitDays category { name: zh } department { name } } } }";
  static final String Q7 =
      "query($b:String!){ comparison(of:{branch:{division:$b, listType:\"POWER\"}},"
          + " from:{effectiveOn:\"2018-06-01\"}, to:{}) { total summary { kind count }"
          + " balance { opening movements { movement lines net } closing difference }"
          + " changes(first:50) { nodes { kind code name oldVersion newVersion"
          + " fields { path old now } causes { movement decision { documentNumber } } } } } }";

  private final Random random = new Random(SEED);
  private final Prefecture prefecture;
  private final Standing standing;
  private final List<String[]> matters = new ArrayList<>();
  private final List<List<String>> sections = new ArrayList<>();
  private final List<String> cursors = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  Questions(Path data, Prefecture prefecture, Standing standing) {
    this.prefecture = prefecture;
    this.standing = standing;
    cursors.addAll(new TreeSet<>(standing.lastCodes().keySet()));
    Table.read(
        data.resolve("matter.csv"),
        r ->
            matters.add(
                new String[] {
                  prefecture.unit(r.getField("department_id")).region().code(), r.getField("code")
                }));
    Set<List<String>> distinct = new TreeSet<>(Comparator.comparing(List::toString));
    Table.read(
        data.resolve("power.csv"),
        r -> {
          if (r.getField("edition_id").equals("2")) {
            names.add(r.getField("name"));
            distinct.add(
                List.of(
                    prefecture.unit(r.getField("department_id")).region().code(),
                    Contents.category(r.getField("category_id"))));
          }
        });
    sections.addAll(distinct);
  }

  /** All works, in the order of their names. */
  List<Work> all() {
    return Stream.of(
            work("Q1", "matter by code with its whole guide", 0.8, Q1, this::matter),
            work("Q2", "20 powers of a department, nested three levels", 1.5, Q2, this::unit),
            work("Q3", "filtered page of 50 with total", 0.9, Q3, this::section),
            work("Q4", "search of 2 to 4 characters, 20 rows, facets", 0.8, Q4, this::words),
            work("Q5", "counts by category over a branch", 0.6, Q5, this::branch),
            work("Q6", "page of 50 after a cursor, anywhere", 1.0, Q6, this::place),
            work(
                "Q7",
                "the same comparison of a branch again, balance, first 50 changes",
                1.0,
                Q7,
                this::top))
        .toList();
  }

  private static Work work(
      String name, String what, double must, String query, Supplier<Map<String, Object>> draw) {
    return new Work(name, what, must, query, Stream.generate(draw).limit(DRAWS).toList());
  }

  private Map<String, Object> matter() {
    String[] matter = any(matters);
    return Map.of("p", matter[0], "c", matter[1]);
  }

  private Map<String, Object> unit() {
    Unit unit = any(prefecture.units());
    return Map.of("d", standing.units().getOrDefault(unit.id(), ""));
  }

  private Map<String, Object> section() {
    List<String> section = any(sections);
    return Map.of("p", section.get(0), "c", section.get(1));
  }

  /** A part of a name, of 2 to 4 Chinese characters. */
  private Map<String, Object> words() {
    while (true) {
      String name = any(names);
      int length = 2 + random.nextInt(3);
      int from = random.nextInt(Math.max(1, name.length() - length));
      String part = name.substring(from, Math.min(name.length(), from + length));
      if (part.length() >= 2
          && part.chars()
              .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
        return Map.of("b", prefecture.top().code(), "q", part);
      }
    }
  }

  private Map<String, Object> branch() {
    Region region = any(prefecture.regions());
    return Map.of("b", region.code());
  }

  private Map<String, Object> place() {
    return Map.of("b", prefecture.top().code(), "a", any(cursors));
  }

  private Map<String, Object> top() {
    return Map.of("b", prefecture.top().code());
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
