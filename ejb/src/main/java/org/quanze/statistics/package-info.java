/**
 * Monthly statistics (统计报送): what a unit reports of a month, computed from the ledger and never
 * typed. Handing in, returning and handing in again are facts; what a clerk declares stands beside
 * what was computed. A report is no publication, and the ledger does not tell of it. Rules STA-nn.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.statistics;
