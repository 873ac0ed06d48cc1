package org.quanze.web.identity;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shape of a token that is worth verifying: signed with a key pair, naming its key. The
 * server's own check answers some other shapes with an internal error (no key named) or asks the
 * identity server first, so they are sorted out before, by their header alone. Whether the
 * signature, issuer, audience and dates are right is not asked here.
 */
final class BearerToken {
  private static final Pattern BEARER =
      Pattern.compile("(?i)Bearer +([\\w-]+)\\.([\\w-]+)\\.([\\w-]+)");
  private static final Set<String> ALGORITHMS =
      Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");
  private static final int LONGEST_KEY_NAME = 200;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private BearerToken() {}

  /** Whether the value of an {@code Authorization} header is such a token. */
  static boolean isPlausible(String authorization) {
    Matcher parts = BEARER.matcher(authorization);
    return parts.matches()
        && isHeader(decoded(parts.group(1)))
        && decoded(parts.group(2)).isObject();
  }

  private static boolean isHeader(JsonNode header) {
    String key = header.path("kid").asText("");
    return header.isObject()
        && ALGORITHMS.contains(header.path("alg").asText(""))
        && header.path("kid").isTextual()
        && !key.isBlank()
        && key.length() <= LONGEST_KEY_NAME
        && !header.has("crit");
  }

  private static JsonNode decoded(String part) {
    try {
      return JSON.readTree(Base64.getUrlDecoder().decode(part));
    } catch (IOException | IllegalArgumentException e) {
      return JSON.missingNode();
    }
  }
}
