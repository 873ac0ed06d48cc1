package org.quanze;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Set;
import org.quanze.access.Deed;
import org.quanze.database.Database;

/** What a store writes, it writes in a method that takes a deed, or in a private part of one. */
final class WritesTakeADeed extends ArchCondition<JavaClass> {

  private static final Set<String> WRITES = Set.of("run", "runAll", "copyIn");
  private static final Set<String> PERSISTS = Set.of("persist", "merge", "remove");

  WritesTakeADeed() {
    super("take a Deed wherever they write");
  }

  @Override
  public void check(JavaClass store, ConditionEvents events) {
    Set<JavaCodeUnit> writing = new HashSet<>();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (JavaCodeUnit unit : store.getCodeUnits()) {
        if (!writing.contains(unit) && writes(unit, writing)) {
          grown = writing.add(unit);
        }
      }
    }
    for (JavaCodeUnit unit : writing) {
      boolean deed =
          unit.getRawParameterTypes().stream().anyMatch(p -> p.isEquivalentTo(Deed.class));
      boolean open = !unit.getModifiers().contains(JavaModifier.PRIVATE);
      events.add(
          new SimpleConditionEvent(
              store, deed || !open, unit.getFullName() + " writes without a deed"));
    }
  }

  private static boolean writes(JavaCodeUnit unit, Set<JavaCodeUnit> writing) {
    for (JavaMethodCall call : unit.getMethodCallsFromSelf()) {
      JavaClass owner = call.getTargetOwner();
      String name = call.getName();
      boolean runs = owner.isEquivalentTo(Database.class) && WRITES.contains(name);
      boolean persists = owner.isEquivalentTo(EntityManager.class) && PERSISTS.contains(name);
      boolean partOf = call.getTarget().resolveMember().map(writing::contains).orElse(false);
      if (runs || persists || partOf) {
        return true;
      }
    }
    return false;
  }
}
