package org.quanze.web.graphql.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quanze.web.graphql.Environment;
import org.quanze.web.graphql.ErrorCode;
import org.quanze.web.graphql.RefusedRequest;

class CursorsTest {
  private static final String OLD = "an old secret of at least 32 characters";
  private static final String NEW = "a new secret of at least 32 characters";
  private static final List<String> PLACE = List.of("行政许可", "", "42");

  private static CursorScope scope(String keys, String list) {
    Map<String, String> settings = Map.of(CursorKeys.SETTING, keys);
    return new Cursors(CursorKeys.from(new Environment(settings::get))).of(list);
  }

  private static void refused(CursorScope scope, String cursor) {
    var refused = assertThrows(RefusedRequest.class, () -> scope.read(cursor));
    assertEquals(ErrorCode.CURSOR_INVALID, refused.code());
  }

  @Test
  void a_place_is_read_as_it_was_written_on_every_node_with_the_key() {
    String cursor = scope(OLD, "items").write(PLACE);
    assertEquals(PLACE, scope(OLD, "items").read(cursor));
    assertEquals(cursor, scope(OLD, "items").write(PLACE));
  }

  @Test
  void a_cursor_of_another_list_or_key_is_refused() {
    String cursor = scope(OLD, "items").write(PLACE);
    refused(scope(OLD, "items by name"), cursor);
    refused(scope(NEW, "items"), cursor);
    refused(new Cursors(CursorKeys.random()).of("items"), cursor);
  }

  @Test
  void a_new_key_signs_while_the_old_one_is_still_read() {
    CursorScope changed = scope(NEW + "," + OLD, "items");
    String old = scope(OLD, "items").write(PLACE);
    assertEquals(PLACE, changed.read(old));
    assertNotEquals(old, changed.write(PLACE));
    assertEquals(PLACE, scope(NEW, "items").read(changed.write(PLACE)));
  }

  @Test
  void every_changed_bit_is_refused() {
    CursorScope scope = scope(OLD, "items");
    byte[] cursor = Base64.getUrlDecoder().decode(scope.write(PLACE));
    for (int bit = 0; bit < cursor.length * 8; bit++) {
      byte[] changed = cursor.clone();
      changed[bit / 8] ^= (byte) (1 << (bit % 8));
      refused(scope, Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
    }
    for (String text : List.of("", "a", "%%", "A".repeat(22), "A".repeat(5_000))) {
      refused(scope, text);
    }
  }

  @Test
  void a_short_key_stops_the_start() {
    assertThrows(IllegalStateException.class, () -> scope("short", "items"));
    assertThrows(IllegalStateException.class, () -> scope(OLD + ",", "items"));
  }
}
