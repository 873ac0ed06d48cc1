package org.quanze.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quanze.system.Matrix.Cell;
import org.quanze.system.Matrix.Place;

/** The questions that anybody may ask, of the government and the unit at a place. */
final class OpenQuestions {
  private static final String LIST = "{publisher:\"$G\",listType:\"POWER\"}";
  private static final String POWERS = "{ coded: { publisher: \"$G\", code: \"$C\" } }";
  private static final String POWER = "{ id name code version department { name } }";
  private static final String ITEM =
      "{ id name code version department { name } history { number name cause { decision { title }"
          + " } } }";

  /** The public questions; what stands for what: $G government, $U unit, $I item, $C its code … */
  private static final Map<String, String> PUBLIC =
      Map.ofEntries(
          Map.entry("node:ITEM", "node(id:\"$I\") { id ... on Item { name } }"),
          Map.entry("nodes:ITEM", "nodes(ids:[\"$I\",\"$U\",\"$D\"]) { id ... on Item { name } }"),
          Map.entry("item", "item(by: " + POWERS + ", listType:\"POWER\") " + ITEM),
          Map.entry(
              "items",
              "items(listType:\"POWER\", filter:{publisher:\"$G\"}, first:20) { totalCount nodes "
                  + ITEM
                  + " }"),
          Map.entry("power", "power(by: " + POWERS + ") " + POWER),
          Map.entry(
              "powers",
              "powers(filter:{department:\"$U\"}, first:20) { totalCount nodes " + POWER + " }"),
          Map.entry("matter", "matter(by: " + POWERS + ") { id name }"),
          Map.entry(
              "matters",
              "matters(filter:{publisher:\"$G\"}, first:20) { totalCount nodes { id name } }"),
          Map.entry(
              "list",
              "list(by:{of:" + LIST + "}) { id currentEdition { number } totals { count } }"),
          Map.entry("lists", "lists(branch:\"$G\") { id totals { count } }"),
          Map.entry(
              "statistics",
              "statistics(branch:\"$G\", listType:\"POWER\") { category { zh } count }"),
          Map.entry(
              "breakdown",
              "breakdown(branch:\"$G\", listType:\"SERVICE_MATTER\", element:\"matterClass\") {"
                  + " ... on Partition { total parts { code count } } }"),
          Map.entry(
              "compression",
              "compression(branch:\"$G\", listType:\"SERVICE_MATTER\") { items of statutory }"),
          Map.entry("ratioDefinitions", "ratioDefinitions { code target numerator { category } }"),
          Map.entry(
              "ratio",
              "ratio(code:\"RUN_ONCE_SHARE\", publisher:\"$G\") { over under ratio { value } }"),
          Map.entry("division", "division(by:{code:\"$G\"}) { id name publisher { name } }"),
          Map.entry("divisions", "divisions(parent:\"$G\") { id name }"),
          Map.entry("department", "department(by:{id:\"$U\"}) { id name kind codes }"),
          Map.entry("departments", "departments(publisher:\"$G\", first:20) { nodes { id name } }"),
          Map.entry("listTypes", "listTypes { code zh }"),
          Map.entry("codeTables", "codeTables { code zh values { value zh } }"),
          Map.entry(
              "search",
              "search(text:\"密标\", filter:{branch:\"$G\"}, first:20) { totalCount nodes { name } }"),
          Map.entry(
              "edition",
              "edition(list:" + LIST + ", number:1) { number members decision { title } }"),
          Map.entry(
              "editions",
              "editions(list:" + LIST + ", first:20) { nodes { number decision { title } } }"),
          Map.entry(
              "comparison",
              "comparison(of:{list:"
                  + LIST
                  + "}, from:{edition:1}, to:{effectiveOn:\"$T\"}) { total"
                  + " changes(first:20) { nodes { name fields { old now } causes { decision { title"
                  + " } } } } }"),
          Map.entry(
              "versionComparison",
              "versionComparison(item:\"$I\", from:1, to:1) { item fields { path } }"),
          Map.entry(
              "verticalComparison",
              "verticalComparison(upper:{publisher:\"990100\",listType:\"POWER\"}, lower:"
                  + LIST
                  + ") { total }"),
          Map.entry("balance", "balance(list:" + LIST + ", from:1, to:2) { opening closing }"),
          Map.entry(
              "reductions", "reductions(list:" + LIST + ", from:1, to:2) { measure items change }"),
          Map.entry("decision", "decision(id:\"$D\") { title documentNumber }"),
          Map.entry(
              "decisions",
              "decisions(publisher:\"$G\", first:20) { nodes { title lines(first:20) { nodes {"
                  + " itemName } } } }"),
          Map.entry(
              "ledger",
              "ledger(publisher:\"$G\", first:20) { nodes { number kind decision { title } } }"),
          Map.entry(
              "changes",
              "changes(filter:{publisher:\"$G\"}, first:20) { nodes { name code kind movement"
                  + " changedFields decision { title } } }"),
          Map.entry("canExercise", "canExercise(department:\"$U\", item:\"$I\") { may zh en }"),
          Map.entry("entrustments", "entrustments(publisher:\"$G\", first:20) { totalCount }"),
          Map.entry(
              "handovers",
              "handovers(publisher:\"$G\", first:20) { nodes { id itemName reason state } }"),
          Map.entry(
              "publicationRegister",
              "publicationRegister(publisher:\"990100\", first:20) { nodes { title serial"
                  + " reviewers { person } } }"),
          Map.entry(
              "declaredTotals",
              "declaredTotals(publisher:\"$G\", listType:\"POWER\", first:20) { nodes { title } }"),
          Map.entry("instrument", "instrument(id:\"$L\") { title }"),
          Map.entry("instruments", "instruments(first:20) { nodes { title } }"),
          Map.entry("workingCalendar", "workingCalendar { years }"),
          Map.entry("GET /export/lists/{division}/{listType}.csv", "/export/lists/$G/POWER.csv"),
          Map.entry("GET /export/lists/{division}/{listType}.xlsx", "/export/lists/$G/POWER.xlsx"),
          Map.entry("GET /export/lists/{division}/{listType}.json", "/export/lists/$G/POWER.json"),
          Map.entry(
              "GET /export/lists/{division}/{listType}.jsonld", "/export/lists/$G/POWER.jsonld"),
          Map.entry(
              "GET /export/comparisons/{division}/{listType}.csv",
              "/export/comparisons/$G/POWER.csv?from=1&to=1"),
          Map.entry(
              "GET /export/comparisons/{division}/{listType}.xlsx",
              "/export/comparisons/$G/POWER.xlsx?from=1&to=1"),
          Map.entry(
              "GET /export/comparisons/{division}/{listType}.json",
              "/export/comparisons/$G/POWER.json?from=1&to=1"),
          Map.entry("GET /export/ledgers/{division}.zip", "/export/ledgers/$G.zip"),
          Map.entry("GET /feed", "/feed?publisher=$G"),
          Map.entry("GET /feed/lists/{division}/{listType}.atom", "/feed/lists/$G/POWER.atom"),
          Map.entry("GET /items/{address}", "$A"),
          Map.entry("GET /matters/{address}", "$M"),
          Map.entry("GET /", "/"),
          Map.entry("GET /graphql/schema.graphqls", "/graphql/schema.graphqls"),
          Map.entry("GET /.well-known/jwks.json", "/.well-known/jwks.json"),
          Map.entry("GET /editions/{address}", "$E"));

