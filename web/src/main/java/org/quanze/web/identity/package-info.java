/**
 * Who asks. A request without an {@code Authorization} header is anonymous and may read; one with
 * such a header is either the caller that the identity server vouches for, or refused with 401, on
 * every path: a bad token never becomes a silent anonymous. What a caller may do is not decided
 * here: roles and grants stand in the registry's own tables.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.web.identity;
