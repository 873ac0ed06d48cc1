package org.quanze.web.access;

import jakarta.ejb.EJBException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quanze.rule.Refused;

/** Acts answer with their success or with why not; only faults are thrown on. */
public final class Outcomes {

  private Outcomes() {}

  /** One broken rule, as the SDL shows it. */
  public record Refusal(String code, String messageZh, String messageEn, List<String> path) {
    public static Refusal of(org.quanze.rule.Refusal refusal) {
      return new Refusal(refusal.code(), refusal.zh(), refusal.en(), pathOf(refusal));
    }

    private static List<String> pathOf(org.quanze.rule.Refusal refusal) {
      return refusal.path().isEmpty() ? List.of() : List.of(refusal.path().split("\\."));
    }
  }

  /** The input was wrong. */
  public record ValidationFailed(
      String code, String messageZh, String messageEn, List<String> path, List<Refusal> refusals) {}

  /** The object is not in a state for it. */
  public record IllegalState(
      String code, String messageZh, String messageEn, List<String> path, List<Refusal> refusals) {}

  /** Somebody else was faster. */
  public record VersionConflict(
      String code,
      String messageZh,
      String messageEn,
      List<String> path,
      @Nullable Integer currentVersion,
      List<Refusal> refusals) {}

  /** The caller may not do this here. */
  public record NotPermitted(String code, String messageZh, String messageEn, List<String> path) {}

  /** There is no such thing, or none that the caller may see. */
  public record NotFound(String code, String messageZh, String messageEn, List<String> path) {}

  /** The answer of an act, or its refusal. */
  public static Object of(Callable<?> act) {
    try {
      return act.call();
    } catch (Refused refused) {
      return answer(refused);
    } catch (EJBException e) {
      if (e.getCause() instanceof Refused refused) {
        return answer(refused);
      }
      throw e;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object answer(Refused refused) {
    List<Refusal> all = refused.refusals().stream().map(Refusal::of).toList();
    Refusal first = all.get(0);
    return switch (refused.refusals().get(0).rule().is().nature()) {
      case INVALID ->
          new ValidationFailed(
              first.code(), first.messageZh(), first.messageEn(), first.path(), all);
      case STATE ->
          new IllegalState(first.code(), first.messageZh(), first.messageEn(), first.path(), all);
      case CONFLICT ->
          new VersionConflict(
              first.code(),
              first.messageZh(),
              first.messageEn(),
              first.path(),
              refused.currentVersion(),
              all);
      case PERMISSION ->
          new NotPermitted(first.code(), first.messageZh(), first.messageEn(), first.path());
      case NOT_FOUND ->
          new NotFound(first.code(), first.messageZh(), first.messageEn(), first.path());
    };
  }
}
