/**
 * Reviews (审查): a change set goes its way from the self-check to the final approval, which
 * publishes it. Each step is done by somebody else, and each is of one content: the hash tells
 * whether what is published is what was reviewed.
 */
@NullMarked
package org.quanze.review;

import org.jspecify.annotations.NullMarked;
