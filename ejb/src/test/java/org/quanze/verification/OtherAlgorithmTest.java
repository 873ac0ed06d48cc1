package org.quanze.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quanze.digest.HashAlgorithm;
import org.quanze.ledger.Entry;
import org.quanze.ledger.Ledger;
import org.quanze.ledger.RegistryHash;
import org.quanze.testing.HashSetting;
import org.quanze.testing.Story;

/**
 * The hash function is a setting; what was hashed by another goes on being verified by that one.
 */
class OtherAlgorithmTest {

  private static void verify(Story story, String division) {
    LedgerReport report =
        story
            .registry()
            .get(VerifyLedger.class)
            .verify(story.people().auditor(), new VerifyLedger.Command(division, null));
    assertEquals(List.of(), report.faults());
  }

  @Test
  void a_ledger_goes_on_when_the_setting_changes_and_changes_back() {
    try (Story story = new Story()) {
      story.open();
      try (HashSetting sm3 = HashSetting.of(HashAlgorithm.SM3)) {
        assertEquals(HashAlgorithm.SM3, RegistryHash.current(), sm3::toString);
        story.adjust();
        story.accept();
        verify(story, Story.COUNTY);
      }
      story.registry().today().set(Story.DAY_3);
      story.handOver();
      story.mergeAndAnnounce();
      verify(story, Story.COUNTY);
      verify(story, Story.TOWN);
      int county = story.list(Story.COUNTY).publisher();
      List<Entry> entries =
          story.registry().read(() -> story.registry().get(Ledger.class).list(county, 0, 100));
      assertEquals(
          List.of(
              HashAlgorithm.SHA_256,
              HashAlgorithm.SM3,
              HashAlgorithm.SHA_256,
              HashAlgorithm.SHA_256),
          entries.stream().map(Entry::algorithm).toList());
    }
  }

  @Test
  void a_registry_that_hashes_by_sm3_alone_is_valid() {
    try (HashSetting sm3 = HashSetting.of(HashAlgorithm.SM3);
        Story story = new Story()) {
      assertEquals(HashAlgorithm.SM3, RegistryHash.current(), sm3::toString);
      story.open();
      story.adjust();
      verify(story, Story.COUNTY);
    }
  }

  @Test
  void a_setting_that_names_no_algorithm_is_a_fault_that_says_so() {
    try (HashSetting wrong = HashSetting.of("MD5")) {
      IllegalStateException fault =
          assertThrows(IllegalStateException.class, RegistryHash::current, wrong::toString);
      assertEquals("QUANZE_HASH is one of [SHA-256, SM3], not MD5", fault.getMessage());
    }
  }
}
