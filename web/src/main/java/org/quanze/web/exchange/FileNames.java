package org.quanze.web.exchange;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of files in headers, after RFC 6266 and RFC 5987. */
final class FileNames {

  private static final Pattern EXTENDED =
      Pattern.compile("filename\\*\\s*=\\s*utf-8'[^']*'([^;\\s]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN =
      Pattern.compile(
          "filename\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.){0,500})\"|([^;\\s\"]{1,500}))",
          Pattern.CASE_INSENSITIVE);
  private static final int LENGTH = 200;

  private FileNames() {}

  /** The name that a header Content-Disposition gives, or null. */
  static @Nullable String in(@Nullable String disposition) {
    if (disposition == null) {
      return null;
    }
    Matcher extended = EXTENDED.matcher(disposition);
    if (extended.find()) {
      try {
        String encoded = extended.group(1).replace("+", "%2B");
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        return null;
      }
    }
    Matcher plain = PLAIN.matcher(disposition);
    if (!plain.find()) {
      return null;
    }
    return plain.group(1) == null ? plain.group(2) : plain.group(1).replaceAll("\\\\(.)", "$1");
  }

  /** A name that can be kept and shown: no folders, no characters that nobody sees. */
  static String clean(@Nullable String name, @Nullable String contentType) {
    String last = name == null ? "" : name.replaceFirst("^.*[/\\\\]", "");
    String shown = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "").strip();
    if (!shown.isEmpty()) {
      return shown.length() <= LENGTH ? shown : shown.substring(shown.length() - LENGTH);
    }
    String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    return type.contains("spreadsheetml")
        ? "file.xlsx"
        : type.contains("csv") ? "file.csv" : type.contains("json") ? "file.json" : "file";
  }

  /** The header by which a browser saves an answer under a name. */
  static String attachment(String name, String plain) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\""
        + plain
        + "\"; filename*=UTF-8''"
        + encoded.replace("*", "%2A");
  }
}
