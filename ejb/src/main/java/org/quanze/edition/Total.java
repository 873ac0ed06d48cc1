package org.quanze.edition;

import org.quanze.list.Holding.Status;

/**
 * Members of an edition by unit, category and status, counted from the members.
 *
 * @param department id of the unit
 * @param category category code
 * @param members number of members
 * @param publicMembers those of them that are public
 * @param counted whether they count as members of the list: suspended ones by its type
 */
public record Total(
    int department,
    String category,
    Status status,
    int members,
    int publicMembers,
    boolean counted) {}
