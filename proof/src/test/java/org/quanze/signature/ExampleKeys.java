package org.quanze.signature;

import java.util.Base64;
import java.util.HexFormat;

/** The private keys that the standards print; everybody has them. */
public final class ExampleKeys {

  // PKCS#8 of RFC 8410 around the key of RFC 8037, annex A.
  private static final String ED25519 =
      "302e020100300506032b657004220420"
          + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

  // PKCS#8 around an ECPrivateKey on sm2p256v1 (1.2.156.10197.1.301), key of GM/T 0003.5.
  private static final String SM2 =
      "3041020100301306072a8648ce3d020106082a811ccf5501822d04273025020101"
          + "0420"
          + "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8";

  private ExampleKeys() {}

  public static SigningKey of(SignatureAlgorithm algorithm) {
    return SigningKey.ofPem(pem(algorithm));
  }

  /** A key as PEM. */
  public static String pem(SignatureAlgorithm algorithm) {
    String hex =
        switch (algorithm) {
          case ED25519 -> ED25519;
          case SM2 -> SM2;
        };
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(HexFormat.of().parseHex(hex))
        + "\n-----END PRIVATE KEY-----\n";
  }
}
