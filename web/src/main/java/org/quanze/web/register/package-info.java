/** The door to the publication register. */
@NullMarked
package org.quanze.web.register;

import org.jspecify.annotations.NullMarked;
