package org.quanze.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanze.exchange.Finding.Severity;
import org.quanze.item.Content;
import org.quanze.item.Content.ItemCode;
import org.quanze.organisation.OrganisationCode;
import org.quanze.organisation.OrganisationRule;
import org.quanze.rule.Refusal;
import org.quanze.scheme.CodeScheme;

/** What is odd in a row although it may be imported: codes, names, areas. */
final class RowCheck {

  private final Map<String, CodeScheme> schemes;
  private final Map<String, Integer> codes = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();

  RowCheck(Map<String, CodeScheme> schemes) {
    this.schemes = schemes;
  }

  /**
   * The findings of a row.
   *
   * @param area the area that its code should name
   */
  List<Finding> check(int row, Content content, String unit, String area) {
    List<Finding> findings = new ArrayList<>();
    for (ItemCode code : content.codes()) {
      code(row, code, area, findings);
    }
    Integer earlier = names.putIfAbsent(unit + "\n" + content.name(), row);
    if (earlier != null) {
      findings.add(
          warn(
              row,
              "name",
              content.name(),
              ImportRule.NAME_ONCE.at("name", unit, content.name(), earlier)));
    }
    return findings;
  }

  /** The row in which a code stands already, or null. */
  @Nullable Integer codeRow(int row, String code) {
    return codes.putIfAbsent(code, row);
  }

  private void code(int row, ItemCode item, String area, List<Finding> findings) {
    CodeScheme scheme = schemes.get(item.scheme());
    if (scheme == null) {
      return;
    }
    String code = item.value();
    CodeScheme.Parts parts = scheme.parts(code);
    if (parts == null) {
      Refusal refusal = ImportRule.CODE_PARSES.at("code", code, scheme.code());
      findings.add(warn(row, "code", code, refusal));
      return;
    }
    if (parts.org() != null) {
      organisation(row, parts.org(), findings);
    }
    if (parts.area() != null && !parts.area().equals(area)) {
      findings.add(
          warn(row, "code", parts.area(), ImportRule.OWN_AREA.at("code", parts.area(), area)));
    }
  }

  private static void organisation(int row, String org, List<Finding> findings) {
    Optional<Refusal> fault = OrganisationCode.fault("code", org);
    if (fault.isEmpty()) {
      return;
    }
    Refusal cause = fault.get();
    Refusal refusal =
        cause.rule() == OrganisationRule.CODE_LOWER_CASE
            ? ImportRule.ORGANISATION_CASE.at("code", org)
            : new Refusal(
                ImportRule.ORGANISATION_PART,
                "code",
                ImportRule.ORGANISATION_PART.at("code", org, cause.zh()).zh(),
                ImportRule.ORGANISATION_PART.at("code", org, cause.en()).en());
    findings.add(warn(row, "code", org, refusal));
  }

  private static Finding warn(int row, String field, String raw, Refusal refusal) {
    return Finding.of(row, field, Severity.WARN, raw, refusal);
  }
}
