/**
 * Ratios (比率指标): what is counted above the line and below it, by data, with a target; never a bare
 * percentage. Rules RAT-nn.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.ratio;
