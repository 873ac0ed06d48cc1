package org.quanze.web.instrument;

import java.time.LocalDate;
import org.quanze.instrument.Instrument;

/**
 * An instrument as a question sees it.
 *
 * @param day the day on which its state is told
 */
public record InstrumentView(Instrument instrument, LocalDate day) {}
