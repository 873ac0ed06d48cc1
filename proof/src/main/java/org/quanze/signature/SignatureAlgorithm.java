package org.quanze.signature;

import java.util.Optional;

/** A signature algorithm (签名算法) with its names in JOSE and the length of its keys. */
public enum SignatureAlgorithm {
  /** RFC 8032; signatures are deterministic. */
  ED25519("EdDSA", "OKP", "Ed25519", 32),

  /** GB/T 32918.2 over the curve of GB/T 32918.5, with SM3; these names are not registered. */
  SM2("SM2-SM3", "EC", "SM2", 64);

  /** Bytes of a signature, of either algorithm: two numbers of 32 bytes. */
  static final int SIGNATURE_LENGTH = 64;

  private final String alg;
  private final String keyType;
  private final String curve;
  private final int keyLength;

  SignatureAlgorithm(String alg, String keyType, String curve, int keyLength) {
    this.alg = alg;
    this.keyType = keyType;
    this.curve = curve;
    this.keyLength = keyLength;
  }

  /** Its name in the header of a signature. */
  public String alg() {
    return alg;
  }

  String keyType() {
    return keyType;
  }

  String curve() {
    return curve;
  }

  /** Bytes of a public key: one coordinate, or two. */
  int keyLength() {
    return keyLength;
  }

  static Optional<SignatureAlgorithm> find(Object alg) {
    for (SignatureAlgorithm algorithm : values()) {
      if (algorithm.alg.equals(alg)) {
        return Optional.of(algorithm);
      }
    }
    return Optional.empty();
  }
}
