package org.quanze.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanze.canonical.CanonicalJson;
import org.quanze.canonical.NotCanonical;
import org.quanze.digest.Bytes;
import org.quanze.proof.AbsenceProof;
import org.quanze.proof.FieldProof;
import org.quanze.proof.PublicRoot;
import org.quanze.proof.SignedHead;
import org.quanze.signature.BadSignature;
import org.quanze.signature.KeySet;
import org.quanze.statement.Shown.Absent;
import org.quanze.statement.Shown.Nothing;
import org.quanze.statement.Shown.Stands;
import org.quanze.statement.StatementReport.Finding;

/**
 * Verifies a statement: its signature, the entry of each edition, what the edition shows, and that
 * this is what the ground claims.
 */
public final class StatementVerifier {

  private final List<Finding> findings = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  private StatementVerifier() {}

  /**
   * Verifies a statement.
   *
   * @param keys keys that are known to be the registry's
   * @param heads signed heads from earlier by the names of their files; an edition's entry must be
   *     what each says of it
   */
  public static StatementReport verify(String compact, KeySet keys, Map<String, String> heads) {
    StatementVerifier verifier = new StatementVerifier();
    @Nullable Statement statement = null;
    try {
      statement = Statement.read(compact, keys);
      verifier.walk(statement);
      for (Map.Entry<String, String> head : heads.entrySet()) {
        verifier.kept(head.getKey(), head.getValue(), keys, statement);
      }
    } catch (BadSignature e) {
      verifier.note("", StatementCheck.SIGNATURE, e.getMessage() + "");
    } catch (BadStatement e) {
      verifier.note(e.getMessage() + "", StatementCheck.READABLE, "");
    }
    return new StatementReport(statement, verifier.findings, verifier.remarks);
  }

  private void note(String place, StatementCheck check, String detail) {
    findings.add(new Finding(place, check, detail));
  }

  private void walk(Statement statement) {
    if (statement.may() != statement.ground().may()) {
      note("may", StatementCheck.MAY, statement.ground().name());
    }
    if (statement.ground() != Claim.NOT_LISTED && statement.editions().size() > 1) {
      note("editions", StatementCheck.GROUND, "one edition shows it");
    }
    int place = 0;
    for (EditionShown edition : statement.editions()) {
      edition("editions[" + place++ + "]", statement, edition);
    }
    if (statement.editions().isEmpty()) {
      remarks.add("所问之日没有清单版本，答复没有证明 / there is no edition on that day; the answer is not proved");
    } else {
      remarks.add(
          "所问之日适用哪一清单版本，仅由签名说明"
              + " / that no newer edition applies on the day is told by the signature alone");
    }
    boolean proved = statement.editions().stream().anyMatch(e -> !(e.shown() instanceof Nothing));
    if (proved && !statement.ground().remark().isEmpty()) {
      remarks.add(statement.ground().remark());
    }
    signed(statement);
  }

  /** What no proof covers of any answer. */
  private void signed(Statement statement) {
    if (!statement.knownAt().isEmpty()) {
      remarks.add(
          "按 "
              + statement.knownAt()
              + " 已记录的内容答复；当时记录了什么，仅由签名说明 / answered from what had been recorded by then;"
              + " that nothing else had been is told by the signature alone");
    }
    if (statement.version() > 0) {
      bases(statement.warnings());
    }
  }

  /** What is told of the legal bases of a version; instruments hang on no chain. */
  private void bases(@Nullable List<BasisWarning> warnings) {
    if (warnings == null) {
      remarks.add("陈述未说明依据是否有效 / whether the legal bases are in force is not stated");
    } else if (warnings.isEmpty()) {
      remarks.add(
          "所引依据没有已登记为无效的，仅由签名说明"
              + " / that no cited basis is registered as not in force is told by the signature"
              + " alone");
    } else {
      warnings.forEach(warning -> remarks.add(warning.remark()));
    }
  }

