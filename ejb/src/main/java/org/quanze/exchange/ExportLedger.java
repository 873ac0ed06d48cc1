package org.quanze.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.bundle.BundleWriter;
import org.quanze.bundle.Part;
import org.quanze.digest.Bytes;
import org.quanze.edition.PublicMembers;
import org.quanze.edition.PublicMembers.Member;
import org.quanze.exchange.PublicLedger.Line;
import org.quanze.exchange.PublicLedger.Opened;
import org.quanze.exchange.PublicLedger.Rooted;
import org.quanze.exchange.PublicLedger.Version;
import org.quanze.head.Signing;
import org.quanze.item.CanonicalForm;
import org.quanze.item.ContentParser;
import org.quanze.ledger.Entry;
import org.quanze.ledger.Ledger;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.proof.FieldKeys;
import org.quanze.proof.FieldProof;
import org.quanze.proof.LineFields;

/**
 * Exports everything that is public of one government's ledger as a bundle that anybody can verify
 * without the registry: lines that are not public as digests, versions that are not public as the
 * proof that they are not.
 */
@ApplicationScoped
@NullUnmarked
public class ExportLedger {

  private static final int PAGE = 500;
  private static final String OPENNESS = "openness";

  @Inject private Organisations organisations;
  @Inject private Ledger ledger;
  @Inject private PublicLedger rows;
  @Inject private PublicMembers members;
  @Inject private Signing signing;

  /** Whose ledger an export is of, or a refusal. */
  public Publisher publisher(String division) {
    return organisations.getPublisher(division);
  }

  /** Writes the bundle; of long parts nothing is held in memory. */
  public void write(Publisher publisher, OutputStream stream) throws IOException {
    try (BundleWriter bundle = new BundleWriter(publisher.uid().toString(), stream)) {
      entries(publisher, entry -> row(bundle, Part.ENTRIES, entry(entry)));
      rows.lines(publisher.id(), line -> row(bundle, Part.LINES, line(line)));
      rows.versions(publisher.id(), version -> row(bundle, Part.VERSIONS, version(version)));
      for (Rooted edition : rows.editions(publisher.id())) {
        members.read(
            edition.list(),
            edition.entry(),
            edition.day(),
            member -> row(bundle, Part.MEMBERS, member(edition, member)));
      }
      entries(
          publisher,
          entry ->
              signing
                  .sign(publisher.uid(), entry)
                  .ifPresent(
                      signature ->
                          row(
                              bundle,
                              Part.HEADS,
                              Map.of("number", entry.number(), "signature", signature))));
      bundle.finish(signing.publicKeys());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void entries(Publisher publisher, java.util.function.Consumer<Entry> reader) {
    int after = 0;
    List<Entry> page = ledger.list(publisher.id(), after, PAGE);
    while (!page.isEmpty()) {
      page.forEach(reader);
      after = page.get(page.size() - 1).number();
      page = ledger.list(publisher.id(), after, PAGE);
    }
  }

  private static void row(BundleWriter bundle, Part part, Map<String, Object> row) {
    try {
      bundle.row(part, row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> entry(Entry entry) {
    return Map.of(
        "algorithm", entry.algorithm().title(),
        "body", entry.body(),
        "effectiveOn", entry.effectiveOn().toString(),
        "hash", entry.hash().hex(),
        "kind", entry.kind().name(),
        "lineCount", entry.lineCount(),
        "linesRoot", entry.linesRoot().hex(),
        "number", entry.number(),
        "previousHash", entry.previousHash().hex(),
        "recordedAt", entry.recordedAt().toString());
  }

  private static Map<String, Object> line(Line line) {
    Map<String, Object> row = new TreeMap<>();
    row.put("entry", line.entry());
    row.put("number", line.number());
    row.put("digest", line.digest().hex());
    if (line.opened() != null) {
      row.put("opened", opened(line.opened()));
    }
    return row;
  }

  private static Map<String, Object> opened(Opened line) {
    LineFields told = line.fields();
    Map<String, Object> opened = new TreeMap<>();
    opened.put("adjustment", told.adjustment());
    opened.put("kind", told.kind());
    opened.put("movement", told.movement());
    opened.put("listType", told.listType());
    opened.put("department", told.department());
    opened.put("category", told.category());
    opened.put("item", told.item());
    opened.put("salt", line.key().hex());
    put(opened, "old", told.old());
    put(opened, "changed", told.changed());
    put(opened, "effectiveOn", told.effectiveOn());
    put(opened, "handover", line.handover(), told.handover());
    put(opened, "note", line.note(), told.note());
    put(opened, "terms", line.terms(), told.terms() == null ? "" : told.terms());
    if (line.apartKey() != null) {
      opened.put("apartKey", line.apartKey().hex());
    }
    return opened;
  }

  /** What is told, or the digest of what is withheld. */
  private static void put(
      Map<String, Object> row, String field, @Nullable String told, String digest) {
    if (told == null) {
      put(row, field + "Digest", digest);
    } else {
      row.put(field, told);
    }
  }

  private static void put(Map<String, Object> row, String field, String text) {
    if (!text.isEmpty()) {
      row.put(field, text);
    }
  }

  private static Map<String, Object> version(Version version) {
    Map<String, Object> row = new TreeMap<>();
    row.put("item", version.item().toString());
    row.put("algorithm", version.algorithm().title());
    row.put("commitment", version.commitment().hex());
    if (version.isPublic()) {
      row.put("document", version.document());
      row.put("leaves", version.leaves().hex());
      switch (version.keys()) {
        case FieldKeys.Salt s -> row.put("salt", s.salt().hex());
        case FieldKeys.Remaining r -> row.put("keys", remaining(version, r));
      }
    } else {
      row.put("opened", openness(version));
    }
    return row;
  }

  /** The keys of the fields by their names; none of a redacted one. */
  private static Map<String, Object> remaining(Version version, FieldKeys.Remaining keys) {
    Map<String, Object> remaining = new TreeMap<>();
    for (String path : version.paths()) {
      byte[] key = keys.key(version.algorithm(), path, remaining.size());
      remaining.put(path, key == null ? "" : Bytes.of(key).hex());
    }
    return remaining;
  }

  /** That a version is not public, and nothing else of it. */
  private static Map<String, Object> openness(Version version) {
    List<byte[]> leaves =
        IntStream.range(0, version.paths().size()).mapToObj(version.leaves()::digest).toList();
    FieldProof proof =
        FieldProof.of(
            version.algorithm(),
            leaves,
            version.keys(),
            OPENNESS,
            CanonicalForm.quoted(ContentParser.parse(version.document()).openness().name()),
            version.paths().indexOf(OPENNESS));
    return Map.of(
        "path", proof.path(),
        "key", proof.key().hex(),
        "value", proof.value(),
        "index", proof.place().index(),
        "size", proof.place().size(),
        "nodes", proof.place().nodes().stream().map(node -> (Object) node.hex()).toList());
  }

  private static Map<String, Object> member(Rooted edition, Member member) {
    return Map.of(
        "listType", edition.listType(),
        "edition", edition.number(),
        "item", member.item().toString(),
        "version", member.version(),
        "status", member.status(),
        "commitment", member.commitment().hex());
  }
}
