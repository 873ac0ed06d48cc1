package org.quanze.testing;

import java.util.Base64;
import java.util.HexFormat;
import org.quanze.signature.SignatureAlgorithm;
import org.quanze.signature.SigningKey;

/** Private keys for tests: those that the standards print, which everybody has. */
public final class SigningKeys {

  // PKCS#8 around the key of RFC 8037, annex A.
  private static final String ED25519 =
      "302e020100300506032b657004220420"
          + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

  // PKCS#8 around the key of GM/T 0003.5 on sm2p256v1.
  private static final String SM2 =
      "3041020100301306072a8648ce3d020106082a811ccf5501822d042730250201010420"
          + "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8";

  private SigningKeys() {}

  public static SigningKey of(SignatureAlgorithm algorithm) {
    return SigningKey.ofPem(pem(algorithm));
  }

  /** A key as PEM. */
  public static String pem(SignatureAlgorithm algorithm) {
    byte[] encoded = HexFormat.of().parseHex(algorithm == SignatureAlgorithm.SM2 ? SM2 : ED25519);
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(encoded)
        + "\n-----END PRIVATE KEY-----\n";
  }
}
