package org.quanze.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quanze.rule.Refusal;

/**
 * What is to be told of document numbers (发文字号提示): one that is not written as the standard writes
 * it, one that cannot be read, and one whose code is another issuer's. None of it refuses anything,
 * and nothing is rewritten.
 */
public final class NumberWarnings {

  private static final Pattern ISSUED =
      Pattern.compile("^(.+?(?:政府|国务院|中央|办公厅|办公室|委员会|委|局|厅|部|会|署))(?:关于|印发|转发|批转|发布|公布)");

  private NumberWarnings() {}

  /** Of the number that a document bears, by the issuer that it names. */
  public static List<Refusal> ofDocument(String issuer, String number, String path) {
    Optional<DocumentNumber> read = DocumentNumber.read(number);
    return read.isEmpty()
        ? List.of(InstrumentRule.NUMBER_READ.at(path, number))
        : told(read.get(), number, issuer, path);
  }

  /** Of the numbers that stand behind titles in a basis, by the issuers in the titles. */
  public static List<Refusal> ofCitation(String citation, String path) {
    List<Refusal> told = new ArrayList<>();
    for (TitleMarks cited : TitleMarks.in(citation)) {
      String issuer = issuer(cited.title());
      for (String part : DocumentNumber.behind(citation, cited)) {
        DocumentNumber.read(part)
            .ifPresent(number -> told.addAll(told(number, part, issuer, path)));
      }
    }
    return List.copyOf(told);
  }

  private static List<Refusal> told(
      DocumentNumber number, String written, String issuer, String path) {
    List<Refusal> told = new ArrayList<>();
    if (!number.standard()) {
      told.add(InstrumentRule.NUMBER_FORM.at(path, written, number.normal()));
    }
    if (!issuer.isEmpty() && !IssuerCodes.known().fits(number.issuerCode(), issuer)) {
      String known = String.join("、", IssuerCodes.known().issuers(number.issuerCode()));
      told.add(
          InstrumentRule.NUMBER_OF_ISSUER.at(path, written, number.issuerCode(), known, issuer));
    }
    return told;
  }

  /** The issuer that a title names; empty where it names none. */
  private static String issuer(String title) {
    Matcher issued = ISSUED.matcher(title);
    return issued.find() ? issued.group(1) : "";
  }
}
