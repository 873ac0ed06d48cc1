package org.quanze.item;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quanze.item.Content.ItemCode;
import org.quanze.organisation.OrganisationCode;
import org.quanze.organisation.OrganisationRule;
import org.quanze.rule.Refusal;
import org.quanze.rule.Refusals;
import org.quanze.scheme.CodeScheme;

/**
 * Whether codes that are entered by hand are what they claim to be: they have the layout of their
 * scheme, and its organisation part has right check digits. A code that stood before may be as it
 * is, and of a scheme that is not known nothing is claimed.
 */
public final class CodeCheck {

  private CodeCheck() {}

  /**
   * Notes every new code that is not valid.
   *
   * @param before codes of what the contents come from
   */
  public static void entered(
      String path,
      List<ItemCode> codes,
      Collection<ItemCode> before,
      Map<String, CodeScheme> schemes,
      Refusals refusals) {
    for (int i = 0; i < codes.size(); i++) {
      ItemCode code = codes.get(i);
      CodeScheme scheme = schemes.get(code.scheme());
      if (scheme != null && !before.contains(code)) {
        one(path + "." + i + ".value", code, scheme, refusals);
      }
    }
  }

  private static void one(String path, ItemCode code, CodeScheme scheme, Refusals refusals) {
    CodeScheme.Parts parts = scheme.parts(code.value());
    if (parts == null) {
      refusals.add(refusal(path, code, "格式不符", "its layout is another"));
    } else if (parts.org() != null) {
      organisation(path, parts.org())
          .ifPresent(fault -> refusals.add(refusal(path, code, fault.zh(), fault.en())));
    }
  }

  private static Optional<Refusal> organisation(String path, String org) {
    return OrganisationCode.fault(path, org)
        .filter(
            fault ->
                fault.rule() != OrganisationRule.USCC_CHECK_DIGIT
                    || !OrganisationCode.isTransitional(org));
  }

  /** Each language with the cause in its own words. */
  private static Refusal refusal(String path, ItemCode code, String zh, String en) {
    return new Refusal(
        ItemRule.CODE_VALID,
        path,
        ItemRule.CODE_VALID.at(path, code.value(), code.scheme(), zh).zh(),
        ItemRule.CODE_VALID.at(path, code.value(), code.scheme(), en).en());
  }
}
