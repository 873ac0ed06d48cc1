/** What is counted of lists. */
@org.jspecify.annotations.NullMarked
package org.quanze.list;
