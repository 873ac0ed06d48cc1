package org.quanze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quanze.rule.Rule;
import org.quanze.testing.Golden;

/** The rules of all rooms together; docs/rules.md is the book that this test keeps. */
class RuleBookTest {

  private static final Pattern CODE = Pattern.compile("[A-Z]{3}-[0-9]{2}");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9]+)[^}]*}");
  private static final List<Rule> RULES = rules();

  private static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.quanze")
            .stream()
            .filter(c -> c.isEnum() && c.isAssignableTo(Rule.class))
            .map(JavaClass::reflect)
            .forEach(c -> rules.addAll(List.of((Rule[]) c.getEnumConstants())));
    rules.sort(Comparator.comparing(Rule::code));
    return rules;
  }

  @Test
  void codes_are_unique_and_well_formed_and_a_prefix_belongs_to_one_room() {
    assertTrue(RULES.size() > 80, RULES.size() + " rules");
    Map<String, Rule> byCode = new TreeMap<>();
    Map<String, Class<?>> byPrefix = new TreeMap<>();
    for (Rule rule : RULES) {
      assertTrue(CODE.matcher(rule.code()).matches(), rule.code());
      assertEquals(null, byCode.put(rule.code(), rule), rule.code() + " is used twice");
      Class<?> room = byPrefix.putIfAbsent(rule.code().substring(0, 3), rule.getClass());
      assertTrue(room == null || room == rule.getClass(), rule.code() + " is of " + room);
    }
  }

  @Test
  void both_sentences_are_there_and_take_the_same_arguments() {
    for (Rule rule : RULES) {
      assertFalse(rule.is().zh().isBlank(), rule.code());
      assertFalse(rule.is().en().isBlank(), rule.code());
      assertEquals(
          placeholders(rule.is().zh()), placeholders(rule.is().en()), rule.code() + " arguments");
      assertFalse(
          (rule.is().zh() + rule.is().en()).contains("'"),
          rule.code() + ": an apostrophe quotes what follows; write ’");
    }
  }

  @Test
  void a_sentence_shows_its_arguments() {
    for (Rule rule : RULES) {
      Object[] arguments = {"一", "二", "三", "四", "五"};
      String zh = rule.at("", arguments).zh();
      assertFalse(zh.contains("{"), zh);
      placeholders(rule.is().zh()).forEach(n -> assertTrue(zh.contains((String) arguments[n]), zh));
    }
  }

  private static Set<Integer> placeholders(String pattern) {
    Set<Integer> found = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(pattern);
    while (matcher.find()) {
      found.add(Integer.parseInt(matcher.group(1)));
    }
    return found;
  }

  @Test
  void the_book_is_written() {
    StringBuilder book = new StringBuilder();
    book.append("# Rules\n\nEvery rule of the registry, by code. Written and compared by `")
        .append(getClass().getSimpleName())
        .append("`; accept a change with `-Dquanze.accept=true`.\n\n")
        .append("| code | rule | nature | 中文 | English |\n| --- | --- | --- | --- | --- |\n");
    for (Rule rule : RULES) {
      book.append("| ")
          .append(rule.code())
          .append(" | `")
          .append(rule.getClass().getSimpleName())
          .append('.')
          .append(((Enum<?>) rule).name())
          .append("` | ")
          .append(rule.is().nature())
          .append(" | ")
          .append(rule.is().zh())
          .append(" | ")
          .append(rule.is().en())
          .append(" |\n");
    }
    Golden.compare(Path.of("../docs/rules.md"), book.toString());
  }
}
