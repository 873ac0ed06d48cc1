/** What the interface tells of lists that do not fit one another. */
@org.jspecify.annotations.NullMarked
package org.quanze.web.consistency;
