package org.quanze.digest;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** The functions of SM3; loaded only where it is used, so that without it no library is needed. */
final class Sm3Functions implements HashFunctions {

  private final SM3Digest digest = new SM3Digest();
  private final HMac mac = new HMac(new SM3Digest());

  @Override
  public byte[] digest(byte[]... parts) {
    for (byte[] part : parts) {
      digest.update(part, 0, part.length);
    }
    byte[] out = new byte[HashAlgorithm.LENGTH];
    digest.doFinal(out, 0);
    return out;
  }

  @Override
  public byte[] hmac(byte[] key, byte[] text) {
    mac.init(new KeyParameter(key));
    mac.update(text, 0, text.length);
    byte[] out = new byte[HashAlgorithm.LENGTH];
    mac.doFinal(out, 0);
    return out;
  }
}
