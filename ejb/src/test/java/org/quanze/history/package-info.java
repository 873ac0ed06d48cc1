/** Histories played on the registry and on the oracle: published ones, and random ones. */
@org.jspecify.annotations.NullMarked
package org.quanze.history;
