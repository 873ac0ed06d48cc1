/**
 * Answers kept in memory: what is public is cacheable until the registry changes. Knows nothing of
 * GraphQL; any public page may keep its answers here.
 */
@NullMarked
package org.quanze.web.cache;

import org.jspecify.annotations.NullMarked;
