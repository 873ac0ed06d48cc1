package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quanze.run.Trial;

/** Anonymous reads and known callers on one address; every bad token is a plain 401. */
@ExtendWith(TheTrial.class)
class TokenTest {
  private final Trial trial;
  private final Tokens tokens;
  private final String whoami;

  TokenTest(Trial trial) {
    this.trial = trial;
    this.tokens = new Tokens(trial);
    this.whoami = trial.settings().url() + "/whoami";
  }

  @Test
  void without_a_token_the_caller_is_anonymous() {
    HttpResponse<String> answer = Http.get(whoami);
    assertEquals(200, answer.statusCode());
    assertEquals("{\"anonymous\":true}", answer.body());
    assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
  }

  @Test
  void a_good_token_names_the_caller_by_unit_and_role() {
    HttpResponse<String> answer = asked(tokens.of("editor-a"));
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("\"subject\":\"00000000-0000-4000-8000-000000000001\""));
    assertTrue(answer.body().contains("\"username\":\"editor-a\""));
    assertTrue(answer.body().contains("\"name\":\"示例市民政局·编辑\""), answer.body());
    assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
  }

  @Test
  void what_is_no_token_is_refused() {
    refused("Bearer garbage");
    refused("Bearer");
    refused("Bearer a.b.c");
    refused("Basic ZWRpdG9yLWE6cXVhbnplLWRlbW8=");
    refused("Negotiate abc");
    refused(tokens.of("editor-a"));
  }

  @Test
  void a_token_that_was_altered_is_refused() {
    String token = tokens.of("editor-a");
    String claims = Tokens.decoded(token, 1).replace("editor-a", "sysadmin");
    String[] parts = token.split("\\.", -1);
    refused("Bearer " + parts[0] + "." + Tokens.encoded(claims) + "." + parts[2]);
    String other = parts[2].startsWith("A") ? "B" : "A";
    refused("Bearer " + parts[0] + "." + parts[1] + "." + other + parts[2].substring(1));
  }

  @Test
  void a_token_with_another_header_is_refused() throws GeneralSecurityException {
    String token = tokens.of("editor-a");
    String[] parts = token.split("\\.", -1);
    String header = Tokens.decoded(token, 0);
    String nameless = header.replaceAll(",?\"kid\"\\s*:\\s*\"[^\"]+\"", "");
    String unsigned = "{\"alg\":\"none\"}";
    refused("Bearer " + Tokens.encoded(unsigned) + "." + parts[1] + ".");
    refused("Bearer " + Tokens.encoded(unsigned) + "." + parts[1] + "." + parts[2]);
    refused("Bearer " + signed(nameless, parts[1]));
    refused("Bearer " + signed(header, parts[1]));
    refused("Bearer " + signed(header.replaceAll("(\"kid\"[^\"]+\")", "$1x"), parts[1]));
  }

  @Test
  void a_token_for_another_purpose_is_refused() {
    refused("Bearer " + tokens.of("editor-a", "id_token"));
    refused("Bearer " + tokens.of("editor-a", "refresh_token"));
    refused("Bearer " + tokens.ofClient("stranger", "{}", "[]"));
    refused("Bearer " + tokens.ofOtherRealm());
  }

  @Test
  void a_token_that_names_no_account_is_nobodys() {
    String token = tokens.ofNobody();
    assertTrue(Tokens.decoded(token, 1).contains("quanze-api"), Tokens.decoded(token, 1));
    refused("Bearer " + token);
  }

  @Test
  void a_token_that_has_expired_is_refused() throws InterruptedException {
    String attributes = "{\"access.token.lifespan\":\"2\"}";
    String token = tokens.ofClient("short-lived", attributes, Tokens.AUDIENCE);
    assertEquals(200, asked(token).statusCode());
    Thread.sleep(2500);
    refused("Bearer " + token);
  }

  @Test
  void a_bad_token_is_refused_on_every_path_and_method() {
    for (String path : paths()) {
      String url = trial.settings().url() + path;
      assertEquals(401, Http.get(url, "Authorization", "Bearer garbage").statusCode(), path);
      assertEquals(
          401, Http.postJson(url, "{}", "Authorization", "Bearer garbage").statusCode(), path);
    }
  }

  /** Each path of the table of who may do what, and some that are in no table. */
  private static Set<String> paths() {
    Set<String> paths =
        new TreeSet<>(Set.of("/", "/nowhere", "/graphql", "/index.html", "/graphiql", "/whoami"));
    new Matrix()
        .operations().stream()
            .filter(Matrix.Operation::isHttp)
            .map(o -> o.name().replaceFirst("^[A-Z]+ ", "").replaceAll("[{}]", ""))
            .forEach(paths::add);
    return paths;
  }

  @Test
  void a_token_elsewhere_than_in_its_header_is_not_looked_at() {
    assertEquals(
        "{\"anonymous\":true}", Http.get(whoami + "?access_token=" + tokens.of("editor-a")).body());
  }

  @Test
  void two_tokens_are_refused() {
    String token = "Bearer " + tokens.of("editor-a");
    HttpResponse<String> answer =
        Http.get(whoami, "Authorization", token, "Authorization", "Bearer garbage");
    assertEquals(401, answer.statusCode());
  }

  private HttpResponse<String> asked(String token) {
    return Http.get(whoami, "Authorization", "Bearer " + token);
  }

  private void refused(String authorization) {
    HttpResponse<String> answer = Http.get(whoami, "Authorization", authorization);
    assertEquals(401, answer.statusCode(), () -> authorization + ": " + answer.body());
    assertTrue(answer.body().contains("\"code\":\"UNAUTHENTICATED\""), answer.body());
    assertTrue(answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer"));
  }

  /** A token signed well, by a key that nobody knows. */
  private static String signed(String header, String claims) throws GeneralSecurityException {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
    keys.initialize(2048);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(keys.generateKeyPair().getPrivate());
    String content = Tokens.encoded(header) + "." + claims;
    signature.update(content.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
  }
}
