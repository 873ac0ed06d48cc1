package org.quanze.organisation;

import java.util.Locale;
import java.util.Optional;
import org.quanze.rule.Refusal;

/**
 * The codes by which Chinese units are known, with their check digits.
 *
 * <p>统一社会信用代码 after GB 32100-2015: 18 characters over an alphabet of 31, weights 3^i mod 31. 组织机构代码
 * after GB 11714-1997: 9 characters, weights 3 7 9 10 5 8 4 2.
 */
public final class OrganisationCode {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS_GB11714 = {3, 7, 9, 10, 5, 8, 4, 2};

  /** What kind of code a value is. */
  public enum Scheme {
    /** 统一社会信用代码. */
    USCC,
    /** 组织机构代码. */
    GB11714,
    /** A code of the government's own. */
    LOCAL,
    /** Neither layout. */
    UNKNOWN
  }

  private OrganisationCode() {}

  /** The scheme whose length the value has. */
  public static Scheme schemeOf(String value) {
    return switch (value.length()) {
      case 18 -> Scheme.USCC;
      case 9 -> Scheme.GB11714;
      default -> Scheme.UNKNOWN;
    };
  }

  /**
   * What is wrong with a code, if anything: layout, placeholder, lower case or check digit. A value
   * in lower case is checked in upper case, and the case alone is told when the rest is right.
   */
  public static Optional<Refusal> fault(String path, String value) {
    String plain = withoutHyphen(value);
    String upper = plain.toUpperCase(Locale.ROOT);
    Scheme scheme = schemeOf(plain);
    if (scheme == Scheme.UNKNOWN) {
      return Optional.of(
          (isPlaceholder(value) ? OrganisationRule.CODE_PLACEHOLDER : OrganisationRule.CODE_LAYOUT)
              .at(path, value));
    }
    if (isPlaceholder(value)) {
      return Optional.of(OrganisationRule.CODE_PLACEHOLDER.at(path, value));
    }
    if (scheme == Scheme.USCC && !isUscc(upper)) {
      return Optional.of(OrganisationRule.USCC_CHECK_DIGIT.at(path, value));
    }
    if (scheme == Scheme.GB11714 && !isGb11714(upper)) {
      return Optional.of(OrganisationRule.GB11714_CHECK_DIGIT.at(path, value));
    }
    return upper.equals(plain)
        ? Optional.empty()
        : Optional.of(OrganisationRule.CODE_LOWER_CASE.at(path, value));
  }

  /**
   * Whether a code is one of the time of transition (过渡期代码), with an M where its organisation code
   * begins: the code inside is right, and the check digit outside was never made by the standard.
   */
  public static boolean isTransitional(String value) {
    return value.length() == 18 && value.charAt(8) == 'M' && isGb11714(value.substring(8, 17));
  }

  /** Whether 18 characters are a unified social credit code with a right check digit. */
  public static boolean isUscc(String value) {
    if (value.length() != 18) {
      return false;
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      int digit = ALPHABET.indexOf(value.charAt(i));
      if (digit < 0) {
        return false;
      }
      sum += digit * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31) == value.charAt(17);
  }

  /** Whether 9 characters are an organisation code with a right check digit. */
  public static boolean isGb11714(String value) {
    if (value.length() != 9) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      char c = value.charAt(i);
      int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'Z' ? c - 'A' + 10 : -1;
      if (digit < 0) {
        return false;
      }
      sum += digit * WEIGHTS_GB11714[i];
    }
    int check = 11 - sum % 11;
    char expected = check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    return value.charAt(8) == expected;
  }

  /** GB 11714 writes a hyphen before the check character. */
  private static String withoutHyphen(String value) {
    return value.length() == 10 && value.charAt(8) == '-'
        ? value.substring(0, 8) + value.substring(9)
        : value;
  }

  private static boolean isPlaceholder(String value) {
    return value.length() > 1 && value.chars().distinct().count() == 1;
  }
}
