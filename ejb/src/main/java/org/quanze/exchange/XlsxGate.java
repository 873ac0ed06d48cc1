package org.quanze.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Every workbook passes here before anything else opens it. All parts are inflated once, to
 * nowhere, and counted, whatever the zip says of their sizes; the bytes of XML parts are watched.
 * What comes out is bounded in every dimension in which a parser could be made to grow.
 */
final class XlsxGate {

  /** The one part that every workbook has under this name. */
  static final String WORKBOOK = "xl/workbook.xml";

  private static final String CONTENTS = "[content_types].xml";
  private static final Pattern CORE_PROPERTIES =
      Pattern.compile("<[^>]*core-properties\\+xml[^>]*>");
  private static final Pattern PART_NAME = Pattern.compile("\\sPartName\\s*=\\s*[\"']/([^\"']*)");

  private final ImportLimits limits;
  private final Map<String, Long> sizes = new HashMap<>();
  private long inflated;
  private long whole;

  private XlsxGate(ImportLimits limits) {
    this.limits = limits;
  }

  /** Refuses a file that is no harmless workbook. */
  static void check(Path path, ImportLimits limits) throws IOException {
    if (Files.size(path) > limits.xlsxBytes()) {
      throw ImportLimits.exceeded("XLSX_BYTES", limits.xlsxBytes());
    }
    XlsxGate gate = new XlsxGate(limits);
    try (ZipFile zip = new ZipFile(path.toFile())) {
      if (zip.size() > limits.xlsxEntries()) {
        throw ImportLimits.exceeded("XLSX_ENTRIES", limits.xlsxEntries());
      }
      zip.stream().map(ZipEntry::getName).forEach(gate::name);
      for (ZipEntry entry : zip.stream().toList()) {
        gate.inflate(zip, entry);
      }
      gate.contents(zip);
    } catch (ZipException e) {
      throw ImportRule.FILE_DAMAGED.refuse("file");
    }
  }

  private void name(String raw) {
    String name = raw.toLowerCase(Locale.ROOT);
    if (name.contains("vbaproject") || name.contains("macrosheets/")) {
      throw ImportRule.FILE_MACROS.refuse("file");
    }
    if (name.contains("externallinks/")) {
      throw ImportRule.FILE_LINKS.refuse("file");
    }
    boolean odd = name.contains("..") || name.startsWith("/") || name.indexOf('\\') >= 0;
    if (odd || sizes.put(name, 0L) != null) {
      throw ImportRule.FILE_DAMAGED.refuse("file");
    }
  }

  private void inflate(ZipFile zip, ZipEntry entry) throws IOException {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    long size = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = watched(zip.getInputStream(entry), name)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        count(name, n, size, entry.getCompressedSize());
      }
    }
    sizes.put(name, size);
  }

  private InputStream watched(InputStream in, String name) throws IOException {
    PushbackInputStream parts = new PushbackInputStream(in, 4);
    byte[] start = parts.readNBytes(4);
    parts.unread(start);
    String text = new String(start, StandardCharsets.ISO_8859_1).replace("ï»¿", "");
    boolean picture = name.startsWith("xl/media/");
    boolean xml = text.startsWith("<") || name.endsWith(".xml") || name.endsWith(".rels");
    return xml && !picture ? new GuardedXml(parts, name, limits.xlsxCell() * 8) : parts;
  }

  private void count(String name, int n, long size, long compressed) {
    inflated += n;
    if (inflated > limits.xlsxInflated()) {
      throw ImportLimits.exceeded("XLSX_INFLATED", limits.xlsxInflated());
    }
    if (size > limits.xlsxEntry()) {
      throw ImportLimits.exceeded("XLSX_ENTRY", limits.xlsxEntry());
    }
    if (size > ImportLimits.RATIO_FROM && size > compressed * limits.xlsxRatio()) {
      throw ImportLimits.exceeded("XLSX_RATIO", limits.xlsxRatio());
    }
    if (name.endsWith(".rels") || name.equals(CONTENTS) || name.equals(WORKBOOK)) {
      whole(n);
    }
  }

  private void whole(long n) {
    whole += n;
    if (whole > limits.xlsxWhole()) {
      throw ImportLimits.exceeded("XLSX_WHOLE", limits.xlsxWhole());
    }
  }

  /** The table of contents, which tells macros and links, and which part else is read whole. */
  private void contents(ZipFile zip) throws IOException {
    if (!sizes.containsKey(CONTENTS) || !sizes.containsKey(WORKBOOK)) {
      throw ImportRule.FILE_TYPE.refuse("file", "xlsx");
    }
    for (ZipEntry entry : zip.stream().toList()) {
      if (entry.getName().toLowerCase(Locale.ROOT).equals(CONTENTS)) {
        try (InputStream in = zip.getInputStream(entry)) {
          contents(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
  }

  private void contents(String types) {
    String lower = types.toLowerCase(Locale.ROOT);
    if (lower.contains("macroenabled") || lower.contains("vbaproject")) {
      throw ImportRule.FILE_MACROS.refuse("file");
    }
    if (lower.contains("externallink")) {
      throw ImportRule.FILE_LINKS.refuse("file");
    }
    Matcher properties = CORE_PROPERTIES.matcher(types);
    while (properties.find()) {
      Matcher part = PART_NAME.matcher(properties.group());
      if (!part.find()) {
        throw ImportRule.FILE_MARKUP.refuse("file", CONTENTS);
      }
      whole(sizes.getOrDefault(part.group(1).toLowerCase(Locale.ROOT), 0L));
    }
  }
}
