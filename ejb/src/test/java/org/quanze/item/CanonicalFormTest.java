package org.quanze.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.quanze.digest.Bytes;
import org.quanze.edition.FieldChange;
import org.quanze.proof.FieldKeys;
import org.quanze.testing.Trials;

/** The canonical form, the seal over it, and the differences that are read from it. */
class CanonicalFormTest {

  @Test
  void the_form_is_that_of_rfc_8785() {
    Trials.of(
        "RFC 8785",
        300,
        12,
        source -> {
          String document = CanonicalForm.document(RandomContents.of(source));
          assertEquals(new JsonCanonicalizer(document).getEncodedString(), document);
        });
  }

  @Test
  void contents_are_read_back_as_they_were() {
    Trials.of(
        "parse",
        300,
        12,
        source -> {
          Content content = RandomContents.of(source);
          assertEquals(content, ContentParser.parse(CanonicalForm.document(content)));
        });
  }

  @Test
  void equal_contents_have_equal_bytes_however_they_were_put_together() {
    Trials.of(
        "equal",
        200,
        12,
        source -> {
          Content content = RandomContents.of(source);
          List<Map.Entry<String, Value>> entries = new ArrayList<>(content.elements().entrySet());
          Collections.shuffle(entries, new java.util.Random(source.seed()));
          TreeMap<String, Value> other = new TreeMap<>(Collections.reverseOrder());
          entries.forEach(e -> other.put(e.getKey(), e.getValue()));
          TreeMap<String, Value> again = new TreeMap<>();
          other.forEach(again::put);
          Content same =
              new Content(
                  content.name(),
                  content.category(),
                  content.department(),
                  content.codes(),
                  content.openness(),
                  content.decided(),
                  again);
          assertEquals(CanonicalForm.document(content), CanonicalForm.document(same));
          assertEquals(Seal.of(content).contentHash(), Seal.of(same).contentHash());
        });
  }

  @Test
  void a_seal_fits_its_contents_and_names_any_field_that_changed() {
    Trials.of(
        "seal",
        200,
        10,
        source -> {
          Content content = RandomContents.of(source).with("kept", new Value.Text("一"));
          Seal seal = Seal.of(content);
          assertEquals(List.of(), broken(seal, content));
          String key = source.one(List.copyOf(content.elements().keySet()));
          Content altered = content.with(key, new Value.Text(source.text() + "改"));
          assertEquals(
              FieldChange.between(content, altered).stream().map(FieldChange::path).toList(),
              broken(seal, altered));
          assertTrue(broken(seal, altered).contains("elements." + key));
          Content added = content.with("added", new Value.Flag(true));
          assertEquals(List.of("elements.added"), broken(seal, added));
          assertEquals(List.of("elements.added"), broken(Seal.of(added), content));
        });
  }

  @Test
  void two_seals_of_equal_contents_tell_nothing_of_each_other() {
    Trials.of(
        "salt",
        50,
        5,
        source -> {
          Content content = RandomContents.of(source);
          assertNotEquals(Seal.of(content).commitment(), Seal.of(content).commitment());
        });
  }

  @Test
  void a_commitment_of_other_leaves_is_named() {
    Content content = ContentParser.parse(minimal());
    Seal seal = Seal.of(content);
    assertEquals(
        List.of("commitment"),
        Seal.brokenFields(
            seal.algorithm(),
            content,
            new FieldKeys.Salt(seal.salt()),
            seal.paths(),
            seal.leaves(),
            Bytes.of(new byte[32])));
  }

  private static String minimal() {
    return "{\"category\":\"01\",\"department\":\"00000000-0000-0000-0000-000000000001\","
        + "\"name\":\"示例\",\"openness\":\"PUBLIC\",\"opennessDecided\":\"AT_SOURCE\"}";
  }

  private static List<String> broken(Seal seal, Content content) {
    return Seal.brokenFields(
        seal.algorithm(),
        content,
        new FieldKeys.Salt(seal.salt()),
        seal.paths(),
        seal.leaves(),
        seal.commitment());
  }

  @Test
  void nothing_differs_from_itself_and_differences_turn_round() {
    Trials.of(
        "field changes",
        200,
        8,
        source -> {
          Content a = RandomContents.of(source);
          Content b = RandomContents.of(source);
          assertEquals(List.of(), FieldChange.between(a, a));
          assertEquals(
              FieldChange.between(a, b),
              FieldChange.between(b, a).stream()
                  .map(c -> new FieldChange(c.path(), /* old= */ c.now(), /* now= */ c.old()))
                  .toList());
          TreeMap<String, String> applied = new TreeMap<>(CanonicalForm.fields(a));
          for (FieldChange change : FieldChange.between(a, b)) {
            if (change.now() == null) {
              applied.remove(change.path());
            } else {
              applied.put(change.path(), change.now());
            }
          }
          assertEquals(CanonicalForm.fields(b), applied);
        });
  }
}
