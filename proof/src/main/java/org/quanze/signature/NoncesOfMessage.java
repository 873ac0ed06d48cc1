package org.quanze.signature;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Nonces made of the key and the message by HMAC-SM3, in the manner of RFC 6979: equal messages
 * have equal signatures, different ones never share a nonce, and nobody without the key can tell
 * them.
 */
final class NoncesOfMessage extends SecureRandom {
  private static final long serialVersionUID = 1L;
  private static final int LENGTH = 32;

  private final transient byte[] secret;
  private final transient byte[] message;
  private int counter;

  NoncesOfMessage(byte[] secret, byte[] message) {
    this.secret = secret;
    this.message = message;
  }

  @Override
  public void nextBytes(byte[] bytes) {
    for (int from = 0; from < bytes.length; from += LENGTH) {
      byte[] block = block(counter++);
      System.arraycopy(block, 0, bytes, from, Math.min(LENGTH, bytes.length - from));
      Arrays.fill(block, (byte) 0);
    }
  }

  private byte[] block(int number) {
    HMac mac = new HMac(new SM3Digest());
    mac.init(new KeyParameter(secret));
    mac.update((byte) number);
    mac.update(message, 0, message.length);
    byte[] block = new byte[LENGTH];
    mac.doFinal(block, 0);
    return block;
  }
}
