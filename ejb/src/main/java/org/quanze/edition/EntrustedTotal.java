package org.quanze.edition;

/**
 * Powers that a unit exercises as entrusted ones (受托), of a category, counted from the
 * entrustments.
 *
 * @param department id of the unit
 * @param category category code, as it was when the power was entrusted
 * @param powers number of powers
 * @param publicPowers those of them that are public
 */
public record EntrustedTotal(int department, String category, int powers, int publicPowers) {}
