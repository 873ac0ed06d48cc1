/** The sample prefecture loads, once and whole. */
@org.jspecify.annotations.NullMarked
package org.quanze.sample;
