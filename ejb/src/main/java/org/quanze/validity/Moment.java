package org.quanze.validity;

import java.time.LocalDate;

/**
 * One point on both time axes of one publisher: what the ledger held at a position, and what of it
 * was in force on a day.
 *
 * @param position number of the ledger entry up to which the read knows
 * @param day date of law
 * @param head whether the position is the newest one and the day today or later, so that today's
 *     rows serve the read
 */
public record Moment(int position, LocalDate day, boolean head) {}
