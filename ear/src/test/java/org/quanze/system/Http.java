package org.quanze.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plain requests, as a client of the registry would send them. */
final class Http {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Http() {}

  /** GET with headers given as name, value, name, value … */
  static HttpResponse<String> get(String url, String... headers) {
    return send(request(url, headers).GET());
  }

  /** The same of what is no text. */
  static HttpResponse<byte[]> getBytes(String url, String... headers) {
    return send(request(url, headers).GET(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** The same of a stream, of which lines are read as they come. */
  static HttpResponse<Stream<String>> getLines(String url, String... headers) {
    return send(request(url, headers).GET(), HttpResponse.BodyHandlers.ofLines());
  }

  static HttpResponse<String> postJson(String url, String body, String... headers) {
    return send(
        request(url, headers)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  static HttpResponse<String> postForm(String url, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(url)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /** Any method with a body of a type. */
  static HttpResponse<String> send(
      String method, String url, String type, String body, String... headers) {
    return send(method, url, type, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  static HttpResponse<String> send(
      String method, String url, String type, byte[] body, String... headers) {
    return send(
        request(url, headers)
            .header("Content-Type", type)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpRequest.Builder request(String url, String... headers) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(60));
    return headers.length == 0 ? builder : builder.headers(headers);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return CLIENT.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
