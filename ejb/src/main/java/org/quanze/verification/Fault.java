package org.quanze.verification;

import org.jspecify.annotations.Nullable;
import org.quanze.rule.Rule;

/**
 * Something that does not fit.
 *
 * @param rule the rule that it breaks
 * @param table the table
 * @param row the row, by the columns of its primary key; of an item with the item's name
 * @param field the column, or the path of a field of the contents; null for a whole row
 * @param zh sentence in Chinese
 * @param en sentence in English
 */
public record Fault(
    Rule rule, String table, String row, @Nullable String field, String zh, String en) {}