  private void edition(String place, Statement statement, EditionShown edition) {
    if (edition.effectiveOn().compareTo(statement.on()) > 0) {
      note(place + ".effectiveOn", StatementCheck.DAY, edition.effectiveOn());
    }
    if (!edition.entry().holds()) {
      note(place + ".entry", StatementCheck.ENTRY, edition.entry().head().hash().hex());
    }
    Optional<Told> told = told(place, edition);
    if (told.isPresent()) {
      try {
        shown(place, statement, edition, root(edition, told.get()));
      } catch (BadStatement e) {
        note(place + ".entry.body", StatementCheck.ROOT, e.getMessage() + "");
      }
    }
  }

  /** What the body of the entry tells of the edition. */
  private Optional<Told> told(String place, EditionShown edition) {
    try {
      Told body = new Told("", CanonicalJson.object(edition.entry().body()));
      if (body.text("publisher").equals(edition.publisher())) {
        for (Told each : body.inners("editions")) {
          if (each.text("listType").equals(edition.listType())
              && each.whole("number") == edition.number()
              && each.text("effectiveOn").equals(edition.effectiveOn())) {
            return Optional.of(each);
          }
        }
      }
      note(place, StatementCheck.EDITION, edition.listType() + " " + edition.number());
    } catch (NotCanonical | BadStatement e) {
      note(place + ".entry.body", StatementCheck.EDITION, e.getMessage() + "");
    }
    return Optional.empty();
  }

  private static @Nullable PublicRoot root(EditionShown edition, Told told) throws BadStatement {
    if (!told.has("publicMembersRoot")) {
      return null;
    }
    Bytes root = told.bytes("publicMembersRoot");
    return new PublicRoot(edition.entry().head().algorithm(), root, told.whole("publicRootSize"));
  }

  private void shown(
      String place, Statement statement, EditionShown edition, @Nullable PublicRoot root) {
    if (edition.shown() instanceof Nothing nothing) {
      if ((nothing == Nothing.NO_PUBLIC_ROOT) != (root == null)) {
        note(place + ".unproved", StatementCheck.ROOT, "");
      }
      remarks.add(nothing.remark());
      return;
    }
    if (root == null) {
      note(place, StatementCheck.ROOT, "");
      return;
    }
    switch (edition.shown()) {
      case Stands stands -> stands(place, statement, stands, root);
      case Absent absent -> {
        if (!new AbsenceProof(statement.item(), absent.before(), absent.after()).holds(root)) {
          note(place + ".absence", StatementCheck.ABSENCE, "");
        }
      }
      case Nothing nothing -> throw new IllegalStateException(nothing.name());
    }
    if (!statement.ground().fits(statement.unit(), edition.shown())) {
      note(place, StatementCheck.GROUND, statement.ground().name());
    }
  }

  private void stands(String place, Statement statement, Stands stands, PublicRoot root) {
    boolean same =
        stands.member().item().equals(statement.item())
            && stands.member().version() == statement.version();
    if (!same || !stands.member().holds(root)) {
      note(place + ".member", StatementCheck.MEMBER, same ? "" : "of another item or version");
    }
    if (!stands.isComplete()) {
      note(place + ".opened", StatementCheck.FIELD, "");
      return;
    }
    for (FieldProof field : stands.opened()) {
      if (!stands.holds(field)) {
        note(place + ".opened", StatementCheck.FIELD, field.path());
      }
    }
  }

  private void kept(String name, String compact, KeySet keys, Statement statement) {
    try {
      SignedHead head = SignedHead.read(compact, keys);
      if (statement.editions().stream().noneMatch(e -> e.head().equals(head))) {
        note(name, StatementCheck.HEAD, "of entry " + head.number());
      }
    } catch (BadSignature e) {
      note(name, StatementCheck.SIGNATURE, e.getMessage() + "");
    }
  }
}
