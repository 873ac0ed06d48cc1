package org.quanze.citation;

import java.util.List;

/**
 * What a legal basis cites of one instrument (援引).
 *
 * @param title the title as it is written, with its marks and a note behind them
 * @param provisions the places in it, in the order of citing; none where the whole is cited
 * @param unread what stands there besides and was not read as a place, such as the words of an
 *     article
 */
public record Citation(String title, List<CitedProvision> provisions, List<String> unread) {

  public Citation {
    provisions = List.copyOf(provisions);
    unread = List.copyOf(unread);
  }
}
