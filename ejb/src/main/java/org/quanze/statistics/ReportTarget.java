package org.quanze.statistics;

import java.time.YearMonth;
import java.util.UUID;
import org.quanze.access.Target;

/**
 * A report as the target of an act.
 *
 * @param department identity of the unit
 */
public record ReportTarget(UUID department, YearMonth month) implements Target {}
