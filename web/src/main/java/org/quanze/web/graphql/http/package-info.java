/**
 * GraphQL over HTTP: reads requests strictly, negotiates, answers with the status that today's
 * clients expect. One plain servlet; no framework stands between it and the server.
 */
@NullMarked
package org.quanze.web.graphql.http;

import org.jspecify.annotations.NullMarked;
