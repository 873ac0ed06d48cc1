package org.quanze.statement;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.canonical.CanonicalJson;
import org.quanze.canonical.NotCanonical;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.proof.EntryHead;
import org.quanze.proof.FieldProof;
import org.quanze.proof.MemberProof;
import org.quanze.proof.MerklePath;
import org.quanze.statement.EditionShown.EntryTold;
import org.quanze.statement.Statement.Cause;

/** Reads a statement; refused unless it is written as {@link StatementWriter} would write it. */
final class StatementReader {

  private StatementReader() {}

  static Statement read(String payload) throws BadStatement {
    try {
      Told told = new Told("", CanonicalJson.object(payload));
      Statement statement = statement(told);
      if (!told.text("format").equals(StatementWriter.format(statement))) {
        throw told.bad("format");
      }
      if (!statement.payload().equals(payload)) {
        throw new BadStatement("a field that is not known, or spelled otherwise");
      }
      return statement;
    } catch (NotCanonical e) {
      throw new BadStatement(e.getMessage() + "");
    }
  }

  private static Statement statement(Told told) throws BadStatement {
    List<EditionShown> editions = new ArrayList<>();
    for (Told edition : told.inners("editions")) {
      editions.add(edition(edition));
    }
    return new Statement(
        uuid(told, "unit"),
        uuid(told, "item"),
        day(told, "on"),
        told.textOrEmpty("territory"),
        named(Claim.class, told, "ground"),
        told.flag("may"),
        told.has("version") ? told.whole("version") : 0,
        told.has("since") ? day(told, "since") : "",
        told.has("until") ? day(told, "until") : "",
        told.has("cause") ? cause(told.inner("cause")) : null,
        editions,
        told.has("knownAt") ? instant(told, "knownAt") : "",
        told.has("warnings") ? warnings(told) : null);
  }

  private static List<BasisWarning> warnings(Told told) throws BadStatement {
    List<BasisWarning> warnings = new ArrayList<>();
    for (Told warning : told.inners("warnings")) {
      warnings.add(
          new BasisWarning(
              uuid(warning, "instrument"),
              warning.text("title"),
              named(BasisWarning.Status.class, warning, "status"),
              day(warning, "since"),
              warning.text("document")));
    }
    return warnings;
  }

  /** An identity has one spelling; in another, neighbours would seem to leave it out. */
  private static String uuid(Told told, String field) throws BadStatement {
    String text = told.text(field);
    try {
      if (UUID.fromString(text).toString().equals(text)) {
        return text;
      }
    } catch (IllegalArgumentException e) {
      throw told.bad(field);
    }
    throw told.bad(field);
  }

  private static String day(Told told, String field) throws BadStatement {
    try {
      return LocalDate.parse(told.text(field)).toString();
    } catch (DateTimeException e) {
      throw told.bad(field);
    }
  }

  private static String instant(Told told, String field) throws BadStatement {
    try {
      return Instant.parse(told.text(field)).toString();
    } catch (DateTimeException e) {
      throw told.bad(field);
    }
  }

  private static <E extends Enum<E>> E named(Class<E> type, Told told, String field)
      throws BadStatement {
    try {
      return Enum.valueOf(type, told.text(field));
    } catch (IllegalArgumentException e) {
      throw told.bad(field);
    }
  }

  private static Cause cause(Told told) throws BadStatement {
    return new Cause(
        told.text("division"), told.whole("position"), told.whole("line"), told.text("movement"));
  }

  private static EditionShown edition(Told told) throws BadStatement {
    return new EditionShown(
        uuid(told, "publisher"),
        told.text("division"),
        told.text("listType"),
        told.whole("number"),
        day(told, "effectiveOn"),
        entry(told.inner("entry")),
        shown(told));
  }

  private static EntryTold entry(Told told) throws BadStatement {
    HashAlgorithm algorithm = told.algorithm();
    String body = told.text("body");
    EntryHead head =
        new EntryHead(
            algorithm,
            told.whole("number"),
            told.text("kind"),
            told.text("recordedAt"),
            told.text("effectiveOn"),
            Bytes.of(algorithm.digest(body)),
            told.bytes("linesRoot"),
            told.whole("lineCount"),
            told.bytes("previousHash"));
    return new EntryTold(head, body, told.bytes("hash"));
  }

  private static Shown shown(Told told) throws BadStatement {
    if (told.has("unproved")) {
      return named(Shown.Nothing.class, told, "unproved");
    }
    if (told.has("absence")) {
      Told absence = told.inner("absence");
      return new Shown.Absent(neighbour(absence, "before"), neighbour(absence, "after"));
    }
    List<FieldProof> opened = new ArrayList<>();
    for (Told field : told.inners("opened")) {
      opened.add(
          new FieldProof(field.text("path"), field.bytes("key"), field.text("value"), path(field)));
    }
    return new Shown.Stands(member(told.inner("member")), told.algorithm(), opened);
  }

  private static @Nullable MemberProof neighbour(Told absence, String side) throws BadStatement {
    return absence.has(side) ? member(absence.inner(side)) : null;
  }

  private static MemberProof member(Told told) throws BadStatement {
    return new MemberProof(
        uuid(told, "item"),
        told.whole("version"),
        told.text("status"),
        told.bytes("commitment"),
        path(told));
  }

  private static MerklePath path(Told told) throws BadStatement {
    return new MerklePath(told.whole("index"), told.whole("size"), told.byteStrings("nodes"));
  }
}
