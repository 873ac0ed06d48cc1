package org.quanze.web.graphql.execute;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks.
 *
 * @param text the document; null when it is named by its id alone
 * @param documentId the id of a registered document
 * @param byGet whether it came by GET, where only cheap or registered queries are answered
 */
public record Asked(
    @Nullable String text,
    @Nullable String documentId,
    @Nullable String operationName,
    Map<String, @Nullable Object> variables,
    boolean byGet) {}
