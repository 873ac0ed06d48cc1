package org.quanze.item;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;

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
 * @param document contents in canonical form
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
    Bytes salt,
    String document) {

  /** The contents. */
  public Content content() {
    return ContentParser.parse(document);
  }

  /** The contents, refused if they do not fit what the ledger committed to. */
  public Content verified() {
    Content content = content();
    List<String> broken = Seal.brokenFields(algorithm, content, salt, paths, leaves, commitment);
    if (!broken.isEmpty()) {
      throw ItemRule.CONTENT_INTACT.refuse("", name, number, String.join(", ", broken));
    }
    return content;
  }

  /** Its hashes. */
  public Seal seal() {
    return new Seal(algorithm, document, contentHash, salt, paths, leaves, commitment);
  }
}
