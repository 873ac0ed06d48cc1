package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quanze.run.Trial;

/** Tokens from the running Keycloak, good ones and, by the administrator's means, unusual ones. */
final class Tokens {
  private final Trial trial;
  private final String server;

  Tokens(Trial trial) {
    this.trial = trial;
    this.server = "http://localhost:" + trial.settings().keycloak();
  }

  /** The access token of a demo account. */
  String of(String username) {
    return field(login("quanze", "quanze-cli", username, "quanze-demo"), "access_token");
  }

  /** Any part of the identity server's answer to a login: refresh_token, id_token … */
  String of(String username, String part) {
    return field(login("quanze", "quanze-cli", username, "quanze-demo"), part);
  }

  /** A token of the same realm for a client that has no business with the registry. */
  String ofClient(String client, String attributes, String mappers) {
    administer(
        "/clients",
        """
        {"clientId":"%s","publicClient":true,"directAccessGrantsEnabled":true,
         "attributes":%s,"protocolMappers":%s}"""
            .formatted(client, attributes, mappers));
    return field(login("quanze", client, "editor-a", "quanze-demo"), "access_token");
  }

  /** A token of the same realm for the registry, that does not tell whose it is. */
  String ofNobody() {
    administer(
        "/clients",
        """
        {"clientId":"nameless","publicClient":true,"directAccessGrantsEnabled":true,
         "defaultClientScopes":["basic"],"optionalClientScopes":[],"protocolMappers":%s}"""
            .formatted(AUDIENCE));
    return field(login("quanze", "nameless", "editor-a", "quanze-demo"), "access_token");
  }

  /** A token of another realm of the same server, alike in everything else. */
  String ofOtherRealm() {
    administer(
        "",
        """
        {"realm":"other","enabled":true,
         "clients":[{"clientId":"quanze-cli","publicClient":true,"directAccessGrantsEnabled":true,
           "protocolMappers":%s}],
         "users":[{"username":"editor-a","enabled":true,"firstName":"a","lastName":"b",
           "email":"a@example.org","credentials":[{"type":"password","value":"quanze-demo"}]}]}"""
            .formatted(AUDIENCE));
    return field(login("other", "quanze-cli", "editor-a", "quanze-demo"), "access_token");
  }

  /** A new account of the realm, with the password of the demo accounts. */
  void addAccount(String username) {
    administer(
        "/users",
        """
        {"username":"%s","enabled":true,"emailVerified":true,"firstName":"测试","lastName":"构造",
         "email":"%s@example.org",
         "credentials":[{"type":"password","value":"quanze-demo","temporary":false}]}"""
            .formatted(username, username));
  }

  static final String AUDIENCE =
      """
      [{"name":"audience","protocol":"openid-connect","protocolMapper":"oidc-audience-mapper",
        "config":{"included.custom.audience":"quanze-api","access.token.claim":"true"}}]""";

  static String decoded(String token, int part) {
    String[] parts = token.split("\\.", -1);
    return new String(Base64.getUrlDecoder().decode(parts[part]), StandardCharsets.UTF_8);
  }

  static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private void administer(String path, String body) {
    String token =
        field(
            login("master", "admin-cli", "admin", trial.secret("keycloak_admin")), "access_token");
    String url = server + "/admin/realms" + (path.isEmpty() ? "" : "/quanze" + path);
    HttpResponse<String> answer = Http.postJson(url, body, "Authorization", "Bearer " + token);
    assertEquals(201, answer.statusCode(), answer.body());
  }

  private String login(String realm, String client, String username, String password) {
    HttpResponse<String> answer =
        Http.postForm(
            server + "/realms/" + realm + "/protocol/openid-connect/token",
            Map.of(
                "grant_type", "password",
                "client_id", client,
                "scope", "openid",
                "username", username,
                "password", password));
    assertEquals(200, answer.statusCode(), answer.body());
    return answer.body();
  }

  private static String field(String json, String name) {
    Matcher value = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
    if (!value.find()) {
      throw new IllegalStateException("no " + name + " in " + json);
    }
    return value.group(1);
  }
}
