package org.quanze.signature;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.quanze.canonical.CanonicalJson;
import org.quanze.canonical.NotCanonical;

/**
 * A JSON Web Signature in compact form: header, payload and signature in base64url with dots
 * between them. Both JSON texts are canonical, and the header holds algorithm, name of the key and
 * type, and nothing else: no reader is led to a key by what he reads.
 */
public final class Jws {

  private Jws() {}

  /** Signs a payload. */
  public static String sign(SigningKey key, String type, String payload) {
    PublicKey own = key.publicKey();
    String header =
        CanonicalJson.write(Map.of("alg", own.algorithm().alg(), "kid", own.kid(), "typ", type));
    String signed = Base64Url.encode(header) + "." + Base64Url.encode(payload);
    return signed + "." + Base64Url.encode(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
  }

  /** The payload of a signature by one of the keys; refused unless the signature holds. */
  public static String verify(String compact, String type, KeySet keys) throws BadSignature {
    String[] parts = compact.split("\\.", -1);
    if (parts.length != 3) {
      throw new BadSignature("not three parts");
    }
    Map<String, Object> header = header(Base64Url.decodeText(parts[0]));
    PublicKey key =
        keys.find(String.valueOf(header.get("kid")))
            .orElseThrow(() -> new BadSignature("by a key that is not known"));
    if (!header.equals(Map.of("alg", key.algorithm().alg(), "kid", key.kid(), "typ", type))) {
      throw new BadSignature("of another type or algorithm");
    }
    byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
    if (!key.verifies(signed, Base64Url.decode(parts[2]))) {
      throw new BadSignature("it does not hold");
    }
    return Base64Url.decodeText(parts[1]);
  }

  private static Map<String, Object> header(String json) throws BadSignature {
    try {
      return CanonicalJson.object(json);
    } catch (NotCanonical e) {
      throw new BadSignature("its header is " + e.getMessage());
    }
  }
}
