/** What the interface tells of the basic catalogue, and of items that claim from it. */
@org.jspecify.annotations.NullMarked
package org.quanze.web.catalogue;
