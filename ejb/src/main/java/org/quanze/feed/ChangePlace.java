package org.quanze.feed;

/**
 * Where a change stands in the order of all ledgers.
 *
 * @param entry place of its entry among those of all ledgers, from 1 without gaps
 * @param line number of its line in the entry; 0 for an entry that has none
 */
public record ChangePlace(long entry, int line) implements Comparable<ChangePlace> {

  /** Before everything. */
  public static final ChangePlace START = new ChangePlace(0, 0);

  /** After everything. */
  public static final ChangePlace END = new ChangePlace(Long.MAX_VALUE, Integer.MAX_VALUE);

  @Override
  public int compareTo(ChangePlace other) {
    return entry == other.entry
        ? Integer.compare(line, other.line)
        : Long.compare(entry, other.entry);
  }
}
