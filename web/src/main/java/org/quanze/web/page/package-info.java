/**
 * What people see. The application in the browser, with its files, the explorer of the API and the
 * rules that a browser is to keep on them: what it shows comes over GraphQL. And the permanent
 * addresses: pages of versions and editions rendered by the server, so that they read and print
 * without script and stay for ever.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.web.page;
