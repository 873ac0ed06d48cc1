package org.quanze.web.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {
  private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"k\"}";
  private static final String CLAIMS = "{\"sub\":\"s\"}";

  @Test
  void a_signed_token_that_names_its_key_is_worth_verifying() {
    assertTrue(BearerToken.isPlausible("Bearer " + token(HEADER, CLAIMS)));
    assertTrue(BearerToken.isPlausible("bearer  " + token(HEADER, CLAIMS)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"alg\":\"RS256\"}",
        "{\"alg\":\"RS256\",\"kid\":\"\"}",
        "{\"alg\":\"RS256\",\"kid\":7}",
        "{\"alg\":\"none\",\"kid\":\"k\"}",
        "{\"alg\":\"HS256\",\"kid\":\"k\"}",
        "{\"kid\":\"k\"}",
        "{\"alg\":\"RS256\",\"kid\":\"k\",\"crit\":[\"b64\"]}",
        "{\"alg\":\"none\",\"alg\":\"RS256\",\"kid\":\"k\"}",
        "{\"alg\":\"RS256\",\"kid\":\"k\"} {}",
        "[\"RS256\"]",
        "\"RS256\"",
        "",
        "not json"
      })
  void another_header_is_not(String header) {
    assertFalse(BearerToken.isPlausible("Bearer " + token(header, CLAIMS)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer ",
        "Bearer garbage",
        "Bearer a.b.c",
        "Bearer ...",
        "Basic ZWRpdG9yLWE6cXVhbnplLWRlbW8=",
        "Bearer 登录.登录.登录"
      })
  void nor_is_what_is_no_token_at_all(String authorization) {
    assertFalse(BearerToken.isPlausible(authorization));
  }

  @Test
  void nor_is_a_token_without_signature_claims_or_with_more_parts() {
    String token = token(HEADER, CLAIMS);
    assertFalse(
        BearerToken.isPlausible("Bearer " + token.substring(0, token.lastIndexOf('.') + 1)));
    assertFalse(BearerToken.isPlausible("Bearer " + token(HEADER, "[]")));
    assertFalse(BearerToken.isPlausible("Bearer " + token + ".x.y"));
    assertFalse(BearerToken.isPlausible("Bearer " + token + " " + token));
  }

  private static String token(String header, String claims) {
    return encoded(header) + "." + encoded(claims) + "." + encoded("signature");
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
