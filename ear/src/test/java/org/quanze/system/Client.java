package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanze.run.Trial;

/** A client of the registry as another company would write one: HTTP and JSON, nothing else. */
final class Client {
  static final ObjectMapper JSON = new ObjectMapper();

  private final String url;
  private final @Nullable String token;

  private Client(String url, @Nullable String token) {
    this.url = url;
    this.token = token;
  }

  /** The public. */
  static Client anonymous(Trial trial) {
    return new Client(trial.settings().url(), null);
  }

  /** Somebody with a demo account. */
  static Client of(Trial trial, String username) {
    return new Client(trial.settings().url(), new Tokens(trial).of(username));
  }

  /** The same, at another node. */
  Client at(String node) {
    return new Client(node, token);
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
    return read(Http.postJson(url + "/graphql", body.toString(), headers()));
  }

  /** GET of an address. */
  HttpResponse<String> get(String address) {
    return Http.get(url + address, headers());
  }

  /** GET of a file. */
  HttpResponse<byte[]> getBytes(String address) {
    return Http.getBytes(url + address, headers());
  }

  /** The first event of a stream, with the status before it; the stream is left then. */
  String firstEvent(String address) {
    HttpResponse<Stream<String>> answer = listen(address);
    try (Stream<String> lines = answer.body()) {
      return answer.statusCode()
          + "\n"
          + lines.takeWhile(line -> !line.startsWith("data:")).collect(Collectors.joining("\n"));
    }
  }

  /** GET of a stream of events, line by line. */
  HttpResponse<Stream<String>> listen(String address, String... headers) {
    return Http.getLines(
        url + address,
        Stream.concat(Arrays.stream(headers()), Arrays.stream(headers)).toArray(String[]::new));
  }

  /** POST of JSON. */
  HttpResponse<String> post(String address, String json) {
    return Http.postJson(url + address, json, headers());
  }

  /** PUT of JSON. */
  HttpResponse<String> put(String address, String json) {
    return Http.send("PUT", url + address, "application/json", json, headers());
  }

  /** POST of a file. */
  HttpResponse<String> postFile(String address, String type, byte[] bytes) {
    return Http.send("POST", url + address, type, bytes, headers());
  }

  /** POST of a file with a key that lets it be sent again. */
  HttpResponse<String> postFile(String address, String type, byte[] bytes, String key) {
    return Http.send(
        "POST",
        url + address,
        type,
        bytes,
        Stream.concat(Arrays.stream(headers()), Stream.of("Idempotency-Key", key))
            .toArray(String[]::new));
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
