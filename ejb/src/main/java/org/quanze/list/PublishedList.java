package org.quanze.list;

/**
 * One government's list of one type (清单).
 *
 * @param id local id
 * @param publisher id of the government
 * @param listType code of the list type
 * @param scheme code of the category scheme in which its items now stand
 */
public record PublishedList(int id, int publisher, String listType, String scheme) {}
