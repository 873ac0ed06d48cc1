package org.quanze.register;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.deadline.Deadline;
import org.quanze.item.Openness;

/**
 * A row of the publication register (登记): one publication of a government.
 *
 * @param publisher id of the government
 * @param entry number of the ledger entry
 * @param year year of the day of publication
 * @param serial number of the publication in its year, from 1 on and without holes
 * @param issuerCode USCC of the unit that issued it; null where none is known
 * @param decision identity of the decision
 * @param openness as it is now, or was when the register is read as of
 * @param maker id of the unit that drafted it (制作单位); null for the whole government
 * @param signedOn 成文日期
 * @param publishedOn 发布日期
 * @param deadline by when it was to be published; null where nothing says from when that ran
 */
public record PublicationRecord(
    int publisher,
    int entry,
    int year,
    int serial,
    @Nullable String issuerCode,
    UUID decision,
    @Nullable String documentNumber,
    String title,
    String issuer,
    @Nullable Integer maker,
    Openness openness,
    @Nullable LocalDate signedOn,
    LocalDate publishedOn,
    @Nullable Deadline deadline) {

  /**
   * The index number (索引号): code of the issuer, year and serial, as in
   * 115323000151673132/2018-00007; null where the code is not known.
   */
  public @Nullable String indexNumber() {
    return issuerCode == null
        ? null
        : String.format(Locale.ROOT, "%s/%d-%05d", issuerCode, year, serial);
  }
}
