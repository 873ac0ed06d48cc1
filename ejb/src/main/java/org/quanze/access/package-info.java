/**
 * Who may do what: actors, roles, grants within a branch held as a path, and the one gate. A use
 * case declares the permission that it needs; the gate checks it, makes the deed without which no
 * store writes, and records refused attempts. This room needs no other: other rooms tell it,
 * through {@link org.quanze.access.Places}, in which branch their objects stand. Rules ACC-nn.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.access;
