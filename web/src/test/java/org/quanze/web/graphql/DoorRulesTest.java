package org.quanze.web.graphql;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** How the rooms of the door stand to one another. */
class DoorRulesTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.quanze.web");

  @Test
  void the_rooms_of_the_door_go_in_no_circle() {
    slices().matching("org.quanze.web.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void what_rooms_see_of_the_door_does_not_see_its_inside() {
    noClasses()
        .that()
        .resideInAPackage("org.quanze.web.graphql")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.quanze.web.graphql.*..")
        .check(CLASSES);
  }

  @Test
  void kept_answers_know_nothing_of_graphql() {
    noClasses()
        .that()
        .resideInAPackage("org.quanze.web.cache..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("graphql..", "org.quanze.web.graphql..")
        .check(CLASSES);
  }

  @Test
  void the_door_speaks_to_no_database() {
    noClasses()
        .that()
        .resideInAPackage("org.quanze.web.graphql..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..")
        .check(CLASSES);
  }
}
