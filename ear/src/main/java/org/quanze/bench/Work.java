package org.quanze.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A question that is asked again and again, with parameters drawn at random from the data.
 *
 * @param name such as Q1
 * @param what what it asks
 * @param must the budget: processor seconds of server and database for 1,000 requests
 * @param query the GraphQL document
 * @param draws the drawn parameters
 */
record Work(String name, String what, double must, String query, List<Map<String, Object>> draws) {

  Work {
    draws = List.copyOf(draws);
  }

  /** The bodies of its requests. */
  List<String> bodies() {
    List<String> bodies = new ArrayList<>();
    for (Map<String, Object> draw : draws) {
      ObjectNode body = Desk.JSON.createObjectNode().put("query", query);
      body.set("variables", Desk.JSON.valueToTree(draw));
      bodies.add(body.toString());
    }
    return bodies;
  }

  /** Writes bodies to a file, one a line. */
  static Path write(Path folder, String name, List<String> bodies) {
    try {
      Files.createDirectories(folder);
      return Files.write(folder.resolve(name + ".bodies"), bodies);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
