/**
 * Openness and its history (公开属性的沿革): since when something is 主动公开, 依申请公开 or 不予公开, and whether that
 * was decided at the source or afterwards. A published decision that was not public may become so,
 * by a disclosure (转为主动公开), and never the other way. Items change theirs by adjustments. Rules
 * DSC-nn.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.disclosure;
