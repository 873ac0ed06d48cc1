package org.quanze;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.quanze.access.Actor;
import org.quanze.access.Concerning;
import org.quanze.access.Permitted;

/** One public method, behind the gate: an actor, and a command that says what it is about. */
final class IsOneAct extends ArchCondition<JavaClass> {

  IsOneAct() {
    super("have one public method of an Actor and a Concerning command, with a permission");
  }

  @Override
  public void check(JavaClass useCase, ConditionEvents events) {
    List<JavaMethod> open =
        useCase.getMethods().stream()
            .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC))
            .toList();
    boolean one = open.size() == 1;
    boolean permitted = useCase.isAnnotatedWith(Permitted.class);
    boolean shape =
        one
            && open.get(0).getRawParameterTypes().size() >= 2
            && open.get(0).getRawParameterTypes().get(0).isEquivalentTo(Actor.class)
            && open.get(0).getRawParameterTypes().get(1).isAssignableTo(Concerning.class);
    events.add(
        new SimpleConditionEvent(
            useCase,
            one && permitted && shape,
            useCase.getName() + ": public methods " + open + ", permitted " + permitted));
  }
}
