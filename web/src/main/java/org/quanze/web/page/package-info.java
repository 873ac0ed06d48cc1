/**
 * The permanent addresses: pages of versions and editions rendered by the server, so that they read
 * and print without script and stay for ever.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.web.page;
