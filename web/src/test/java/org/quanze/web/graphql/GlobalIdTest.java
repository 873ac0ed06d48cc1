package org.quanze.web.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GlobalIdTest {
  @Test
  void an_id_is_read_as_it_was_written() {
    GlobalId id = new GlobalId("Item", "511600:行政许可");
    assertEquals(id, GlobalId.decode(id.encoded()));
    assertFalse(id.encoded().contains("Item"));
  }

  @Test
  void whatever_is_sent_is_read_back_the_same_or_refused() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      byte[] noise = new byte[random.nextInt(1, 40)];
      random.nextBytes(noise);
      String id =
          random.nextBoolean()
              ? new String(noise, StandardCharsets.ISO_8859_1)
              : Base64.getUrlEncoder().withoutPadding().encodeToString(noise);
      try {
        assertEquals(id, GlobalId.decode(id).encoded(), "seed " + seed);
      } catch (RefusedRequest refused) {
        assertEquals(ErrorCode.ID_INVALID, refused.code(), "seed " + seed);
      }
    }
  }
}
