package org.quanze.register;

import org.jspecify.annotations.Nullable;
import org.quanze.review.ReviewStep;

/**
 * Who did a step of what was published (审查人): 谁审查谁负责.
 *
 * @param person name as shown, by unit and role
 * @param publisher id of the government for which it was done; null where it was done for a unit
 * @param department id of the unit for which it was done
 */
public record Reviewer(
    ReviewStep step, String person, @Nullable Integer publisher, @Nullable Integer department) {}
