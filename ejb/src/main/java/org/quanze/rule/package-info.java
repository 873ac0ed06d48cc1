/**
 * Rules and refusals. A rule is a named constant with a code; a refusal is a value; {@link
 * org.quanze.rule.Refused} is the one business exception. No rule of the field stands here: each
 * room has its own.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.rule;
