/**
 * The trial: starts PostgreSQL, Keycloak and the server on one machine, says what it waits for, and
 * leaves nothing behind when it ends. The system tests start the same parts through the same
 * classes. It is no part of the registry and never runs in production.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.run;
