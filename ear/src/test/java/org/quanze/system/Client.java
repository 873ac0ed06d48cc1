package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanze.run.Trial;

/** A client of the registry as another company would write one: HTTP and JSON, nothing else. */
final class Client {
  static final ObjectMapper JSON = new ObjectMapper();

  private final Trial trial;
  private final @Nullable String token;

  Client(Trial trial, @Nullable String token) {
    this.trial = trial;
    this.token = token;
  }

  /** The public. */
  static Client anonymous(Trial trial) {
    return new Client(trial, null);
  }

  /** Somebody with a demo account. */
  static Client of(Trial trial, String username) {
    return new Client(trial, new Tokens(trial).of(username));
  }

  /** The data of a question or act; anything but data is a failure. */
  JsonNode ask(String query, Map<String, ?> variables) {
    JsonNode answer = answer(query, variables);
    assertEquals("", answer.path("errors").toString(), query + variables);
    return answer.path("data");
  }

  JsonNode ask(String query) {
    return ask(query, Map.of());
  }

  /** The whole answer, errors and all. */
  JsonNode answer(String query, Map<String, ?> variables) {
    ObjectNode body = JSON.createObjectNode().put("query", query);
    body.set("variables", JSON.valueToTree(variables));
    return read(Http.postJson(trial.settings().url() + "/graphql", body.toString(), headers()));
  }

  /** GET of an address. */
  HttpResponse<String> get(String address) {
    return Http.get(trial.settings().url() + address, headers());
  }

  /** POST of JSON. */
  HttpResponse<String> post(String address, String json) {
    return Http.postJson(trial.settings().url() + address, json, headers());
  }

  /** PUT of JSON. */
  HttpResponse<String> put(String address, String json) {
    return Http.send("PUT", trial.settings().url() + address, "application/json", json, headers());
  }

  /** POST of a file. */
  HttpResponse<String> postFile(String address, String type, byte[] bytes) {
    return Http.send("POST", trial.settings().url() + address, type, bytes, headers());
  }

  static JsonNode read(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(answer.body(), e);
    }
  }

  private String[] headers() {
    return token == null ? new String[0] : new String[] {"Authorization", "Bearer " + token};
  }
}
