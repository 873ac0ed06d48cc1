package org.quanze.deadline;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.review.ReviewStep;

/**
 * Something that is overdue (逾期).
 *
 * @param publisher id of the government for which it counts
 * @param department id of the unit for which it counts; null for the whole government
 * @param subject id of the change set, or of the handover
 * @param step the step whose opinion is awaited; null of anything else
 */
public record Overdue(
    int publisher,
    @Nullable Integer department,
    UUID subject,
    @Nullable ReviewStep step,
    Deadline deadline) {

  /** Its place in the report: what is due longest comes first. */
  public String place() {
    return deadline.due() + " " + deadline.term() + " " + subject + " " + step;
  }
}
