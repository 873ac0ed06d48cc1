package org.quanze.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.quanze.canonical.CanonicalJson;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;

/**
 * A public key (公钥).
 *
 * @param coordinates the point: x alone for Ed25519, x and y for SM2
 */
public record PublicKey(SignatureAlgorithm algorithm, Bytes coordinates) {

  // SubjectPublicKeyInfo of RFC 8410 up to the 32 bytes of the key.
  private static final byte[] ED25519_INFO = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final int COORDINATE = 32;

  public PublicKey {
    if (coordinates.array().length != algorithm.keyLength()) {
      throw new IllegalArgumentException("A key of " + algorithm + " has another length");
    }
  }

  /** Its name: the thumbprint of RFC 7638, so that no other key can have it. */
  public String kid() {
    return Base64Url.encode(HashAlgorithm.SHA_256.digest(CanonicalJson.write(point())));
  }

  /** The members of its JSON Web Key. */
  public Map<String, Object> jwk() {
    Map<String, Object> jwk = point();
    jwk.put("alg", algorithm.alg());
    jwk.put("kid", kid());
    jwk.put("use", "sig");
    return jwk;
  }

  private Map<String, Object> point() {
    byte[] bytes = coordinates.array();
    Map<String, Object> point = new TreeMap<>();
    point.put("kty", algorithm.keyType());
    point.put("crv", algorithm.curve());
    point.put("x", Base64Url.encode(Arrays.copyOf(bytes, COORDINATE)));
    if (algorithm == SignatureAlgorithm.SM2) {
      point.put("y", Base64Url.encode(Arrays.copyOfRange(bytes, COORDINATE, bytes.length)));
    }
    return point;
  }

  /** The key of a JSON Web Key, which must be written as {@link #jwk} writes it. */
  static PublicKey of(Map<String, Object> jwk) throws BadSignature {
    SignatureAlgorithm algorithm =
        SignatureAlgorithm.find(jwk.getOrDefault("alg", ""))
            .orElseThrow(() -> new BadSignature("a key of no known algorithm"));
    byte[] bytes = Base64Url.decode(String.valueOf(jwk.get("x")));
    if (algorithm == SignatureAlgorithm.SM2) {
      byte[] y = Base64Url.decode(String.valueOf(jwk.get("y")));
      byte[] both = Arrays.copyOf(bytes, bytes.length + y.length);
      System.arraycopy(y, 0, both, bytes.length, y.length);
      bytes = both;
    }
    if (bytes.length != algorithm.keyLength()) {
      throw new BadSignature("a key of another length");
    }
    PublicKey key = new PublicKey(algorithm, Bytes.of(bytes));
    if (!key.jwk().equals(jwk)) {
      throw new BadSignature("a key that is not named by its thumbprint");
    }
    return key;
  }

  /** Whether a signature of a message is one by this key. */
  public boolean verifies(byte[] message, byte[] signature) {
    if (signature.length != SignatureAlgorithm.SIGNATURE_LENGTH) {
      return false;
    }
    return switch (algorithm) {
      case ED25519 -> verifiesEd25519(message, signature);
      case SM2 -> Sm2.verifies(coordinates.array(), message, signature);
    };
  }

  private boolean verifiesEd25519(byte[] message, byte[] signature) {
    byte[] info = Arrays.copyOf(ED25519_INFO, ED25519_INFO.length + COORDINATE);
    System.arraycopy(coordinates.array(), 0, info, ED25519_INFO.length, COORDINATE);
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(info)));
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
