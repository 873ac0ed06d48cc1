package org.quanze.web.graphql.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents that are known beforehand: by their id alone, they may be asked for by GET. */
public interface RegisteredDocuments {
  /** The text registered under {@code sha256:<hex>}, or null. */
  @Nullable String find(String documentId);

  /** The id of a document. */
  static String idOf(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every Java has SHA-256", never);
    }
  }

  /** These documents, in memory. */
  static RegisteredDocuments of(List<String> texts) {
    Map<String, String> byId = new HashMap<>();
    texts.forEach(text -> byId.put(idOf(text), text));
    return byId::get;
  }
}
