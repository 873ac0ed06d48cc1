/**
 * The handover (交接) by which a delegation becomes an acceptance: one per line of the giver and
 * receiver. Its acts are published by the two governments' decisions and by the deed of handing
 * over, which {@code edition} records in both ledgers. Rules HND-nn.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.handover;
