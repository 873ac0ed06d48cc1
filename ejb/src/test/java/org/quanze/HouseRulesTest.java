package org.quanze;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.quanze.access.Audit;
import org.quanze.access.Deed;
import org.quanze.access.Gate;
import org.quanze.access.Permitted;
import org.quanze.database.Database;
import org.quanze.database.WrittenApart;
import org.quanze.validity.Today;

/** The habits of the house, held by a test and not by memory. */
@AnalyzeClasses(packages = "org.quanze", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

  @ArchTest
  static final ArchRule ROOMS_HAVE_NO_CIRCLES =
      slices().matching("org.quanze.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule DOORS_ARE_INVISIBLE_FROM_INSIDE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "graphql..", "jakarta.ws.rs..", "jakarta.servlet..", "org.keycloak..");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Util|Utils|Helper|Helpers|Manager|Dto|DTO|Vo|VO)");

  @ArchTest
  static final ArchRule NO_ROOM_FOR_LAYERS =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..",
              "..common..",
              "..shared..",
              "..helper..",
              "..impl..",
              "..manager..",
              "..misc..");

  @ArchTest
  static final ArchRule ONLY_STORES_HOLD_THE_DATABASE =
      fields()
          .that()
          .haveRawType(Database.class)
          .or()
          .haveRawType(EntityManager.class)
          .should()
          .beDeclaredInClassesThat()
          .areAnnotatedWith(ApplicationScoped.class)
          .orShould()
          .beDeclaredIn("org.quanze.database.RunningSnapshot")
          .because("a store is @ApplicationScoped; snapshots stand beside every act");

  @ArchTest
  static final ArchRule ONLY_REFUSALS_ARE_WRITTEN_APART =
      fields()
          .that()
          .haveRawType(WrittenApart.class)
          .should()
          .beDeclaredIn(Audit.class)
          .because("what else is written is undone with its act");

  @ArchTest
  static final ArchRule ONLY_THE_GATE_MAKES_A_DEED =
      noClasses()
          .that()
          .doNotBelongToAnyOf(Gate.class)
          .should()
          .callConstructorWhere(
              com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                  com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                      assignableTo(Deed.class))));

  @ArchTest
  static final ArchRule ONLY_USE_CASES_TAKE_THE_DEED =
      noClasses()
          .that()
          .areNotAnnotatedWith(Permitted.class)
          .should()
          .callMethod(Gate.class, "deed")
          .because("whoever else writes is handed the deed by the use case: no back door");

  @ArchTest
  static final ArchRule STORES_WRITE_UNDER_A_DEED =
      classes()
          .that()
          .areAnnotatedWith(ApplicationScoped.class)
          .and()
          .doNotBelongToAnyOf(Database.class)
          .should(new WritesTakeADeed());

  @ArchTest
  static final ArchRule A_USE_CASE_IS_ONE_ACT_BEHIND_THE_GATE =
      classes()
          .that()
          .areAnnotatedWith(Stateless.class)
          .and()
          .resideOutsideOfPackage("org.quanze.sample")
          .should(new IsOneAct())
          .because("the sample is no act but a caller of acts, through the gate like any door");

  // The stamp within a rising identity says nothing to anybody and orders nothing but an index.
  @ArchTest
  static final ArchRule NOBODY_BUT_TODAY_READS_THE_CLOCK =
      noClasses()
          .that()
          .doNotBelongToAnyOf(Today.class)
          .and()
          .doNotHaveFullyQualifiedName("org.quanze.exchange.Ids")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.LocalDateTime.class, "now")
          .orShould()
          .callMethod(java.time.OffsetDateTime.class, "now")
          .orShould()
          .callMethod(java.time.ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(Clock.class, "system", java.time.ZoneId.class);

  @ArchTest
  static void every_room_says_what_it_is(JavaClasses all) throws ClassNotFoundException {
    Set<String> packages =
        all.stream()
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(java.util.TreeSet::new));
    assertTrue(packages.size() > 10, packages.toString());
    for (String name : packages) {
      assertTrue(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class), name);
    }
  }

  @ArchTest
  static void a_rule_stands_in_an_enum_of_its_room(JavaClasses all) {
    List<String> elsewhere =
        all.stream()
            .filter(c -> c.isAssignableTo(org.quanze.rule.Rule.class))
            .filter(c -> !c.isInterface() && !c.isEnum())
            .filter(c -> !c.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaClass::getName)
            .toList();
    assertEquals(List.of(), elsewhere);
  }

  /** A store with a back door, and a use case without a gate: what the conditions are for. */
  @ApplicationScoped
  @Stateless
  static class BackDoor {
    private final Database database = new Database();

    public int write() {
      return part();
    }

    private int part() {
      return database.run("DELETE FROM holding");
    }
  }

  @ArchTest
  static void the_conditions_see_a_back_door(JavaClasses ignored) {
    var backDoor = new ClassFileImporter().importClasses(BackDoor.class);
    assertTrue(
        classes().should(new WritesTakeADeed()).evaluate(backDoor).hasViolation(), "a write");
    assertTrue(classes().should(new IsOneAct()).evaluate(backDoor).hasViolation(), "an act");
  }
}
