package org.quanze.signature;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;

/**
 * SM2 signatures with SM3 under the usual identity 1234567812345678 (GM/T 0009), as r and s of 32
 * bytes each.
 */
final class Sm2 {

  private static final X9ECParameters CURVE = GMNamedCurves.getByName("sm2p256v1");
  private static final ECDomainParameters DOMAIN = new ECDomainParameters(CURVE);
  private static final int COORDINATE = 32;

  private Sm2() {}

  static boolean isOf(ECPrivateKeyParameters key) {
    return key.getParameters().getCurve().equals(DOMAIN.getCurve())
        && key.getParameters().getG().equals(DOMAIN.getG());
  }

  /** The public point of a private key. */
  static byte[] point(ECPrivateKeyParameters key) {
    byte[] encoded = DOMAIN.getG().multiply(key.getD()).normalize().getEncoded(false);
    return Arrays.copyOfRange(encoded, 1, encoded.length);
  }

  static byte[] sign(ECPrivateKeyParameters key, byte[] message) {
    byte[] secret = BigIntegers.asUnsignedByteArray(COORDINATE, key.getD());
    SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
    signer.init(true, new ParametersWithRandom(key, new NoncesOfMessage(secret, message)));
    signer.update(message, 0, message.length);
    try {
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException("A key of SM2 signs any message", e);
    }
  }

  static boolean verifies(byte[] coordinates, byte[] message, byte[] signature) {
    try {
      BigInteger x = new BigInteger(1, Arrays.copyOf(coordinates, COORDINATE));
      BigInteger y =
          new BigInteger(1, Arrays.copyOfRange(coordinates, COORDINATE, coordinates.length));
      ECPoint point = DOMAIN.validatePublicPoint(CURVE.getCurve().createPoint(x, y));
      SM2Signer verifier = new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
      verifier.init(false, new ECPublicKeyParameters(point, DOMAIN));
      verifier.update(message, 0, message.length);
      return verifier.verifySignature(signature);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
