package org.quanze.web.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentTest {
  @Test
  void a_limit_is_the_default_of_its_setting() {
    Limits usual = Limits.from(new Environment(name -> null));
    assertEquals(5_000, usual.anonymous().cost());
    assertEquals(15, usual.depth());
    Map<String, String> settings = Map.of("QUANZE_GRAPHQL_DEPTH", " 12 ");
    assertEquals(12, Limits.from(new Environment(settings::get)).depth());
  }

  @Test
  void what_cannot_be_read_stops_the_start_and_is_named() {
    for (String value : new String[] {"0", "-1", "many", "1.5"}) {
      Map<String, String> settings = Map.of("QUANZE_GRAPHQL_DEPTH", value);
      Environment environment = new Environment(settings::get);
      var thrown = assertThrows(IllegalStateException.class, () -> Limits.from(environment));
      assertTrue(String.valueOf(thrown.getMessage()).contains("QUANZE_GRAPHQL_DEPTH"), value);
    }
    Map<String, String> settings = Map.of("QUANZE_GRAPHQL_INTROSPECTION", "perhaps");
    Environment environment = new Environment(settings::get);
    assertThrows(IllegalStateException.class, () -> Limits.from(environment));
  }

  @ParameterizedTest
  @CsvSource({
    "'', ZH",
    "zh-CN, ZH",
    "en, EN",
    "EN-gb;q=0.9, EN",
    "'en-US,en;q=0.9,zh;q=0.8', EN",
    "'fr, zh;q=0.9, en;q=0.8', ZH",
    "'fr,de', ZH",
    "eng, ZH",
  })
  void the_first_language_that_we_speak_is_preferred(String header, Language language) {
    assertEquals(language, Language.preferred(header));
  }
}
