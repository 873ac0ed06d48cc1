/** Tests of legal instruments through the door. */
@org.jspecify.annotations.NullMarked
package org.quanze.web.instrument;
