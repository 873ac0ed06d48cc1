package org.quanze.statistics;

/**
 * A declared correction (更正申报): it stands beside the computed figure and never replaces it.
 *
 * @param declared what the clerk says it is
 */
public record Correction(FigureName figure, int declared, String reason) {}
