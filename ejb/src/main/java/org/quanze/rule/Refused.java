package org.quanze.rule;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one business exception: all refusals of an act at once. Nothing of the act is kept. */
@ApplicationException(rollback = true)
public class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> refusals;
  private final @Nullable Integer currentVersion;

  public Refused(Refusal refusal) {
    this(List.of(refusal), null);
  }

  public Refused(List<Refusal> refusals) {
    this(refusals, null);
  }

  /**
   * @param currentVersion where the refusal is a conflict: the version that now stands
   */
  public Refused(List<Refusal> refusals, @Nullable Integer currentVersion) {
    super(refusals.stream().map(r -> r.code() + " " + r.en()).collect(Collectors.joining("; ")));
    this.refusals = List.copyOf(refusals);
    this.currentVersion = currentVersion;
  }

  public List<Refusal> refusals() {
    return refusals;
  }

  public @Nullable Integer currentVersion() {
    return currentVersion;
  }
}
