package org.quanze.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.quanze.bundle.Part;
import org.quanze.canonical.CanonicalJson;
import org.quanze.canonical.NotCanonical;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.head.Signing;
import org.quanze.proof.EntryHead;
import org.quanze.signature.KeySet;
import org.quanze.signature.SignatureAlgorithm;
import org.quanze.testing.Bundles;
import org.quanze.testing.SigningKeys;
import org.quanze.testing.Story;

/** A bundle taken apart, whose lines can be altered, and put together again. */
final class LooseBundle {

  private final Map<Part, List<String>> lines = new EnumMap<>(Part.class);

  /** The bundle of the county, when all of its story is told and signed. */
  static LooseBundle told(Story story, SignatureAlgorithm algorithm, Path folder)
      throws IOException {
    story.registry().get(Signing.class).use(SigningKeys.of(algorithm), KeySet.of(List.of()));
    story.open();
    story.adjust();
    story.accept();
    story.registry().today().set(Story.DAY_3);
    story.handOver();
    story.mergeAndAnnounce();
    return read(Bundles.export(story.registry(), Story.COUNTY, folder.resolve("told.zip")));
  }

  /** The same after two fields were redacted. */
  static LooseBundle redacted(Story story, Path folder) throws IOException {
    story.redact();
    return read(Bundles.export(story.registry(), Story.COUNTY, folder.resolve("redacted.zip")));
  }

  static LooseBundle read(Path file) throws IOException {
    LooseBundle bundle = new LooseBundle();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Part part : Part.values()) {
        String text =
            new String(
                zip.getInputStream(zip.getEntry(part.file())).readAllBytes(),
                StandardCharsets.UTF_8);
        bundle.lines.put(part, new ArrayList<>(text.lines().toList()));
      }
    }
    return bundle;
  }

  LooseBundle copy() {
    LooseBundle copy = new LooseBundle();
    lines.forEach((part, rows) -> copy.lines.put(part, new ArrayList<>(rows)));
    return copy;
  }

  List<String> of(Part part) {
    return Objects.requireNonNull(lines.get(part));
  }

  /** A row, to be altered in a copy. */
  Map<String, Object> row(Part part, int index) {
    try {
      return CanonicalJson.object(of(part).get(index));
    } catch (NotCanonical e) {
      throw new IllegalStateException(e);
    }
  }

  void set(Part part, int index, Map<String, Object> row) {
    of(part).set(index, CanonicalJson.write(row));
  }

  /** Lets the manifest tell the rows that there are: what a forger would not forget. */
  LooseBundle counted() {
    Map<String, Object> manifest = row(Part.MANIFEST, 0);
    Map<String, Object> rows = new TreeMap<>();
    for (Part part : List.of(Part.ENTRIES, Part.LINES, Part.VERSIONS, Part.MEMBERS, Part.HEADS)) {
      rows.put(part.file(), of(part).size());
    }
    manifest.put("rows", rows);
    set(Part.MANIFEST, 0, manifest);
    return this;
  }

  /** Alters the body of an entry and computes the chain anew from there. */
  void forge(int from, Consumer<Map<String, Object>> body) throws NotCanonical {
    String previous = "";
    for (int i = from; i < of(Part.ENTRIES).size(); i++) {
      Map<String, Object> row = row(Part.ENTRIES, i);
      Map<String, Object> told = CanonicalJson.object(text(row, "body"));
      body.accept(told);
      row.put("body", CanonicalJson.write(told));
      if (!previous.isEmpty()) {
        row.put("previousHash", previous);
      }
      previous = hash(row).hex();
      row.put("hash", previous);
      set(Part.ENTRIES, i, row);
    }
  }

  private static Bytes hash(Map<String, Object> row) {
    HashAlgorithm algorithm = HashAlgorithm.named(text(row, "algorithm"));
    return new EntryHead(
            algorithm,
            whole(row, "number"),
            text(row, "kind"),
            text(row, "recordedAt"),
            text(row, "effectiveOn"),
            Bytes.of(algorithm.digest(text(row, "body"))),
            bytes(text(row, "linesRoot")),
            whole(row, "lineCount"),
            bytes(text(row, "previousHash")))
        .hash();
  }

  private static String text(Map<String, Object> row, String field) {
    return (String) Objects.requireNonNull(row.get(field));
  }

  private static int whole(Map<String, Object> row, String field) {
    return ((Long) Objects.requireNonNull(row.get(field))).intValue();
  }

  private static Bytes bytes(String hex) {
    return Bytes.of(HexFormat.of().parseHex(hex));
  }

  /** The bytes of a part. */
  byte[] bytes(Part part) {
    StringBuilder text = new StringBuilder();
    of(part).forEach(line -> text.append(line).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Puts the bundle together. */
  Path write(Path file) throws IOException {
    return write(file, Map.of());
  }

  /** The same with other bytes in place of those of some parts. */
  Path write(Path file, Map<Part, byte[]> others) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (Part part : Part.values()) {
        zip.putNextEntry(new ZipEntry(part.file()));
        zip.write(others.getOrDefault(part, bytes(part)));
        zip.closeEntry();
      }
    }
    return file;
  }
}
