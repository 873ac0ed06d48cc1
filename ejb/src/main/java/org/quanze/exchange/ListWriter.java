package org.quanze.exchange;

import java.io.Closeable;
import java.io.IOException;
import org.quanze.exchange.ListedItems.Listed;

/** Writes an exported list in one format, item by item; whole lists are never held in memory. */
interface ListWriter extends Closeable {

  /** Writes the next item. */
  void item(Listed item) throws IOException;

  /** Writes what follows the last item; the stream stays open. */
  void finish() throws IOException;

  /** Frees what the writing needed, whether it came to its end or not. */
  @Override
  void close() throws IOException;
}
