/**
 * The registry of powers and responsibilities (权责清单), public-service matters (政务服务事项) and every
 * other published list of that kind. One package is one room; what a room is, and what it is not,
 * stands in its own {@code package-info}.
 */
@org.jspecify.annotations.NullMarked
package org.quanze;
