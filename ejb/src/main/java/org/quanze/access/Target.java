package org.quanze.access;

/**
 * What an act is about, as the caller named it. Each room has its own targets and tells the gate,
 * by a {@link Places} bean, in which branch they stand.
 */
public interface Target {}
