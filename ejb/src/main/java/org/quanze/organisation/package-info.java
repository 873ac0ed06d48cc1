/**
 * Divisions (行政区划), publishing governments (公布主体), units (部门) and their codes with check digits.
 * Not accounts or rights: those stand in {@code access}. Rules ORG-nn.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.organisation;
