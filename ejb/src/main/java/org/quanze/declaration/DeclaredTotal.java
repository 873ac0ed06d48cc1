package org.quanze.declaration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declaration as it is read: beside what the registry counts in public.
 *
 * @param recorded the declaration with its place in the ledger
 * @param computed public members of the edition that it names; null where it names none
 * @param parts its parts beside what is counted of each
 */
public record DeclaredTotal(
    Recorded recorded, @Nullable Integer computed, List<CountedPart> parts) {

  public DeclaredTotal {
    parts = List.copyOf(parts);
  }

  /**
   * A declaration that was recorded.
   *
   * @param publisher id of the government whose ledger tells it
   * @param entry number of its entry
   * @param declaredOn day of the entry
   */
  public record Recorded(int publisher, int entry, LocalDate declaredOn, Declaration declaration) {}

  /**
   * A part beside what is counted.
   *
   * @param computed public members of the category or unit in the edition; null where there is no
   *     edition, or nothing of the registry that the part could be held against
   */
  public record CountedPart(Declaration.Part part, @Nullable Integer computed) {

    /** How much the part is above what is counted. */
    public @Nullable Integer computedGap() {
      return computed == null ? null : part.count() - computed;
    }
  }

  /** How much the total is above what is counted. */
  public @Nullable Integer computedGap() {
    return computed == null ? null : recorded.declaration().total() - computed;
  }
}
