package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quanze.bundle.BundleReport;
import org.quanze.bundle.BundleVerifier;
import org.quanze.bundle.Check;
import org.quanze.bundle.Part;
import org.quanze.canonical.CanonicalJson;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.head.Signing;
import org.quanze.proof.Leaves;
import org.quanze.signature.KeySet;
import org.quanze.signature.SignatureAlgorithm;
import org.quanze.testing.Story;

/**
 * A bundle tells a redacted version without the value, and the verifier takes it with its entry
 * alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedactedBundleTest {

  private static final String PHONE = "supervisionPhone";

  @TempDir private static Path folder;

  private LooseBundle before;
  private LooseBundle whole;
  private KeySet keys;

  @BeforeAll
  void tell() throws IOException {
    try (Story story = new Story()) {
      before = LooseBundle.told(story, SignatureAlgorithm.ED25519, folder);
      whole = LooseBundle.redacted(story, folder);
      keys = story.registry().get(Signing.class).publicKeys();
    }
  }

  private BundleReport verify(LooseBundle bundle) throws IOException {
    return BundleVerifier.verify(bundle.write(folder.resolve("tried.zip")), keys, List.of());
  }

  /** The versions of a bundle that have a field. */
  private static List<Integer> rows(LooseBundle bundle, String field) {
    return IntStream.range(0, bundle.of(Part.VERSIONS).size())
        .filter(line -> bundle.row(Part.VERSIONS, line).containsKey(field))
        .boxed()
        .toList();
  }

  private static void assertFound(BundleReport report, String field, Check check, int line) {
    assertTrue(
        report.findings().stream()
            .anyMatch(
                f ->
                    f.check() == check && f.field().equals(field) && f.row().equals(line + 1 + "")),
        () -> check + " of " + field + " is not among " + report.findings());
  }

  @Test
  void it_is_valid_as_it_is_made() throws IOException {
    assertEquals(List.of(), verify(before).findings());
    assertEquals(List.of(), verify(whole).findings());
  }

  @Test
  void a_redacted_version_tells_keys_and_the_others_their_salt() {
    assertEquals(3, rows(whole, "keys").size());
    assertEquals(List.of(), rows(before, "keys"));
    assertEquals(rows(before, "salt").size() - 3, rows(whole, "salt").size());
  }

  @Test
  void a_field_that_looks_redacted_and_was_never_ordered_to_be_is_named() throws Exception {
    for (int line : rows(whole, "salt")) {
      Map<String, Object> row = whole.row(Part.VERSIONS, line);
      Map<String, Object> document = CanonicalJson.object(text(row, "document"));
      Map<String, Object> keys =
          keys(document, Bytes.of(HexFormat.of().parseHex(text(row, "salt"))));
      members(document, "elements").remove(PHONE);
      keys.put("elements." + PHONE, "");
      row.remove("salt");
      row.put("keys", keys);
      row.put("document", CanonicalJson.write(document));
      LooseBundle bundle = whole.copy();
      bundle.set(Part.VERSIONS, line, row);
      assertFound(verify(bundle), "elements." + PHONE, Check.ORDERED, line);
    }
  }

  @Test
  void an_order_whose_field_still_has_a_value_is_named() throws IOException {
    for (int line : rows(whole, "keys")) {
      Object commitment = whole.row(Part.VERSIONS, line).get("commitment");
      int old =
          rows(before, "salt").stream()
              .filter(
                  n -> Objects.equals(before.row(Part.VERSIONS, n).get("commitment"), commitment))
              .findFirst()
              .orElseThrow();
      LooseBundle bundle = whole.copy();
      bundle.set(Part.VERSIONS, line, before.row(Part.VERSIONS, old));
      BundleReport report = verify(bundle);
      assertTrue(
          report.findings().stream().allMatch(f -> f.check() == Check.REDACTED)
              && !report.isValid(),
          report.findings().toString());
    }
  }

  @Test
  void a_remaining_key_cannot_pass_under_the_name_of_another_field() throws Exception {
    int line = rows(whole, "keys").get(0);
    Map<String, Object> row = whole.row(Part.VERSIONS, line);
    Map<String, Object> document = CanonicalJson.object(text(row, "document"));
    Map<String, Object> keys = members(row, "keys");
    keys.put("elements.limitDayz", keys.remove("elements.limitDays"));
    Map<String, Object> elements = members(document, "elements");
    elements.put("limitDayz", elements.remove("limitDays"));
    row.put("document", CanonicalJson.write(document));
    LooseBundle bundle = whole.copy();
    bundle.set(Part.VERSIONS, line, row);
    assertFound(verify(bundle), "keys", Check.ORDERED, line);
  }

  private static String text(Map<String, Object> row, String field) {
    return (String) Objects.requireNonNull(row.get(field));
  }

  /** An inner object, made one that can be altered in its place. */
  private static Map<String, Object> members(Map<String, Object> row, String field) {
    Map<String, Object> members = new TreeMap<>();
    ((Map<?, ?>) Objects.requireNonNull(row.get(field)))
        .forEach((key, value) -> members.put((String) key, value));
    row.put(field, members);
    return members;
  }

  private static Map<String, Object> keys(Map<String, Object> document, Bytes salt) {
    Map<String, Object> keys = new TreeMap<>();
    document.keySet().stream()
        .filter(name -> !name.equals("elements"))
        .forEach(n -> keys.put(n, ""));
    members(document, "elements").keySet().forEach(key -> keys.put("elements." + key, ""));
    keys.replaceAll(
        (path, none) -> Bytes.of(Leaves.fieldKey(HashAlgorithm.SHA_256, salt.array(), path)).hex());
    return keys;
  }
}
