/**
 * The way to the database: statements and their parameters, for the stores alone. It knows nothing
 * of the field; the schema stands in {@code db/migration}.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.database;
