/** The door to comments on drafts: what was said of their fields, and the acts. */
@NullMarked
package org.quanze.web.comment;

import org.jspecify.annotations.NullMarked;
