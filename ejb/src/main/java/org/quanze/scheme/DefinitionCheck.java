package org.quanze.scheme;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanze.rule.Refusals;
import org.quanze.scheme.ListType.Category;
import org.quanze.scheme.ListType.CategoryScheme;

/** Whether what is said of a new list type is well-formed, before it is held against the others. */
public final class DefinitionCheck {

  static final int MOST_ELEMENTS = 100;
  static final int MOST_FIELDS = 40;
  static final int MOST_CATEGORIES = 200;
  static final int MOST_VALUES = 1_000;
  static final int LONGEST_NAME = 100;

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_-]{1,39}");
  private static final Pattern CATEGORY_CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,19}");
  private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,59}");
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}]{1," + LONGEST_NAME + "}");

  private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N}._-]{1,40}");

  private final Refusals refusals;
  private final Set<String> tables;

  private DefinitionCheck(List<CodeTable> tables, Refusals refusals) {
    this.refusals = refusals;
    this.tables = tables.stream().map(CodeTable::code).collect(Collectors.toSet());
  }

  /** Of a new list type. */
  static void of(RegisterListType.Command command, List<CodeTable> tables, Refusals refusals) {
    DefinitionCheck check = new DefinitionCheck(tables, refusals);
    check.code("code", command.code());
    check.names("", command.zh(), command.en());
    CategoryScheme scheme = command.scheme();
    refusals.require(
        (scheme == null) != (command.schemeCode() == null), SchemeRule.ONE_SCHEME, "scheme");
    if (scheme != null) {
      check.scheme(scheme, command.source());
    }
    check.elements("elements", command.elements(), MOST_ELEMENTS);
    check.claim(command.elements());
    if (command.leadOffice() != null) {
      check.name("leadOffice", command.leadOffice());
    }
  }

  /** Of further elements of a list type that is there. */
  static void further(
      ListType type, List<Element> elements, List<CodeTable> tables, Refusals refusals) {
    DefinitionCheck check = new DefinitionCheck(tables, refusals);
    check.elements("elements", elements, MOST_ELEMENTS - type.elements().size());
    check.claim(Stream.concat(type.elements().stream(), elements.stream()).toList());
    Set<String> taken = type.byKey().keySet();
    int at = 0;
    for (Element element : elements) {
      String path = "elements." + at++;
      refusals.require(
          !taken.contains(element.key()), SchemeRule.NAMED_ONCE, path + ".key", element.key());
      refusals.require(!element.mandatory(), SchemeRule.LENGTHENED_OPTIONAL, path + ".mandatory");
    }
  }

  /** Of what anything registered is called, and of where it is from. */
  public static void named(String code, String zh, String en, String source, Refusals refusals) {
    new DefinitionCheck(List.of(), refusals).names(code, zh, en, source);
  }

  private void names(String code, String zh, String en, String source) {
    code("code", code);
    names("", zh, en);
    name("source", source);
  }

  /** Of a new code table. */
  static void of(CodeTable table, Refusals refusals) {
    DefinitionCheck check = new DefinitionCheck(List.of(), refusals);
    check.names(table.code(), table.zh(), table.en(), table.source());
    check.number("values", table.values().size(), MOST_VALUES);
    check.once("values", table.values().stream().map(CodeTable.CodeValue::value).toList());
    int at = 0;
    for (CodeTable.CodeValue value : table.values()) {
      String path = "values." + at++;
      refusals.require(
          VALUE.matcher(value.value()).matches(),
          SchemeRule.VALUE_FORM,
          path + ".value",
          value.value());
      check.names(path + ".", value.zh(), value.en());
    }
  }

  private void code(String path, String code) {
    refusals.require(CODE.matcher(code).matches(), SchemeRule.CODE_FORM, path, code);
  }

  /** A name in each language. */
  private void names(String path, String zh, String en) {
    name(path + "zh", zh);
    name(path + "en", en);
  }

  private void name(String path, @Nullable String name) {
    refusals.require(
        name != null && !name.isBlank() && NAME.matcher(name).matches(),
        SchemeRule.NAME_FORM,
        path,
        LONGEST_NAME);
  }

  private void scheme(CategoryScheme scheme, @Nullable String source) {
    code("scheme.code", scheme.code());
    names("scheme.", scheme.zh(), scheme.en());
    name("scheme.source", source);
    number("scheme.categories", scheme.categories().size(), MOST_CATEGORIES);
    once("scheme.categories", scheme.categories().stream().map(Category::code).toList());
    once("scheme.categories", scheme.categories().stream().map(Category::zh).toList());
    int at = 0;
    for (Category category : scheme.categories()) {
      String path = "scheme.categories." + at++;
      refusals.require(
          CATEGORY_CODE.matcher(category.code()).matches(),
          SchemeRule.CATEGORY_CODE_FORM,
          path + ".code",
          category.code());
      names(path + ".", category.zh(), category.en());
    }
  }

  private void elements(String path, List<Element> elements, int most) {
    number(path, elements.size(), most);
    once(path, elements.stream().map(Element::key).toList());
    int at = 0;
    for (Element element : elements) {
      element(path + "." + at++, element);
    }
  }

  /** At most one text that lists show names the catalogue item that one claims. */
  private void claim(List<Element> elements) {
    List<Element> claiming = elements.stream().filter(DefinitionCheck::claims).toList();
    refusals.require(
        claiming.size() <= 1
            && claiming.stream().allMatch(e -> e.brief() && e.type() == Element.Type.TEXT)
            && elements.stream()
                .flatMap(e -> e.fields().stream())
                .noneMatch(DefinitionCheck::claims),
        SchemeRule.CLAIM_ELEMENT,
        "elements");
  }

  private static boolean claims(Element element) {
    return element.format() == Format.CATALOGUE_ITEM;
  }

  private void element(String path, Element element) {
    refusals.require(
        KEY.matcher(element.key()).matches(), SchemeRule.KEY_FORM, path + ".key", element.key());
    names(path + ".", element.zh(), element.en());
    boolean rows = element.type() == Element.Type.ROWS;
    refusals.require(
        rows != element.fields().isEmpty(), SchemeRule.FIELDS_OF_ROWS, path + ".fields");
    refusals.require(
        element.fields().stream().noneMatch(f -> f.type() == Element.Type.ROWS),
        SchemeRule.ROWS_NOT_NESTED,
        path + ".fields");
    refusals.require(!(rows && element.brief()), SchemeRule.ROWS_NOT_BRIEF, path + ".brief");
    boolean words =
        rows || element.type() == Element.Type.TEXT || element.type() == Element.Type.TEXTS;
    refusals.require(
        !element.redactable() || (words && !element.brief()),
        SchemeRule.REDACTABLE_WORDS,
        path + ".redactable");
    coded(path, element);
    if (rows && !element.fields().isEmpty()) {
      elements(path + ".fields", element.fields(), MOST_FIELDS);
    }
  }

  private void coded(String path, Element element) {
    String table = element.table();
    boolean text = element.type() == Element.Type.TEXT;
    if (table != null) {
      refusals.require(tables.contains(table), SchemeRule.TABLE_EXISTS, path + ".table", table);
      refusals.require(
          text || element.type() == Element.Type.CODES, SchemeRule.TABLE_OF_CODES, path + ".table");
    }
    refusals.require(
        element.format() == null
            || (table == null && (text || element.type() == Element.Type.TEXTS)),
        SchemeRule.FORMAT_OF_TEXT,
        path + ".format");
  }

  private void number(String path, int number, int most) {
    refusals.require(number >= 1 && number <= most, SchemeRule.NUMBER_OF, path, most);
  }

  private void once(String path, Collection<String> names) {
    Set<String> seen = new HashSet<>();
    names.stream()
        .filter(name -> !seen.add(name))
        .distinct()
        .forEach(name -> refusals.add(SchemeRule.NAMED_ONCE.at(path, name)));
  }
}
