/**
 * Whole lists (整本清单): a file that says how a draft leaves one of its lists. It changes nothing by
 * itself; what it says and the draft's lines do not lead to is named, and the draft is refused
 * until lines explain it. Files are read in {@code exchange}, differences are found in {@code
 * edition}. Rules WHL-nn.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.wholelist;
