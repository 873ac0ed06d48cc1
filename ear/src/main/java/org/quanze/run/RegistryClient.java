package org.quanze.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Console;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Speaks to the doors of a registry as one account. */
public final class RegistryClient {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  // Tokens live for five minutes.
  private static final Duration TOKEN_AGE = Duration.ofMinutes(3);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String server;
  private final String issuer;
  private final String user;
  private final String password;
  private String token = "";
  private long tokenTakenAt;

  /**
   * A client of one account.
   *
   * @param server address of the registry
   * @param issuer address of the realm in which accounts log in
   */
  public RegistryClient(String server, String issuer, String user, String password) {
    this.server = server;
    this.issuer = issuer;
    this.user = user;
    this.password = password;
  }

  /** Asks for the password where the environment has none. */
  @SuppressWarnings("SystemConsoleNull") // null on a JDK 21 without a terminal
  static RegistryClient signedIn(ImportOptions options) {
    String given = System.getenv("QUANZE_PASSWORD");
    if (given == null || given.isEmpty()) {
      Console console = System.console();
      char[] typed =
          console == null ? null : console.readPassword("Password of %s: ", options.user());
      if (typed == null) {
        throw new CannotRun("Set QUANZE_PASSWORD to the password of " + options.user());
      }
      given = new String(typed);
    }
    return new RegistryClient(options.server(), options.issuerUrl(), options.user(), given);
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A token that still lives for minutes. */
  public synchronized String token() {
    if (token.isEmpty() || System.nanoTime() - tokenTakenAt > TOKEN_AGE.toNanos()) {
      token = logIn();
      tokenTakenAt = System.nanoTime();
    }
    return token;
  }

  private String logIn() {
    String form =
        "grant_type=password&client_id=quanze-cli&username="
            + encoded(user)
            + "&password="
            + encoded(password);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    HttpResponse<String> answer = send(request);
    if (answer.statusCode() != 200) {
      throw new CannotRun(
          "The login of " + user + " was refused (HTTP " + answer.statusCode() + ")");
    }
    return tree(answer).path("access_token").asText();
  }

  /** Saves a mapping from a file. */
  void saveMapping(String name, String publisher, Path file) {
    saveMapping(name, publisher, body(file));
  }

  /** Saves a mapping. */
  public void saveMapping(String name, String publisher, BodyPublisher mapping) {
    String path =
        "/import/mappings/"
            + encoded(name).replace("+", "%20")
            + "?publisher="
            + encoded(publisher);
    call("PUT", path, "application/json", null, mapping);
  }

  /** Sends files to be checked; answers the report. */
  public JsonNode check(String path, List<Path> files) {
    Path first = files.get(0);
    if (files.size() == 1) {
      String type = mediaType(first.toString().toLowerCase(Locale.ROOT));
      String name = encoded(ImportCommand.name(first)).replace("+", "%20");
      return call("POST", path, type, "attachment; filename*=UTF-8''" + name, body(first));
    }
    String boundary = "quanze-" + UUID.randomUUID();
    List<BodyPublisher> parts = new ArrayList<>();
    for (Path file : files) {
      parts.add(BodyPublishers.ofString(partHead(boundary, file, file.equals(first))));
      parts.add(body(file));
    }
    parts.add(BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    BodyPublisher all = BodyPublishers.concat(parts.toArray(new BodyPublisher[0]));
    return call("POST", path, "multipart/form-data; boundary=" + boundary, null, all);
  }

  private static String mediaType(String name) {
    if (name.endsWith(".xlsx")) {
      return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }
    return name.endsWith(".jsonld")
        ? "application/ld+json"
        : name.endsWith(".json") ? "application/json" : "text/csv";
  }

  private static String partHead(String boundary, Path file, boolean first) {
    String before = first ? "--" : "\r\n--";
    return before
        + boundary
        + "\r\nContent-Disposition: form-data; name=\""
        + (first ? "file" : "related")
        + "\"; filename=\""
        + ImportCommand.name(file).replace("\"", "")
        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
  }

  private static BodyPublisher body(Path file) {
    try {
      return BodyPublishers.ofFile(file);
    } catch (FileNotFoundException e) {
      throw new CannotRun("There is no file " + file, e);
    }
  }

  /** Publishes a checked run. */
  public JsonNode publish(String run, JsonNode body) {
    String path = "/import/runs/" + run + "/publication";
    return call("POST", path, "application/json", null, BodyPublishers.ofString(body.toString()));
  }

  /** Posts JSON; answers the tree, empty where there is no content. */
  public JsonNode post(String path, String json) {
    return call("POST", path, "application/json", null, BodyPublishers.ofString(json));
  }

  private JsonNode call(
      String method, String path, String type, @Nullable String disposition, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", type)
            .method(method, body);
    if (disposition != null) {
      request.header("Content-Disposition", disposition);
    }
    HttpResponse<String> answer = send(request.build());
    if (answer.statusCode() >= 300) {
      throw new CannotRun(ImportReport.refusals(answer.statusCode(), answer.body()));
    }
    return tree(answer);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new CannotRun("No answer from " + request.uri().getAuthority() + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("Interrupted", e);
    }
  }

  private static JsonNode tree(HttpResponse<String> answer) {
    try {
      return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new CannotRun("The answer of " + answer.uri().getAuthority() + " is no JSON", e);
    }
  }
}
