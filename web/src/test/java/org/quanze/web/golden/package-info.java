/**
 * The golden queries: the important public reads, each with its answer and with the number of SQL
 * statements that it takes, whatever the size of the page.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.web.golden;
