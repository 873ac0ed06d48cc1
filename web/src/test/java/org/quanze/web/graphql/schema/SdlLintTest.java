package org.quanze.web.graphql.schema;

import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.language.DescribedNode;
import graphql.language.Description;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.SDLExtensionDefinition;
import graphql.language.TypeDefinition;
import graphql.parser.Parser;
import graphql.schema.idl.SchemaParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How the SDL is written: everything described, first line short, names in one manner. */
class SdlLintTest {
  private static final int FIRST_LINE = 140;
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern TYPE_NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");
  private static final Pattern FIELD_NAME = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final Pattern VALUE_NAME = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

  private final List<String> mistakes = new ArrayList<>();
  private final List<String> advice = new ArrayList<>();

  @Test
  void the_sdl_is_written_in_one_manner() {
    Map<String, String> files = IndexedFolder.read(getClass().getClassLoader(), "schema");
    files.forEach((name, text) -> look(name, new Parser().parseDocument(text)));
    advice.forEach(line -> System.getLogger("sdl").log(System.Logger.Level.INFO, line));
    assertTrue(mistakes.isEmpty(), () -> String.join("\n", mistakes));
  }

  @Test
  void it_parses_as_one() {
    Map<String, String> files = IndexedFolder.read(getClass().getClassLoader(), "schema");
    assertTrue(!new SchemaParser().parse(String.join("\n", files.values())).types().isEmpty());
  }

  private void look(String file, Document document) {
    for (Node<?> child : document.getChildren()) {
      look(file, "", child);
    }
  }

  private void look(String file, String above, Node<?> node) {
    String where = above;
    if (node instanceof NamedNode<?> named && !(node instanceof Directive)) {
      String name = String.valueOf(named.getName());
      where = above.isEmpty() ? name : above + "." + name;
    }
    if (node instanceof DescribedNode<?> described && !(node instanceof SDLExtensionDefinition)) {
      describe(file + ": " + where, described);
    }
    name(file + ": " + where, node);
    deprecation(file + ": " + where, node);
    for (Node<?> child : node.getChildren()) {
      look(file, where, child);
    }
  }

  private void describe(String where, DescribedNode<?> node) {
    Description description = node.getDescription();
    String text = description == null ? "" : description.getContent().strip();
    if (text.isEmpty()) {
      mistakes.add(where + " has no description");
      return;
    }
    if (text.lines().findFirst().orElse("").length() > FIRST_LINE) {
      mistakes.add(where + " has a long first line");
    }
    if (!CHINESE.matcher(text).find()) {
      advice.add(where + " has no Chinese term");
    }
  }

  private void name(String where, Node<?> node) {
    Pattern pattern =
        switch (node) {
          case DirectiveDefinition directive -> FIELD_NAME;
          case TypeDefinition<?> type -> TYPE_NAME;
          case FieldDefinition field -> FIELD_NAME;
          case InputValueDefinition input -> FIELD_NAME;
          case EnumValueDefinition value -> VALUE_NAME;
          default -> null;
        };
    if (pattern != null && node instanceof NamedNode<?> named) {
      if (!pattern.matcher(named.getName()).matches()) {
        mistakes.add(where + " is not named like the others of its kind");
      }
    }
  }

  private void deprecation(String where, Node<?> node) {
    if (node instanceof DirectivesContainer<?> container) {
      for (Directive directive : container.getDirectives("deprecated")) {
        if (directive.getArgument("reason") == null) {
          mistakes.add(where + " is deprecated without a reason");
        }
      }
    }
  }
}
