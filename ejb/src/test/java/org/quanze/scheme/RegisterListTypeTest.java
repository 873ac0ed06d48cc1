package org.quanze.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quanze.access.AccessRule;
import org.quanze.access.Actor;
import org.quanze.access.Grant;
import org.quanze.access.Role;
import org.quanze.rule.Refused;
import org.quanze.rule.Rule;
import org.quanze.scheme.ListType.Category;
import org.quanze.scheme.ListType.CategoryScheme;
import org.quanze.testing.Cast;
import org.quanze.testing.TestRegistry;

/** Who registers a list type, what it may consist of, and that it is then there as it was said. */
class RegisterListTypeTest {

  private static final Element PHONE = element("phone", Element.Type.TEXT, List.of());
  private static final Element STEPS =
      element("steps", Element.Type.ROWS, List.of(element("name", Element.Type.TEXT, List.of())));
  private static final CategoryScheme OWN =
      new CategoryScheme(
          "OWN-1",
          "自有类别",
          "Own categories",
          List.of(new Category("a", "甲", "A", 1), new Category("b", "乙", "B", 2)));

  private final TestRegistry registry = new TestRegistry();
  private final Actor administrator = new Cast(registry).administrator();

  @AfterEach
  void close() {
    registry.close();
  }

  private static Element element(String key, Element.Type type, List<Element> fields) {
    return new Element(
        key, "要素" + key, "Element " + key, type, true, false, false, false, null, fields);
  }

  private static RegisterListType.Command command(String code, String key, Element... elements) {
    return new RegisterListType.Command(
        code,
        "中介服务清单",
        "Intermediary services",
        "NATIONAL",
        null,
        null,
        List.of(elements),
        false,
        null,
        Set.of(),
        key);
  }

  private static RegisterListType.Command bringing(@Nullable CategoryScheme scheme, String key) {
    return new RegisterListType.Command(
        "FEES", "收费目录", "Fees", null, scheme, "示例文件", List.of(PHONE), true, null, Set.of(), key);
  }

  private String register(RegisterListType.Command command) {
    return registry.get(RegisterListType.class).register(administrator, command);
  }

  private void refused(Rule rule, String path, RegisterListType.Command command) {
    Refused no = assertThrows(Refused.class, () -> register(command));
    assertEquals(rule, no.refusals().get(0).rule(), no.getMessage());
    assertEquals(path, no.refusals().get(0).path());
  }

  @Test
  void it_is_there_as_it_was_said() {
    assertEquals("AGENTS", register(command("AGENTS", "register-1", PHONE, STEPS)));
    ListTypes types = registry.get(ListTypes.class);
    ListType type = registry.read(() -> types.get("AGENTS"));
    assertEquals(List.of(PHONE, STEPS), type.elements());
    assertEquals("NATIONAL", type.scheme().code());
    assertEquals(false, type.countsSuspended());
    register(bringing(OWN, "register-2"));
    assertEquals(OWN, registry.read(() -> types.get("FEES")).scheme());
    assertEquals("AGENTS", register(command("AGENTS", "register-1", PHONE, STEPS)), "once only");
  }

