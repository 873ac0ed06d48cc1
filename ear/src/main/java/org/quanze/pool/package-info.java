/**
 * What the server's pools of connections are told of PostgreSQL. It travels as a module of the
 * server, beside the parcel.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.pool;
