package org.quanze.comment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment (批注): said of a field of a draft as one version of it stood, with everything that was
 * answered. What it hangs on may change or go; the comment stays, and is then of an earlier
 * version.
 *
 * @param number the how many-th of its draft
 * @param version the version of the draft that it was said of
 * @param line number of the line; null for the head
 * @param field path of the field, as refusals name it; null for the line or head as a whole
 * @param outdated whether that has been edited since
 * @param remarks what was said and done, in order; the first opened it
 */
public record Comment(
    UUID changeSet,
    int number,
    int version,
    @Nullable Integer line,
    @Nullable String field,
    boolean outdated,
    List<Remark> remarks) {

  public Comment {
    remarks = List.copyOf(remarks);
  }

  /** Whether it is resolved (已解决): nobody answers what is resolved, so the last remark says so. */
  public boolean isResolved() {
    return remarks.get(remarks.size() - 1).act() == Remark.Act.RESOLVED;
  }
}
