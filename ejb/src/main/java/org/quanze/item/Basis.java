package org.quanze.item;

import org.jspecify.annotations.Nullable;

/**
 * A legal basis (依据) as it is written.
 *
 * @param instrument what it cites
 * @param article the column of articles, or null
 */
public record Basis(String instrument, @Nullable String article) {}
