package org.quanze.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanze.rule.Refusal;
import org.quanze.rule.Rule;

/** Check digits on codes that stand in published documents. */
class OrganisationCodeTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11440100007482575H",
        "12440100741854396C",
        "11440000MB2D0164XH",
        "114403006939513773",
        "11310118342309462Y",
        "115323000151673132",
        "12620600MB0523338C"
      })
  void published_codes_are_valid_and_so_is_the_code_inside(String code) {
    assertEquals(Optional.empty(), OrganisationCode.fault("code", code));
    assertTrue(OrganisationCode.isGb11714(code.substring(8, 17)), code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"11440100007482575H", "11310118342309462Y", "12620600MB0523338C"})
  void any_other_character_at_any_place_is_found(String code) {
    for (int i = 0; i < code.length(); i++) {
      for (int n = 0; n < ALPHABET.length(); n++) {
        char c = ALPHABET.charAt(n);
        if (c != code.charAt(i)) {
          String altered = code.substring(0, i) + c + code.substring(i + 1);
          assertFalse(OrganisationCode.isUscc(altered), altered);
        }
      }
    }
  }

  @Test
  void a_transition_code_fails_outside_and_passes_inside() {
    String code = "91350211M0000XUF46";
    assertEquals(OrganisationRule.USCC_CHECK_DIGIT, rule(code));
    assertTrue(OrganisationCode.isGb11714(code.substring(8, 17)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"000000000", "111111111111111111", "00000"})
  void equal_digits_are_a_placeholder(String code) {
    assertEquals(OrganisationRule.CODE_PLACEHOLDER, rule(code));
  }

  @Test
  void what_is_wrong_is_told_exactly() {
    assertEquals(OrganisationRule.CODE_LOWER_CASE, rule("12620600mb0523338c"));
    assertEquals(OrganisationRule.USCC_CHECK_DIGIT, rule("11440100007482575J"));
    assertEquals(OrganisationRule.GB11714_CHECK_DIGIT, rule("007482576"));
    assertEquals(OrganisationRule.CODE_LAYOUT, rule("1144010000748257"));
    assertEquals(Optional.empty(), OrganisationCode.fault("code", "007482575"));
    assertEquals(Optional.empty(), OrganisationCode.fault("code", "00748257-5"));
  }

  @Test
  void letters_that_the_alphabet_lacks_are_no_code() {
    assertEquals(OrganisationRule.USCC_CHECK_DIGIT, rule("I1440100007482575H"));
    assertEquals(OrganisationRule.USCC_CHECK_DIGIT, rule("1144010000748257OH"));
  }

  private static Rule rule(String code) {
    return OrganisationCode.fault("code", code).map(Refusal::rule).orElseThrow();
  }
}
