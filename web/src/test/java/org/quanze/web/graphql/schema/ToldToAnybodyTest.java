package org.quanze.web.graphql.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quanze.testing.Golden;

/**
 * Every field that anybody can come to from a query without a permission that the SDL declares: a
 * new one stands in the file only after somebody looked at it, or is declared by
 * {@code @readableWith}. What the store of each shows of it is for the tests of its room.
 */
class ToldToAnybodyTest {
  private static final TypeDefinitionRegistry SDL =
      SchemaFiles.read(ToldToAnybodyTest.class.getClassLoader());

  @Test
  void each_field_that_needs_no_permission_was_looked_at() {
    Golden.compare(
        Path.of("src/test/resources/golden/told-to-anybody.txt"),
        String.join("\n", fields()) + "\n");
  }

  @Test
  void drafts_and_what_hangs_on_them_are_not_among_them() {
    Set<String> types = new TreeSet<>();
    fields().forEach(field -> types.add(field.substring(0, field.indexOf('.'))));
    for (String kept :
        List.of(
            "ChangeSet",
            "ChangeSetLine",
            "Comment",
            "Foresight",
            "AuditEntry",
            "AccountGrant",
            "Deadline",
            "DeadlinePause")) {
      assertFalse(types.contains(kept), kept);
    }
    assertEquals("DRAFT_READ", ReadGate.permission(SDL, "ResponsiblePerson", "post").orElse(""));
  }

  private static Set<String> fields() {
    Set<String> told = new TreeSet<>();
    Set<String> met = new HashSet<>(Set.of("Query"));
    Deque<String> open = new ArrayDeque<>(met);
    while (!open.isEmpty()) {
      String type = open.pop();
      for (String field : Wiring.fieldsOf(SDL, type)) {
        if (ReadGate.permission(SDL, type, field).isEmpty()) {
          told.add(type + "." + field);
          reached(type, field).filter(met::add).forEach(open::push);
        }
      }
    }
    return told;
  }

  /** The types that a field answers: of an interface or a union each that it may be. */
  private static Stream<String> reached(String type, String field) {
    FieldDefinition definition =
        ReadGate.parts(SDL, type)
            .flatMap(part -> part.getFieldDefinitions().stream())
            .filter(found -> found.getName().equals(field))
            .findFirst()
            .orElseThrow();
    String answered = TypeInfo.typeInfo(definition.getType()).getName();
    return Stream.concat(Stream.of(answered), kinds(answered));
  }

  private static Stream<String> kinds(String abstractType) {
    UnionTypeDefinition union = SDL.getTypeOrNull(abstractType, UnionTypeDefinition.class);
    return union != null
        ? union.getMemberTypes().stream().map(member -> ((TypeName) member).getName())
        : SDL.types().values().stream()
            .filter(ObjectTypeDefinition.class::isInstance)
            .map(ObjectTypeDefinition.class::cast)
            .filter(
                found ->
                    found.getImplements().stream()
                        .anyMatch(parent -> ((TypeName) parent).getName().equals(abstractType)))
            .map(ObjectTypeDefinition::getName);
  }
}