  @Test
  void only_who_administers_the_system_registers() {
    Actor manager =
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
                    .get(RegisterListType.class)
                    .register(manager, command("AGENTS", "register-1", PHONE)));
    assertEquals(AccessRule.VISIBLE, no.refusals().get(0).rule());
  }

  @Test
  void what_there_is_already_is_not_registered_again() {
    refused(SchemeRule.LIST_TYPE_NEW, "code", command("POWER", "register-1", PHONE));
    register(bringing(OWN, "register-2"));
    refused(
        SchemeRule.SCHEME_NEW,
        "scheme.code",
        new RegisterListType.Command(
            "OTHER",
            "其他",
            "Other",
            null,
            OWN,
            "示例文件",
            List.of(PHONE),
            true,
            null,
            Set.of(),
            "register-3"));
  }

  @Test
  void it_has_categories_of_one_scheme_that_there_is() {
    refused(
        SchemeRule.SCHEME_EXISTS,
        "scheme.code",
        new RegisterListType.Command(
            "OTHER",
            "其他",
            "Other",
            "NONE",
            null,
            null,
            List.of(PHONE),
            true,
            null,
            Set.of(),
            "register-1"));
    refused(SchemeRule.ONE_SCHEME, "scheme", bringing(null, "register-2"));
    refused(
        SchemeRule.NUMBER_OF,
        "scheme.categories",
        bringing(new CategoryScheme("OWN-1", "空", "None", List.of()), "register-3"));
    refused(
        SchemeRule.NAMED_ONCE,
        "scheme.categories",
        bringing(of(c -> new Category("a", c.zh(), c.en(), c.ordinal())), "register-4"));
    refused(
        SchemeRule.CATEGORY_CODE_FORM,
        "scheme.categories.0.code",
        bringing(of(c -> new Category(c.code() + ":", c.zh(), c.en(), 1)), "register-5"));
    refused(
        SchemeRule.NAME_FORM,
        "scheme.categories.0.zh",
        bringing(of(c -> new Category(c.code(), c.zh() + "\u0001", c.en(), 1)), "register-6"));
  }

  private static CategoryScheme of(UnaryOperator<Category> changed) {
    return new CategoryScheme(
        OWN.code(), OWN.zh(), OWN.en(), OWN.categories().stream().map(changed).toList());
  }

  @Test
  void codes_keys_and_columns_have_their_form() {
    refused(SchemeRule.CODE_FORM, "code", command("agents", "register-1", PHONE));
    refused(SchemeRule.NUMBER_OF, "elements", command("AGENTS", "register-2"));
    refused(SchemeRule.NAMED_ONCE, "elements", command("AGENTS", "register-3", PHONE, PHONE));
    refused(
        SchemeRule.KEY_FORM,
        "elements.0.key",
        command("AGENTS", "register-4", element("电话", Element.Type.TEXT, List.of())));
    refused(
        SchemeRule.FIELDS_OF_ROWS,
        "elements.0.fields",
        command("AGENTS", "register-5", element("steps", Element.Type.ROWS, List.of())));
    refused(
        SchemeRule.FIELDS_OF_ROWS,
        "elements.0.fields",
        command("AGENTS", "register-6", element("phone", Element.Type.TEXT, List.of(PHONE))));
    refused(
        SchemeRule.ROWS_NOT_NESTED,
        "elements.0.fields",
        command("AGENTS", "register-7", element("rows", Element.Type.ROWS, List.of(STEPS))));
    refused(
        SchemeRule.ROWS_NOT_BRIEF,
        "elements.0.brief",
        command(
            "AGENTS",
            "register-8",
            new Element(
                "rows",
                "表",
                "Rows",
                Element.Type.ROWS,
                true,
                true,
                false,
                false,
                null,
                List.of(PHONE))));
    for (Element silent :
        List.of(
            new Element(
                "word", "词", "Word", Element.Type.TEXT, true, true, false, true, null, List.of()),
            new Element(
                "days",
                "天",
                "Days",
                Element.Type.WHOLE,
                true,
                false,
                false,
                true,
                null,
                List.of()))) {
      refused(
          SchemeRule.REDACTABLE_WORDS,
          "elements.0.redactable",
          command("AGENTS", "register-" + silent.key(), silent));
    }
    List<Element> many = new ArrayList<>();
    for (int n = 0; n <= DefinitionCheck.MOST_ELEMENTS; n++) {
      many.add(element("e" + n, Element.Type.FLAG, Collections.emptyList()));
    }
    refused(
        SchemeRule.NUMBER_OF,
        "elements",
        command("AGENTS", "register-9", many.toArray(Element[]::new)));
  }

  /** What keys of before stand for: the text that they were kept with. */
  @Test
  void a_key_that_was_kept_before_there_were_formats_has_its_answer() {
    assertEquals(
        "[Element[key=phone, zh=要素phone, en=Element phone, type=TEXT, mandatory=true, brief=false,"
            + " formal=false, redactable=false, table=null, fields=[]]]",
        Element.text(List.of(PHONE)));
  }
}
