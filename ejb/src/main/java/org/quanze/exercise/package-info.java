/**
 * Whether a unit may exercise a power on a day (可否行使): answered from what is published alone, with
 * its ground or the reason why not. What is not in a published list may not be exercised (domain,
 * 1.1 no. 13; invariants I10 and I11). The answer can be had as a statement (陈述): signed, with the
 * proof that the edition shows it.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.exercise;
