/**
 * The whole system as it is shipped: the provisioned server, real Keycloak, real PostgreSQL. One
 * trial serves all tests of a run ({@link org.quanze.system.TheTrial}); what a test stops, it
 * starts again. For rules, wiring and answers there are faster tests in the other modules.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.system;
