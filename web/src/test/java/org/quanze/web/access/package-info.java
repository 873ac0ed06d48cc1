/** Tests of grants through the door. */
@org.jspecify.annotations.NullMarked
package org.quanze.web.access;
