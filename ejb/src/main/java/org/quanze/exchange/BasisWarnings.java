package org.quanze.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.quanze.citation.LawTexts;
import org.quanze.citation.RankWarnings;
import org.quanze.exchange.RowReader.SourceRow;
import org.quanze.instrument.CitedInstruments;
import org.quanze.instrument.NotInForce;
import org.quanze.instrument.NumberWarnings;
import org.quanze.item.Basis;
import org.quanze.item.Content;
import org.quanze.scheme.ListType;

/**
 * Warns of rows that cite an instrument which is not in force on the day of the list, with a
 * document number that is not its issuer's, in a place that its text does not have, or nothing of a
 * rank that may create what it is. They are imported all the same: a file says what was written,
 * and a repealed basis stops no power.
 */
final class BasisWarnings {

  private static final String BASES = "legalBases";

  private final CitedInstruments instruments;
  private final LawTexts laws;
  private final LocalDate day;
  // Rows cite the same laws again and again.
  private final Map<String, List<NotInForce>> judged = new HashMap<>();

  BasisWarnings(CitedInstruments instruments, LawTexts laws, LocalDate day) {
    this.instruments = instruments;
    this.laws = laws;
    this.day = day;
  }

  void warn(SourceRow row, Content content, ListType type) {
    for (Basis basis : content.bases()) {
      numbers(row, basis.instrument());
      laws.warnings(basis.instrument(), basis.article(), BASES)
          .forEach(told -> row.found().warn(BASES, written(basis), told));
    }
    notInForce(row, content);
    type.find(content.category())
        .map(category -> RankWarnings.of(category.zh(), content.bases(), instruments, BASES))
        .orElse(List.of())
        .forEach(told -> row.found().warn(BASES, cited(content), told));
  }

  private static String cited(Content content) {
    return String.join("；", content.citations());
  }

  private static String written(Basis basis) {
    return basis.article() == null ? basis.instrument() : basis.instrument() + basis.article();
  }

  // Most citations have no number, and most numbers are as they should be.
  private static void numbers(SourceRow row, String citation) {
    if (citation.indexOf('号') >= 0 || citation.indexOf('號') >= 0) {
      NumberWarnings.ofCitation(citation, BASES)
          .forEach(told -> row.found().warn(BASES, citation, told));
    }
  }

  /** Notes each instrument once, with the words in which the row cites it first. */
  private void notInForce(SourceRow row, Content content) {
    if (instruments.byTitle().isEmpty()) {
      return;
    }
    Set<UUID> told = new HashSet<>();
    for (String citation : content.citations()) {
      for (NotInForce cited : judged.computeIfAbsent(citation, this::judge)) {
        if (told.add(cited.instrument().id())) {
          row.found().warn(BASES, citation, cited.at(BASES));
        }
      }
    }
  }

  private List<NotInForce> judge(String citation) {
    return instruments.notInForce(List.of(citation), day);
  }
}
