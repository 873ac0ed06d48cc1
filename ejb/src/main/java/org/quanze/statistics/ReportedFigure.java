package org.quanze.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A figure as it was handed in: what was computed, and what was declared beside it.
 *
 * @param correction what the clerk declared; null where nothing was
 */
public record ReportedFigure(Figure computed, @Nullable Correction correction) {}
