package org.quanze.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Snapshot;
import org.quanze.rule.Refused;
import org.quanze.validity.Today;

/**
 * The one gate. Around every use case: is the actor signed in, does the target exist for the actor,
 * has the actor the permission at its place, and so of each further target? Then the deed is made,
 * the use case runs, and it is recorded of each, unless it only repeats its answer; else the
 * attempt is recorded and refused. What an actor may not see is not found. A use case reads and
 * writes in its own transaction, also when it is called while a snapshot is read.
 */
@Interceptor
@Permitted(Permission.DRAFT_READ)
@Priority(Interceptor.Priority.APPLICATION)
public class Gate {

  private static final ThreadLocal<@Nullable Deed> CURRENT = new ThreadLocal<>();

  private final Instance<Places<?>> places;
  private final Today today;
  private final Audit audit;

  @Inject
  public Gate(Instance<Places<?>> places, Today today, Audit audit) {
    this.places = places;
    this.today = today;
    this.audit = audit;
  }

  /** The deed of the running use case. */
  public static Deed deed() {
    Deed deed = CURRENT.get();
    if (deed == null) {
      throw new IllegalStateException("No use case is running behind the gate");
    }
    return deed;
  }

  @AroundInvoke
  Object pass(InvocationContext call) throws Exception {
    return Snapshot.outside(() -> admitted(call));
  }

  private Object admitted(InvocationContext call) throws Exception {
    Concerning command = (Concerning) call.getParameters()[1];
    Attempt attempt = attempt(call, command);
    List<Attempt> admitted = new ArrayList<>();
    Deed before = CURRENT.get();
    try {
      Target target = command.target();
      attempt = attempt.at(target, place(target).orElse(null), today.date());
      Deed deed = admit(attempt);
      Attempt first = attempt;
      admitted.add(first);
      for (Target other : command.others()) {
        attempt = first.at(other, place(other).orElse(null), today.date());
        admit(attempt);
        admitted.add(attempt);
      }
      attempt = first;
      CURRENT.set(deed);
      Object answer = call.proceed();
      if (!deed.isRepeated()) {
        audit.done(deed, admitted);
      }
      return answer;
    } catch (Refused refused) {
      audit.refused(attempt, refused);
      throw refused;
    } finally {
      CURRENT.set(before);
    }
  }

  private static Attempt attempt(InvocationContext call, Concerning command) {
    return new Attempt(
        (Actor) call.getParameters()[0],
        needed(declared(call), command),
        call.getMethod().getDeclaringClass().getSimpleName(),
        null,
        null,
        List.of());
  }

  /** The one that is declared, or that of the declared ones which the command names. */
  private static Permission needed(Permission[] declared, Concerning command) {
    Permission named = command.permission();
    if (named == null && declared.length == 1) {
      return declared[0];
    }
    if (named == null || !List.of(declared).contains(named)) {
      throw new IllegalStateException("Not declared: " + named + " of " + command.getClass());
    }
    return named;
  }

  private static Permission[] declared(InvocationContext call) {
    Permitted onMethod = call.getMethod().getAnnotation(Permitted.class);
    return onMethod != null
        ? onMethod.value()
        : call.getMethod().getDeclaringClass().getAnnotation(Permitted.class).value();
  }

  private Deed admit(Attempt attempt) {
    Actor actor = attempt.actor();
    String place = attempt.place();
    if (actor.username() == null) {
      throw AccessRule.SIGNED_IN.refuse("");
    }
    if (place == null) {
      throw AccessRule.VISIBLE.refuse("");
    }
    if (attempt.roles().isEmpty()) {
      throw actor.sees(place, today.date())
          ? AccessRule.PERMITTED.refuse("", attempt.permission().zh())
          : AccessRule.VISIBLE.refuse("");
    }
    return new Deed(actor, attempt.permission(), place, today.instant());
  }

  private Optional<Places.Place> place(Target target) {
    for (Places<?> source : places) {
      if (source.kind().isInstance(target)) {
        return placeBy(source, target);
      }
    }
    throw new IllegalStateException("No room tells the place of " + target.getClass());
  }

  private static <T extends Target> Optional<Places.Place> placeBy(
      Places<T> source, Target target) {
    return source.stands(source.kind().cast(target));
  }
}
