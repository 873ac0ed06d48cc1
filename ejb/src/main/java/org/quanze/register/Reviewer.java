package org.quanze.register;

import org.jspecify.annotations.Nullable;
import org.quanze.review.ReviewStep;

/**
 * Who did a step of what was published (审查人): 谁审查谁负责.
 *
 * @param person name as shown, by unit and role
 * @param publisher id of the government of which the reviewer was one; null where it was a unit.
 *     What was reviewed before that was written down names the one for which it was done
 * @param department id of the unit, likewise
 * @param countersigned id of the unit for which it was countersigned; null at every other step
 */
public record Reviewer(
    ReviewStep step,
    String person,
    @Nullable Integer publisher,
    @Nullable Integer department,
    @Nullable Integer countersigned) {}
