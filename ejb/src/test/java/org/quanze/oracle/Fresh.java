package org.quanze.oracle;

/** An item that a line brings: its identity, where it will stand, and a mark for its contents. */
public record Fresh(String id, String unit, String type, String category, String text) {}
