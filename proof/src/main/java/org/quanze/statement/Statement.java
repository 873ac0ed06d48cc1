package org.quanze.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanze.canonical.CanonicalJson;
import org.quanze.signature.BadSignature;
import org.quanze.signature.Jws;
import org.quanze.signature.KeySet;
import org.quanze.signature.SigningKey;

/**
 * The answer whether a unit may exercise a power on a day, as it is signed. Texts are empty where
 * there is none.
 *
 * @param unit identity of the unit
 * @param item identity of the item
 * @param on the day, as ISO 8601
 * @param territory code of the division where it would be exercised
 * @param ground why, or why not
 * @param version number of the public version that holds on the day; 0 where none does
 * @param since day from which the ground holds
 * @param until day from which it no longer holds
 * @param cause the ledger line on which the ground rests
 * @param editions what editions show: that which the day falls in; of an item that is not listed
 *     those of each list of the unit's government
 * @param knownAt the time of knowledge, as ISO 8601, where the answer is from what had been
 *     recorded by then
 * @param warnings what the version cites and is not in force on the day; null in a statement of the
 *     first format, which says nothing of that
 */
public record Statement(
    String unit,
    String item,
    String on,
    String territory,
    Claim ground,
    boolean may,
    int version,
    String since,
    String until,
    @Nullable Cause cause,
    List<EditionShown> editions,
    String knownAt,
    @Nullable List<BasisWarning> warnings) {

  static final String TYPE = "quanze-exercise+jws";

  /**
   * A ledger line.
   *
   * @param division code of the government's division
   * @param position number of its entry
   */
  public record Cause(String division, int position, int line, String movement) {}

  public Statement {
    editions = List.copyOf(editions);
    warnings = warnings == null ? null : List.copyOf(warnings);
  }

  /** The statement under a signature, in compact form; the same for the same statement. */
  public String sign(SigningKey key) {
    return Jws.sign(key, TYPE, payload());
  }

  /** What is signed: canonical JSON. */
  public String payload() {
    return CanonicalJson.write(StatementWriter.of(this));
  }

  /** The statement that one of the keys has signed; refused unless the signature holds. */
  public static Statement read(String compact, KeySet keys) throws BadSignature, BadStatement {
    return StatementReader.read(Jws.verify(compact.strip(), TYPE, keys));
  }
}
