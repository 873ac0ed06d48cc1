/** Fetchers of what documents announce of lists. */
@org.jspecify.annotations.NullMarked
package org.quanze.web.declaration;
