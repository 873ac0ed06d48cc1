/** Fetchers of divisions, governments and units. */
@org.jspecify.annotations.NullMarked
package org.quanze.web.organisation;
