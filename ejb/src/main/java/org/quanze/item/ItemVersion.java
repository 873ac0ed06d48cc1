package org.quanze.item;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.proof.FieldKeys;
import org.quanze.proof.FieldProof;

/**
 * An item version (事项版本) as stored: whole, immutable, with its hashes.
 *
 * @param item identity of the item
 * @param number from 1, in the order of publication
 * @param list id of the list that the item stands or stood on
 * @param department id of the unit
 * @param code the code it is listed by, or null
 * @param completeness percent of the mandatory elements that are there
 * @param algorithm by which leaves and commitment are hashed
 * @param keys what opens the leaves of its fields
 * @param document contents in canonical form, without what was redacted
 * @param redacted what was redacted, as {@link ContentParser} reads it, or null
 */
public record ItemVersion(
    UUID item,
    int number,
    int list,
    int department,
    String name,
    String category,
    @Nullable String code,
    Openness openness,
    int completeness,
    HashAlgorithm algorithm,
    Bytes contentHash,
    Bytes commitment,
    List<String> paths,
    Bytes leaves,
    FieldKeys keys,
    String document,
    @Nullable String redacted) {

  /** The contents. */
  public Content content() {
    return ContentParser.parse(document, redacted);
  }

  /** The contents, refused if they do not fit what the ledger committed to. */
  public Content verified() {
    Content content = content();
    List<String> broken = Seal.brokenFields(algorithm, content, keys, paths, leaves, commitment);
    if (!broken.isEmpty()) {
      throw ItemRule.CONTENT_INTACT.refuse("", name, number, String.join(", ", broken));
    }
    return content;
  }

  /** The proof of one field that has a value. */
  public FieldProof proof(String path) {
    String value = CanonicalForm.fields(content()).get(path);
    if (value == null || Value.Redacted.isMark(value)) {
      throw new IllegalArgumentException("No value of field " + path);
    }
    List<byte[]> all = IntStream.range(0, paths.size()).mapToObj(leaves::digest).toList();
    return FieldProof.of(algorithm, all, keys, path, value, paths.indexOf(path));
  }

  /** Its hashes. */
  public Seal seal() {
    Bytes salt = keys instanceof FieldKeys.Salt s ? s.salt() : Bytes.of(new byte[0]);
    return new Seal(algorithm, document, contentHash, salt, paths, leaves, commitment);
  }
}
