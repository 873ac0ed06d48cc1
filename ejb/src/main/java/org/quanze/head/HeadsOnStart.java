package org.quanze.head;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.ledger.RegistryHash;
import org.quanze.signature.BadSignature;
import org.quanze.signature.KeySet;
import org.quanze.signature.SigningKey;

/**
 * Reads the settings of hashing and signing at the start, so that a wrong one stops it:
 * QUANZE_HASH, QUANZE_SIGNING_KEY, QUANZE_RETIRED_KEYS and QUANZE_HEADS.
 */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
@NullUnmarked
public class HeadsOnStart {

  private static final System.Logger LOG = System.getLogger(HeadsOnStart.class.getName());

  @Inject private Signing signing;
  @Inject private HeadExport export;

  @PostConstruct
  void onStart() {
    LOG.log(System.Logger.Level.INFO, "Hashing by " + RegistryHash.current());
    try {
      signing.use(
          key(System.getenv("QUANZE_SIGNING_KEY")), retired(System.getenv("QUANZE_RETIRED_KEYS")));
      String heads = System.getenv("QUANZE_HEADS");
      if (heads != null && !heads.isBlank()) {
        if (!signing.isAble()) {
          throw new IllegalStateException("QUANZE_HEADS needs a QUANZE_SIGNING_KEY");
        }
        export.start(Path.of(heads.strip()));
      }
    } catch (IOException | BadSignature e) {
      throw new IllegalStateException("A setting of signing cannot be used: " + e.getMessage(), e);
    }
  }

  /** The key that a setting is or names; null for none. */
  static @Nullable SigningKey key(@Nullable String setting) throws IOException {
    if (setting == null || setting.isBlank()) {
      return null;
    }
    return SigningKey.ofPem(
        setting.contains("-----BEGIN") ? setting : Files.readString(Path.of(setting.strip())));
  }

  /** The public keys of the file that a setting names. */
  static KeySet retired(@Nullable String setting) throws IOException, BadSignature {
    return setting == null || setting.isBlank()
        ? KeySet.of(List.of())
        : KeySet.read(Files.readString(Path.of(setting.strip())));
  }
}
