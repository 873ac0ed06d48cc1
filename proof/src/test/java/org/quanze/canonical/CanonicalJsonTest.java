package org.quanze.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One way to write a value, and a reader that takes no other. */
class CanonicalJsonTest {

  @Test
  void what_is_written_is_read_again() throws NotCanonical {
    Map<String, Object> value =
        Map.of(
            "一", List.of("a\"\\\n\u0001\u2028𠮷", 0L, -7L, Long.MAX_VALUE, true, false),
            "", Map.of("b", List.of(), "a", Map.of()));
    String text = CanonicalJson.write(value);
    assertEquals(value, CanonicalJson.object(text));
    assertEquals("{\"\":{\"a\":{},\"b\":[]},\"一\":", text.substring(0, 24));
  }

  @Test
  void any_other_spelling_is_refused() {
    for (String text :
        List.of(
            "",
            " {}",
            "{} ",
            "{}{}",
            "{\"b\":1,\"a\":2}",
            "{\"a\":1,\"a\":1}",
            "{\"a\" :1}",
            "{\"a\":01}",
            "{\"a\":-0}",
            "{\"a\":1.0}",
            "{\"a\":1e3}",
            "{\"a\":null}",
            "{\"a\":\"\\u0041\"}",
            "{\"a\":\"\\/\"}",
            "{\"a\":\"\\x\"}",
            "{\"a\":\"\\u00\"}",
            "{\"a\":\"x",
            "{\"a\":٣}",
            "{\"a\":99999999999999999999}",
            "[1,]",
            "[,1]",
            "tru",
            "[1 ,2]",
            "{\"a\":\"\\u000A\"}")) {
      assertThrows(NotCanonical.class, () -> CanonicalJson.value(text), text);
    }
    String deep = "[".repeat(5_000) + "]".repeat(5_000);
    assertThrows(NotCanonical.class, () -> CanonicalJson.value(deep));
    assertThrows(NotCanonical.class, () -> CanonicalJson.object("[]"));
  }
}
