package org.quanze.instrument;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whose number a document bears, by the issuer's code (机关代字): data of {@code issuer-codes.csv},
 * with every name by which an issuer is known. A code that does not stand there is no finding:
 * nobody keeps a table of all of them.
 */
public final class IssuerCodes {

  private static final String TABLE = "/instrument/issuer-codes.csv";
  private static final IssuerCodes KNOWN = read();

  // Codes in texts of traditional characters, such as 昆辦通.
  private static final String TRADITIONAL = "辦發電號隴雲國務";
  private static final String SIMPLIFIED = "办发电号陇云国务";

  private static final Pattern BETWEEN = Pattern.compile("[、，,;；\\s\\p{Z}]+");

  private final Map<String, Set<String>> issuers;

  private IssuerCodes(Map<String, Set<String>> issuers) {
    this.issuers = issuers;
  }

  /** The table. */
  public static IssuerCodes known() {
    return KNOWN;
  }

  private static IssuerCodes read() {
    Map<String, Set<String>> issuers = new LinkedHashMap<>();
    for (List<String> row : DataTable.rows(TABLE)) {
      issuers.computeIfAbsent(row.get(0), code -> new LinkedHashSet<>()).add(row.get(1));
    }
    return new IssuerCodes(issuers);
  }

  /** The names of the issuer whose code it is; none where that is not known. */
  public List<String> issuers(String code) {
    return List.copyOf(issuers.getOrDefault(simplified(code), Set.of()));
  }

  /** Whether one of the issuers of a document may bear a code, as far as is known. */
  boolean fits(String code, String issuer) {
    List<String> known = issuers(code);
    return known.isEmpty() || Stream.of(BETWEEN.split(issuer)).anyMatch(known::contains);
  }

  private static String simplified(String code) {
    StringBuilder written = new StringBuilder(code);
    for (int i = 0; i < code.length(); i++) {
      int at = TRADITIONAL.indexOf(code.charAt(i));
      if (at >= 0) {
        written.setCharAt(i, SIMPLIFIED.charAt(at));
      }
    }
    return written.toString();
  }
}
