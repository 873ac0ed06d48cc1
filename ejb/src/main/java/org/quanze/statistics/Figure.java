package org.quanze.statistics;

/**
 * A computed figure (计算数).
 *
 * @param count what was counted
 * @param net members that the list gained by it; 0 for what is no movement
 */
public record Figure(FigureName name, int count, int net) {}
