package org.quanze.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What `./quanze import` was told.
 *
 * @param files the file, and the related files that the mapping names
 * @param values options with a value, by name
 * @param flags options without one
 */
record ImportOptions(List<Path> files, Map<String, String> values, Set<String> flags) {

  static final String USAGE =
      """

      Usage: ./quanze import FILE… --publisher CODE --mapping NAME --openness PUBLIC|ON_REQUEST|NOT_PUBLIC
        --not-public-reason TEXT   why, with NOT_PUBLIC
        --mapping-file FILE   save this mapping under the name first
        --begin-units         units that are not registered begin with the publication
        --publish             publish what is imported; needs --title, --issuer and --number
        --title TEXT --issuer TEXT --number TEXT   the decision
        --effective-on YYYY-MM-DD   its day, on which legal bases are looked at; today without it
        --server URL          http://localhost:8080
        --issuer-url URL      http://localhost:8180/realms/quanze, where accounts log in
        --user NAME           the account; its password is QUANZE_PASSWORD, or asked for
      """;

  private static final Set<String> WITH_VALUE =
      Set.of(
          "publisher",
          "mapping",
          "mapping-file",
          "openness",
          "not-public-reason",
          "title",
          "issuer",
          "number",
          "effective-on",
          "server",
          "issuer-url",
          "user");
  private static final Set<String> WITHOUT_VALUE = Set.of("begin-units", "publish");

  static ImportOptions parse(List<String> arguments) {
    List<Path> files = new ArrayList<>();
    Map<String, String> values = new HashMap<>();
    Set<String> flags = new HashSet<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      String name = argument.startsWith("--") ? argument.substring(2) : "";
      if (name.isEmpty()) {
        files.add(Path.of(argument));
      } else if (WITHOUT_VALUE.contains(name)) {
        flags.add(name);
      } else if (WITH_VALUE.contains(name) && i + 1 < arguments.size()) {
        values.put(name, arguments.get(++i));
      } else {
        throw new CannotRun(
            WITH_VALUE.contains(name) ? argument + " needs a value" : "Unknown: " + argument);
      }
    }
    ImportOptions options = new ImportOptions(files, values, flags);
    options.check();
    return options;
  }

  private void check() {
    if (files.isEmpty()) {
      throw new CannotRun("Which file?");
    }
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new CannotRun("There is no file " + file);
      }
    }
    for (String name : List.of("publisher", "mapping", "openness", "user")) {
      needs(name);
    }
    if (publish()) {
      for (String name : List.of("title", "issuer", "number")) {
        needs(name);
      }
    }
  }

  private void needs(String name) {
    if (!values.containsKey(name)) {
      throw new CannotRun("--" + name + " is missing");
    }
  }

  private String value(String name) {
    return values.getOrDefault(name, "");
  }

  String publisher() {
    return value("publisher");
  }

  String mapping() {
    return value("mapping");
  }

  @Nullable Path mappingFile() {
    String file = values.get("mapping-file");
    return file == null ? null : Path.of(file);
  }

  String openness() {
    return value("openness");
  }

  boolean beginUnits() {
    return flags.contains("begin-units");
  }

  boolean publish() {
    return flags.contains("publish");
  }

  /** A part of the decision: title, issuer, number, effective-on; empty where it was not given. */
  String decision(String part) {
    return value(part);
  }

  String user() {
    return value("user");
  }

  String server() {
    return values.getOrDefault("server", "http://localhost:8080").replaceFirst("/+$", "");
  }

  /** Where accounts log in. */
  String issuerUrl() {
    return values
        .getOrDefault("issuer-url", "http://localhost:8180/realms/quanze")
        .replaceFirst("/+$", "");
  }
}
