package org.quanze.review;

import org.jspecify.annotations.Nullable;

/**
 * A step that is awaited now (待办环节).
 *
 * @param department id of the unit that is to countersign; null at every other step
 */
public record Awaited(ReviewStep step, @Nullable Integer department) {}
