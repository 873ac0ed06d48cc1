package org.quanze.web.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundedCacheTest {
  @Test
  void the_weight_never_passes_the_bound() {
    BoundedCache<Integer, String> cache = new BoundedCache<>(8_000, String::length);
    for (int i = 0; i < 10_000; i++) {
      cache.put(i, "a".repeat(i % 300));
      assertTrue(cache.weight() <= 8_000, "weighs " + cache.weight());
    }
    assertNotNull(cache.get(9_999));
    assertNull(cache.get(1));
  }

  @Test
  void what_is_used_stays() {
    BoundedCache<Integer, String> cache = new BoundedCache<>(8_000, String::length);
    cache.put(-1, "kept");
    for (int i = 0; i < 10_000; i++) {
      cache.put(i, "a".repeat(100));
      assertEquals("kept", cache.get(-1));
    }
  }

  @Test
  void a_value_put_again_is_weighed_once_and_one_too_heavy_is_not_kept() {
    BoundedCache<Integer, String> cache = new BoundedCache<>(8_000, String::length);
    cache.put(1, "aaaa");
    cache.put(1, "aa");
    assertEquals(2, cache.weight());
    cache.put(2, "a".repeat(1_001));
    assertNull(cache.get(2));
    assertEquals(2, cache.weight());
  }

  @Test
  void threads_do_not_spoil_the_weight() {
    BoundedCache<Integer, String> cache = new BoundedCache<>(8_000, String::length);
    IntStream.range(0, 100_000).parallel().forEach(i -> cache.put(i % 500, "a".repeat(i % 50)));
    long counted =
        IntStream.range(0, 500)
            .mapToObj(cache::get)
            .mapToLong(value -> value == null ? 0 : value.length())
            .sum();
    assertEquals(counted, cache.weight());
  }
}
