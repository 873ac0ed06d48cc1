package org.quanze.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanze.item.Content.ItemCode;
import org.quanze.rule.Refusal;
import org.quanze.rule.Refusals;
import org.quanze.scheme.CodeScheme;

/** Item codes that are entered by hand, with check digits of codes that are published. */
class CodeCheckTest {

  private static final Map<String, CodeScheme> SCHEMES =
      Map.of(
          "NATIONAL-31",
          new CodeScheme(
              "NATIONAL-31",
              Pattern.compile("^(?<org>[0-9A-Za-z]{18})[1-6](?<catalog>[0-9]{12})$")));

  private static List<Refusal> entered(ItemCode code, List<ItemCode> before) {
    Refusals refusals = new Refusals();
    CodeCheck.entered("codes", List.of(code), before, SCHEMES, refusals);
    return refusals.all();
  }

  private static List<Refusal> entered(String value) {
    return entered(new ItemCode("NATIONAL-31", value), List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11440100007482575H3440118009000",
        "12440100741854396C3442014055017",
        "11440000MB2D0164XH2440289876000",
        "1144030069395137733442015052006"
      })
  void published_codes_are_valid(String code) {
    assertEquals(List.of(), entered(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11440100007482575J3440118009000", // check digit
        "1144010000748257OH3440118009000", // a letter that the alphabet lacks
        "11440100007482575h3440118009000", // lower case
        "1111111111111111113440118009000", // a placeholder
        "11440100007482575H7440118009000", // no such level
        "11440100007482575H344011800900", // too short
        "440118009000" // the catalogue code alone
      })
  void what_is_not_valid_is_refused_by_one_rule_in_both_languages(String code) {
    List<Refusal> refusals = entered(code);
    assertEquals(List.of("ITM-11"), refusals.stream().map(Refusal::code).toList());
    assertEquals("codes.0.value", refusals.get(0).path());
    assertTrue(refusals.get(0).zh().contains(code), refusals.get(0).zh());
    assertTrue(refusals.get(0).en().contains(code), refusals.get(0).en());
  }

  @Test
  void a_transition_code_may_fail_outside_if_it_is_right_inside() {
    assertEquals(List.of(), entered("91350211M0000XUF463440118009000"));
    assertEquals(1, entered("91350211M0000XUF563440118009000").size());
  }

  @Test
  void a_code_that_stood_before_may_stay_as_it_is() {
    ItemCode old = new ItemCode("NATIONAL-31", "11440100007482575J3440118009000");
    assertEquals(List.of(), entered(old, List.of(old)));
  }

  @Test
  void of_a_scheme_that_is_not_known_nothing_is_claimed() {
    assertEquals(List.of(), entered(new ItemCode("DB52-1264", "XK12345678"), List.of()));
  }
}
