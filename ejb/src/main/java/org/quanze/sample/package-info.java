/**
 * The sample prefecture 示例市: constructed by this project, and it says so in its names, its document
 * numbers and the note of each item. It is loaded through the same use cases that people use, on a
 * first start that asks for it. Nothing imports this room, and it has no rules.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.sample;
