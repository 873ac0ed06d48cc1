/**
 * Canonical JSON (规范格式) after RFC 8785, with whole numbers only and without null: one way to write
 * a value, and a reader that takes no other. It knows nothing of what the values are.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.canonical;
