package org.quanze.exercise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.LedgerLine;
import org.quanze.edition.Edition;
import org.quanze.entrustment.Entrustment;
import org.quanze.list.Holding;

/**
 * What is published of an item, as far as an answer needs it.
 *
 * @param periods its first public period and the last one that began by the day, in order
 * @param hidden the last period that began by the day, where it was not public
 * @param lines its public ledger lines on the days of those periods, and of entrustments, by
 *     position
 * @param reach where it is exercised
 * @param entrustments public entrustments of it
 * @param edition the edition of its list that the day falls in, or null
 */
record Published(
    List<Holding> periods,
    List<Holding> hidden,
    List<LedgerLine> lines,
    Reach reach,
    List<Entrustment> entrustments,
    @Nullable Edition edition) {}
