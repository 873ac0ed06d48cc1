package org.quanze.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quanze.access.AccessRule;
import org.quanze.access.Actor;
import org.quanze.access.Grant;
import org.quanze.access.Role;
import org.quanze.rule.Refused;
import org.quanze.rule.Rule;
import org.quanze.scheme.CodeTable.CodeValue;
import org.quanze.testing.Cast;
import org.quanze.testing.TestRegistry;

/**
 * A list type that is there gets further elements, and elements name code tables that there are.
 */
class LengthenListTypeTest {

  private static final CodeTable DEPTH =
      new CodeTable(
          "DEPTH-2018",
          "网办深度（2018）",
          "Depth of 2018",
          "示例省 2018（构造）",
          List.of(new CodeValue("Ⅰ", "一级", "One"), new CodeValue("Ⅳ", "四级", "Four")));

  private final TestRegistry registry = new TestRegistry();
  private final Actor administrator = new Cast(registry).administrator();

  @AfterEach
  void close() {
    registry.close();
  }

  private static Element element(
      String key,
      Element.Type type,
      boolean mandatory,
      @Nullable String table,
      @Nullable Format format) {
    return new Element(
        key, "要素" + key, "Element", type, mandatory, false, false, false, table, List.of(), format);
  }

  private static Element words(String key) {
    return element(key, Element.Type.TEXTS, false, null, null);
  }

  private String lengthen(int version, String key, Element... elements) {
    return registry
        .get(LengthenListType.class)
        .lengthen(
            administrator, new LengthenListType.Command("FEE", version, List.of(elements), key));
  }

  private void refused(Rule rule, String path, int version, Element... elements) {
    Refused no = assertThrows(Refused.class, () -> lengthen(version, "lengthen-refused", elements));
    assertEquals(rule, no.refusals().get(0).rule(), no.getMessage());
    assertEquals(path, no.refusals().get(0).path());
  }

  private void register(CodeTable table, String key) {
    registry
        .get(RegisterCodeTable.class)
        .register(administrator, new RegisterCodeTable.Command(table, key));
  }

  private ListType fees() {
    ListTypes types = registry.get(ListTypes.class);
    return registry.read(() -> types.get("FEE"));
  }

  @Test
  void further_elements_come_after_those_that_there_are_and_raise_the_version() {
    ListType before = fees();
    assertEquals(1, before.version());
    lengthen(1, "lengthen-1", words("colloquialNames"));
    lengthen(1, "lengthen-1", words("colloquialNames"));
    ListType now = fees();
    assertEquals(2, now.version());
    assertEquals(before.elements().size() + 1, now.elements().size());
    assertEquals(words("colloquialNames"), now.elements().getLast());
    assertEquals(before.elements(), now.elements().subList(0, before.elements().size()));
  }

  @Test
  void who_went_by_another_version_is_told_the_one_that_stands() {
    lengthen(1, "lengthen-1", words("colloquialNames"));
    Refused no = assertThrows(Refused.class, () -> lengthen(1, "lengthen-2", words("more")));
    assertEquals(SchemeRule.VERSION_CURRENT, no.refusals().get(0).rule());
    assertEquals(2, no.currentVersion());
  }

  @Test
  void a_further_element_is_new_and_not_mandatory() {
    refused(SchemeRule.NAMED_ONCE, "elements.0.key", 1, words("note"));
    refused(
        SchemeRule.LENGTHENED_OPTIONAL,
        "elements.0.mandatory",
        1,
        element("more", Element.Type.TEXT, true, null, null));
    assertEquals(1, fees().version());
  }

  @Test
  void codes_are_of_a_table_that_is_registered() {
    Element depth = element("depth", Element.Type.CODES, false, "DEPTH-2018", null);
    refused(SchemeRule.TABLE_EXISTS, "elements.0.table", 1, depth);
    register(DEPTH, "code-table-1");
    lengthen(1, "lengthen-1", depth);
    CodeTable table = fees().table("DEPTH-2018").orElseThrow();
    assertEquals(DEPTH, table);
    assertTrue(table.has("Ⅳ"));
  }

  @Test
  void a_table_and_a_format_are_for_texts() {
    refused(
        SchemeRule.TABLE_OF_CODES,
        "elements.0.table",
        1,
        element("days", Element.Type.WHOLE, false, "USE_LEVEL", null));
    refused(
        SchemeRule.FORMAT_OF_TEXT,
        "elements.0.format",
        1,
        element("days", Element.Type.WHOLE, false, null, Format.DURATION));
    refused(
        SchemeRule.FORMAT_OF_TEXT,
        "elements.0.format",
        1,
        element("level", Element.Type.TEXT, false, "USE_LEVEL", Format.PHONE));
  }

  @Test
  void a_table_is_registered_once_and_never_changed() {
    register(DEPTH, "code-table-1");
    Refused no = assertThrows(Refused.class, () -> register(DEPTH, "code-table-2"));
    assertEquals(SchemeRule.TABLE_NEW, no.refusals().get(0).rule());
    CodeTable spaced = new CodeTable("X1", "甲", "A", "构造", List.of(new CodeValue("a b", "乙", "B")));
    no = assertThrows(Refused.class, () -> register(spaced, "code-table-3"));
    assertEquals(SchemeRule.VALUE_FORM, no.refusals().get(0).rule());
  }

  @Test
  void only_who_administers_the_system_lengthens() {
    Actor clerk =
        new Actor(
            "manager",
            "manager",
            List.of(new Grant(Role.LIST_MANAGER, "/", LocalDate.EPOCH, null)),
            "test");
    Refused no =
        assertThrows(
            Refused.class,
            () ->
                registry
                    .get(LengthenListType.class)
                    .lengthen(
                        clerk,
                        new LengthenListType.Command("FEE", 1, List.of(words("x")), "no-1-key")));
    assertEquals(AccessRule.VISIBLE, no.refusals().get(0).rule());
  }
}