  private final MatrixPlaces places;
  private final Map<Place, Map<String, String>> grounds = new HashMap<>();

  OpenQuestions(MatrixPlaces places) {
    this.places = places;
  }

  /** The question of a cell, or its address. */
  String of(Cell cell) {
    String question = PUBLIC.get(cell.operation().name());
    if (question == null) {
      throw new IllegalArgumentException("No question for " + cell.operation());
    }
    for (Map.Entry<String, String> named : ground(cell.place()).entrySet()) {
      question = question.replace("$" + named.getKey(), named.getValue());
    }
    return question;
  }

  /** What is public at a place, by the letters of the questions. */
  private Map<String, String> ground(Place place) {
    return grounds.computeIfAbsent(
        place,
        any -> {
          String government = places.governmentOf(place);
          JsonNode item = places.power(government, places.unit(place));
          JsonNode found =
              places
                  .client()
                  .ask(
                      "query($i:ID!,$g:String!){ item(by:{id:$i}) { address }"
                          + " edition(list:{publisher:$g,listType:\"POWER\"}, number:1) { address"
                          + " decision { id } } instruments(first:1) { nodes { id } } }",
                      Map.of("i", item.path("id").asText(), "g", government));
          return Map.of(
              "G", government,
              "U", places.unit(place),
              "I", item.path("id").asText(),
              "C", item.path("code").asText(),
              "A", found.at("/item/address").asText(),
              "M", found.at("/item/address").asText().replace("/items/", "/matters/"),
              "E", found.at("/edition/address").asText(),
              "D", found.at("/edition/decision/id").asText(),
              "L", found.at("/instruments/nodes/0/id").asText(),
              "T", Inputs.today().toString());
        });
  }

  /** Public questions of the table that no cell asks. */
  static List<String> unasked(Matrix matrix) {
    List<String> asked = matrix.operations().stream().map(Matrix.Operation::name).toList();
    return PUBLIC.keySet().stream().filter(name -> !asked.contains(name)).toList();
  }
}
