package org.quanze.exchange;

import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.database.CopyRows;
import org.quanze.exchange.ImportTarget.Unit;
import org.quanze.exchange.RowReader.SourceRow;
import org.quanze.item.CanonicalForm;
import org.quanze.item.Content;
import org.quanze.wholelist.WholeListRule;

/** Takes the rows of a whole list as they are; only units that the draft is about have any. */
final class WholeListRows implements RowTaker {

  private final UUID run;
  private final int publisher;
  private final @Nullable UUID drafter;

  /**
   * Rows to be taken.
   *
   * @param publisher id of the government whose draft it is
   * @param drafter the unit whose draft it is; null for the whole government
   */
  WholeListRows(UUID run, int publisher, @Nullable UUID drafter) {
    this.run = run;
    this.publisher = publisher;
    this.drafter = drafter;
  }

  @Override
  public Fate take(SourceRow row, Unit unit, Content content, CopyRows copy) throws SQLException {
    if (unit.publisher() != publisher || (drafter != null && !drafter.equals(unit.uid()))) {
      row.found().error("department", unit.name(), WholeListRule.OWN_UNIT.at("", unit.name()));
      return Fate.HELD;
    }
    copy.row(
        run,
        row.number(),
        unit.uid(),
        content.name(),
        content.code(),
        CanonicalForm.document(content));
    return Fate.IMPORTED;
  }
}
