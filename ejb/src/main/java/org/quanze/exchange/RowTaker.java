package org.quanze.exchange;

import java.sql.SQLException;
import java.util.Map;
import org.quanze.database.CopyRows;
import org.quanze.digest.MerkleTree;
import org.quanze.exchange.ImportTarget.Unit;
import org.quanze.exchange.RowReader.SourceRow;
import org.quanze.item.Content;

/** Takes the rows that can be read, for what the file is meant to do. */
interface RowTaker {

  /** What becomes of a row that can be read. */
  enum Fate {
    /** It was taken. */
    IMPORTED,
    /** Its item stands already as it says. */
    UNCHANGED,
    /** Somebody must decide; the finding is noted. */
    HELD
  }

  /** Takes a row. */
  Fate take(SourceRow row, Unit unit, Content content, CopyRows copy) throws SQLException;

  /** The trees of the lines to come, by id of the government. */
  default Map<Integer, MerkleTree> sections() {
    return Map.of();
  }
}
