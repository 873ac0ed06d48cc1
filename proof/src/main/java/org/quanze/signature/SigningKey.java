package org.quanze.signature;

import java.io.IOException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.quanze.digest.Bytes;

/** A private key (私钥) that signs; what kind of key it is tells the algorithm. */
public final class SigningKey {

  private static final Pattern PEM =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

  private final AsymmetricKeyParameter key;
  private final PublicKey publicKey;

  private SigningKey(AsymmetricKeyParameter key, PublicKey publicKey) {
    this.key = key;
    this.publicKey = publicKey;
  }

  /** The key of a PKCS#8 PEM; a fault that says why if it is none. */
  public static SigningKey ofPem(String pem) {
    Matcher found = PEM.matcher(pem);
    if (!found.find()) {
      throw new IllegalArgumentException("The signing key is not a PKCS#8 PEM (PRIVATE KEY)");
    }
    try {
      return of(PrivateKeyFactory.createKey(Base64.getMimeDecoder().decode(found.group(1))));
    } catch (IOException | RuntimeException e) {
      // The reason may show parts of the key, so it goes no further than its class.
      throw new IllegalArgumentException(
          "The signing key is no key of Ed25519 or SM2: " + e.getClass().getSimpleName());
    }
  }

  private static SigningKey of(AsymmetricKeyParameter key) {
    return switch (key) {
      case Ed25519PrivateKeyParameters ed25519 ->
          new SigningKey(
              ed25519,
              new PublicKey(
                  SignatureAlgorithm.ED25519, Bytes.of(ed25519.generatePublicKey().getEncoded())));
      case ECPrivateKeyParameters ec when Sm2.isOf(ec) ->
          new SigningKey(ec, new PublicKey(SignatureAlgorithm.SM2, Bytes.of(Sm2.point(ec))));
      default -> throw new IllegalArgumentException("another curve");
    };
  }

  public PublicKey publicKey() {
    return publicKey;
  }

  /** The signature of a message: the same for the same message, so that answers validate. */
  public byte[] sign(byte[] message) {
    if (key instanceof ECPrivateKeyParameters ec) {
      return Sm2.sign(ec, message);
    }
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, key);
    signer.update(message, 0, message.length);
    return signer.generateSignature();
  }
}
