package org.quanze.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.quanze.run.CannotRun;
import org.quanze.run.RegistryClient;
import org.quanze.run.Settings;

/** One account's place at the GraphQL door. */
final class Desk {

  static final ObjectMapper JSON = new ObjectMapper();

  private final RegistryClient client;

  private Desk(RegistryClient client) {
    this.client = client;
  }

  /** The desk of a demo account. */
  static Desk of(Settings settings, String account) {
    return new Desk(client(settings, account));
  }

  static RegistryClient client(Settings settings, String account) {
    return new RegistryClient(settings.url(), settings.issuer(), account, "quanze-demo");
  }

  String token() {
    return client.token();
  }

  /** The data of an answer; anything but data ends the run. */
  JsonNode ask(String query, Map<String, ?> variables) {
    ObjectNode body = JSON.createObjectNode().put("query", query);
    body.set("variables", JSON.valueToTree(variables));
    JsonNode answer = client.post("/graphql", body.toString());
    if (answer.has("errors")) {
      throw new CannotRun("Not answered: " + answer.path("errors") + "\n" + query);
    }
    return answer.path("data");
  }

  JsonNode ask(String query) {
    return ask(query, Map.of());
  }

  /** What acts answer; a refusal ends the run. */
  JsonNode act(String query, Map<String, ?> variables) {
    JsonNode data = ask(query, variables);
    for (JsonNode result : data) {
      if (result.has("errors") || result.has("code")) {
        throw new CannotRun("Refused: " + result + "\n" + variables);
      }
    }
    return data;
  }
}
