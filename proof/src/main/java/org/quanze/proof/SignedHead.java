package org.quanze.proof;

import java.util.Map;
import java.util.Optional;
import org.quanze.canonical.CanonicalJson;
import org.quanze.canonical.NotCanonical;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.signature.BadSignature;
import org.quanze.signature.Jws;
import org.quanze.signature.KeySet;
import org.quanze.signature.SigningKey;

/**
 * A head of a ledger (链首) as it is signed and kept outside the database: whoever has one sees
 * whether a ledger that is shown later still holds it, and with it everything before.
 *
 * @param publisher identity of the government
 * @param number number of the entry that was the newest one
 * @param hash its hash, in hexadecimal
 * @param algorithm by which it is hashed
 * @param recordedAt time of recording, as ISO 8601 in UTC
 */
public record SignedHead(
    String publisher, int number, String hash, HashAlgorithm algorithm, String recordedAt) {

  private static final String TYPE = "quanze-head+jws";

  /** The head that an entry of a government was. */
  public static SignedHead of(String publisher, EntryHead entry, Bytes hash) {
    return new SignedHead(
        publisher, entry.number(), hash.hex(), entry.algorithm(), entry.recordedAt());
  }

  /** The head under a signature, in compact form. */
  public String sign(SigningKey key) {
    return Jws.sign(key, TYPE, payload());
  }

  private String payload() {
    return CanonicalJson.write(
        Map.of(
            "algorithm", algorithm.title(),
            "hash", hash,
            "number", (long) number,
            "publisher", publisher,
            "recordedAt", recordedAt));
  }

  /** The head that one of the keys has signed; refused unless the signature holds. */
  public static SignedHead read(String compact, KeySet keys) throws BadSignature {
    String payload = Jws.verify(compact.strip(), TYPE, keys);
    try {
      Map<String, Object> members = CanonicalJson.object(payload);
      Optional<HashAlgorithm> algorithm =
          HashAlgorithm.find(String.valueOf(members.get("algorithm")));
      if (algorithm.isPresent() && members.get("number") instanceof Long number) {
        SignedHead head =
            new SignedHead(
                String.valueOf(members.get("publisher")),
                number.intValue(),
                String.valueOf(members.get("hash")),
                algorithm.get(),
                String.valueOf(members.get("recordedAt")));
        if (head.payload().equals(payload)) {
          return head;
        }
      }
    } catch (NotCanonical e) {
      throw new BadSignature("what is signed is " + e.getMessage());
    }
    throw new BadSignature("what is signed is no head");
  }
}
