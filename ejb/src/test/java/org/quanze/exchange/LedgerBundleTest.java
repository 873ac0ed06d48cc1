package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quanze.bundle.BundleReport;
import org.quanze.bundle.BundleVerifier;
import org.quanze.bundle.BundleVerifier.KeptHead;
import org.quanze.bundle.Check;
import org.quanze.bundle.Finding;
import org.quanze.bundle.Part;
import org.quanze.canonical.NotCanonical;
import org.quanze.digest.HashAlgorithm;
import org.quanze.head.Signing;
import org.quanze.signature.KeySet;
import org.quanze.signature.SignatureAlgorithm;
import org.quanze.testing.Bundles;
import org.quanze.testing.HashSetting;
import org.quanze.testing.Story;

/** A bundle is valid as it is made; a forgery is seen by a head that was kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerBundleTest {

  @TempDir private static Path folder;

  private LooseBundle whole;
  private KeySet keys;

  @BeforeAll
  void tell() throws IOException {
    try (Story story = new Story()) {
      whole = LooseBundle.told(story, SignatureAlgorithm.ED25519, folder);
      keys = story.registry().get(Signing.class).publicKeys();
    }
  }

  private static Path export(Story story, String division) throws IOException {
    Path file = Files.createTempFile(folder, division, ".zip");
    return Bundles.export(story.registry(), division, file);
  }

  private BundleReport verify(LooseBundle bundle) throws IOException {
    return verify(bundle, keys, List.of());
  }

  private static BundleReport verify(
      LooseBundle bundle, @Nullable KeySet trusted, List<KeptHead> heads) throws IOException {
    return BundleVerifier.verify(bundle.write(folder.resolve("tried.zip")), trusted, heads);
  }

  @Test
  void a_bundle_that_nobody_touched_is_valid_and_says_what_was_checked() throws IOException {
    BundleReport report = verify(whole);
    assertEquals(List.of(), report.findings());
    assertEquals(List.of(), report.remarks());
    assertEquals(
        Map.of(Part.ENTRIES, 4, Part.LINES, 28, Part.VERSIONS, 16, Part.MEMBERS, 28, Part.HEADS, 4),
        report.rows());
  }

  @Test
  void it_holds_nothing_that_is_not_public() {
    StringBuilder all = new StringBuilder();
    Arrays.stream(Part.values()).forEach(part -> all.append(whole.of(part)));
    assertTrue(all.indexOf("修订3") > 0, "what is public stands there");
    assertFalse(all.indexOf("不予公开") > 0, "contents that are not public");
    assertFalse(all.indexOf("合并") > 0, "a reason of a decision that is not public");
    assertFalse(all.indexOf("publisher-town") > 0, "an account");
  }

  @Test
  void it_is_valid_under_the_other_algorithms_too() throws IOException {
    try (HashSetting sm3 = HashSetting.of(HashAlgorithm.SM3);
        Story story = new Story()) {
      LooseBundle bundle = LooseBundle.told(story, SignatureAlgorithm.SM2, folder);
      KeySet own = story.registry().get(Signing.class).publicKeys();
      assertEquals(List.of(), verify(bundle, own, List.of()).findings(), sm3::toString);
      assertEquals(
          List.of(), BundleVerifier.verify(export(story, Story.TOWN), own, List.of()).findings());
      assertFalse(verify(bundle, keys, List.of()).isValid(), "signed by another key");
    }
  }

  @Test
  void a_ledger_that_has_recorded_nothing_is_not_valid() throws IOException {
    try (Story story = new Story()) {
      BundleReport report = BundleVerifier.verify(export(story, Story.TOWN), null, List.of());
      assertEquals(Check.SOMETHING, report.findings().get(0).check());
    }
  }

  private KeptHead head(int line) {
    return new KeptHead(
        "kept.jws", (String) whole.row(Part.HEADS, line).getOrDefault("signature", ""));
  }

  /** A forger has no key of the registry, and leaves the signatures out. */
  private static LooseBundle unsigned(LooseBundle bundle) {
    bundle.of(Part.HEADS).clear();
    return bundle.counted();
  }

  @Test
  void a_chain_computed_anew_is_seen_by_an_earlier_head_alone() throws IOException, NotCanonical {
    LooseBundle forged = whole.copy();
    forged.forge(1, body -> body.put("forged", "一"));
    assertFalse(verify(forged).isValid(), "the signatures are over other hashes");
    BundleReport alone = verify(unsigned(forged), null, List.of());
    assertEquals(List.of(), alone.findings());
    assertTrue(alone.remarks().get(0).contains("nothing is signed"), alone.remarks().toString());
    BundleReport trusting = verify(forged, keys, List.of());
    assertEquals(Check.MISSING, trusting.findings().get(0).check());
    Finding named =
        verify(forged, keys, List.of(head(2))).findings().stream()
            .filter(f -> f.check() == Check.HEAD)
            .findFirst()
            .orElseThrow();
    assertEquals("entries.jsonl 3", named.file() + " " + named.row());
    assertTrue(
        verify(forged, keys, List.of(head(0))).findings().stream()
            .noneMatch(f -> f.check() == Check.HEAD),
        "the first entry is what it was");
  }

  @Test
  void a_cut_tail_is_seen_by_an_earlier_head_alone() throws IOException {
    LooseBundle cut = whole.copy();
    cut.of(Part.ENTRIES).remove(3);
    cut.of(Part.LINES).removeIf(line -> line.contains("\"entry\":4"));
    cut.of(Part.MEMBERS).removeIf(line -> line.contains("\"edition\":4"));
    String lines = cut.of(Part.LINES).toString();
    List<String> kept = new ArrayList<>();
    for (int line = 0; line < cut.of(Part.VERSIONS).size(); line++) {
      if (lines.contains(String.valueOf(cut.row(Part.VERSIONS, line).get("commitment")))) {
        kept.add(cut.of(Part.VERSIONS).get(line));
      }
    }
    cut.of(Part.VERSIONS).clear();
    cut.of(Part.VERSIONS).addAll(kept);
    cut.of(Part.HEADS).remove(3);
    assertEquals(List.of(), verify(cut.counted()).findings());
    assertEquals(List.of(), verify(cut, keys, List.of(head(2))).findings());
    BundleReport compared = verify(cut, keys, List.of(head(3)));
    assertEquals(List.of(Check.HEAD), compared.findings().stream().map(Finding::check).toList());
  }

  @Test
  void a_head_of_another_ledger_or_key_is_refused() throws IOException {
    try (Story other = new Story()) {
      LooseBundle bundle = LooseBundle.told(other, SignatureAlgorithm.ED25519, folder);
      assertEquals(Check.HEAD, verify(bundle, keys, List.of(head(1))).findings().get(0).check());
    }
    KeptHead damaged = new KeptHead("kept.jws", head(1).compact().replaceFirst("^e", "f"));
    Finding finding = verify(whole, keys, List.of(damaged)).findings().get(0);
    assertEquals("kept.jws " + Check.SIGNATURE, finding.file() + " " + finding.check());
  }
}
