/**
 * Documents (查询文本) before they run: parsed, validated, measured once and kept; registered ones
 * known by their hash.
 */
@NullMarked
package org.quanze.web.graphql.document;

import org.jspecify.annotations.NullMarked;
