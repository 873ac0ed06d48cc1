/** The door to reviews: what is awaited, what was said, and the acts. */
@NullMarked
package org.quanze.web.review;

import org.jspecify.annotations.NullMarked;
