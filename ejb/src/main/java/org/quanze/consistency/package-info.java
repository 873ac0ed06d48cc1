/**
 * Whether lists fit one another (清单一致): powers, the matters that implement them, and what else
 * refers to an item, such as the run-once catalogue. Nothing that stands refers to what is
 * cancelled; what came about otherwise is reported. Rules CON-nn.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.consistency;
