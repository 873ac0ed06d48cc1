package org.quanze.list;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.list.Holding.Status;

/**
 * An item as it is listed at one point: what a row of a page tells without its whole contents.
 *
 * @param brief the elements that lists show, as a canonical document
 */
public record Listed(
    int list,
    UUID item,
    int version,
    int department,
    String category,
    @Nullable String code,
    String name,
    Status status,
    LocalDate from,
    @Nullable LocalDate to,
    int completeness,
    String brief) {}
