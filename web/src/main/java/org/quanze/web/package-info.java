/**
 * The doors of the registry: GraphQL, files, pages and identity. A door parses and answers; it
 * decides nothing of the field.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.web;
