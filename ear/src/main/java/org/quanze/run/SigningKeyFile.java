package org.quanze.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The key by which the registry of a trial signs, in a file that only its owner reads. */
final class SigningKeyFile {

  private SigningKeyFile() {}

  /** The file in a home; made with a new key at the first asking. */
  static Path in(Path home) {
    Path file = home.resolve("signing-key.pem");
    try {
      if (!Files.exists(file)) {
        Secrets.writePrivately(file, newKey());
      }
      return file;
    } catch (IOException e) {
      throw new CannotRun("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** A key of Ed25519 as PKCS#8 PEM. */
  private static String newKey() {
    try {
      byte[] encoded =
          KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
      return "-----BEGIN PRIVATE KEY-----\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
          + "\n-----END PRIVATE KEY-----\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java from 15 on has Ed25519", e);
    }
  }
}
