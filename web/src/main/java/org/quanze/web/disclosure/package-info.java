/** The door to the openness of decisions and items, and to the disclosure of decisions. */
@NullMarked
package org.quanze.web.disclosure;

import org.jspecify.annotations.NullMarked;
