/** The actor of a request, refusals as answers, and the bridge from the door to the registry. */
@org.jspecify.annotations.NullMarked
package org.quanze.web.access;
