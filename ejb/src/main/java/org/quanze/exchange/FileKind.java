package org.quanze.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is by its content; one that is not what its name claims is refused. */
enum FileKind {
  CSV,
  XLSX,
  JSON;

  private static final int START = 4_096;
  private static final Pattern OBJECT = Pattern.compile("(ï»¿)?\\s*\\{\\s*[\"}]");
  private static final String ZIP = "504b0304";
  private static final String ZIP_EMPTY = "504b0506";
  private static final String COMPOUND = "d0cf11e0a1b11ae1";

  /** How other files begin that are sent by mistake: PDF, PNG, JPEG, gzip, RAR, 7z, XML, HTML. */
  private static final List<String> OTHERS =
      List.of(
          "25504446", "89504e47", "ffd8ff", "1f8b", "52617221", "377abcaf", "3c3f786d", "3c68746d");

  static FileKind of(SourceFile file) throws IOException {
    String name = file.name().toLowerCase(Locale.ROOT);
    String start = start(file.path());
    if (start.startsWith(COMPOUND)) {
      throw isEncrypted(file.path())
          ? ImportRule.FILE_ENCRYPTED.refuse("file")
          : ImportRule.FILE_OLD.refuse("file");
    }
    boolean zip = start.startsWith(ZIP) || start.startsWith(ZIP_EMPTY);
    if (zip && (name.endsWith(".xlsm") || name.endsWith(".xltm") || name.endsWith(".xlsb"))) {
      throw ImportRule.FILE_MACROS.refuse("file");
    }
    boolean claimsText = name.endsWith(".csv") || name.endsWith(".txt");
    boolean claimsWorkbook = name.matches(".*\\.(xls|xlsx|xlsm|xlsb|xltx|xltm|ods|et)");
    if (zip ? claimsText || name.endsWith(".ods") : claimsWorkbook) {
      throw ImportRule.FILE_TYPE.refuse("file", file.name());
    }
    boolean json = !zip && isJson(file.path());
    boolean claimsJson = name.endsWith(".json") || name.endsWith(".jsonld");
    if (json ? claimsText : claimsJson) {
      throw ImportRule.FILE_TYPE.refuse("file", file.name());
    }
    if (OTHERS.stream().anyMatch(start::startsWith)) {
      throw ImportRule.FILE_TYPE.refuse("file", file.name());
    }
    return zip ? XLSX : json ? JSON : CSV;
  }

  /** A brace and a quote are how no CSV begins. */
  private static boolean isJson(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      String start = new String(in.readNBytes(START), StandardCharsets.ISO_8859_1);
      return OBJECT.matcher(start).lookingAt();
    }
  }

  private static String start(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return HexFormat.of().formatHex(in.readNBytes(8));
    }
  }

  /** An encrypted workbook is a compound file with a stream of this name; an old one has none. */
  private static boolean isEncrypted(Path path) throws IOException {
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    byte[] window = new byte[1 << 16];
    int kept = 0;
    try (InputStream in = Files.newInputStream(path)) {
      for (int n = in.readNBytes(window, 0, window.length); n > 0; ) {
        if (indexOf(window, kept + n, name) >= 0) {
          return true;
        }
        int total = kept + n;
        kept = Math.min(name.length - 1, total);
        System.arraycopy(window, total - kept, window, 0, kept);
        n = in.readNBytes(window, kept, window.length - kept);
      }
    }
    return false;
  }

  private static int indexOf(byte[] bytes, int length, byte[] wanted) {
    for (int i = 0; i + wanted.length <= length; i++) {
      if (bytes[i] == wanted[0]
          && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }
}
