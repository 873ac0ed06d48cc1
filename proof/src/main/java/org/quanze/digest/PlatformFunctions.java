package org.quanze.digest;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Functions that every Java platform has. */
final class PlatformFunctions implements HashFunctions {

  private final MessageDigest digest;
  private final Mac mac;

  PlatformFunctions(String digest, String mac) {
    try {
      this.digest = MessageDigest.getInstance(digest);
      this.mac = Mac.getInstance(mac);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + digest, e);
    }
  }

  @Override
  public byte[] digest(byte[]... parts) {
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  @Override
  public byte[] hmac(byte[] key, byte[] text) {
    try {
      mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Any bytes are a key", e);
    }
    return mac.doFinal(text);
  }
}
