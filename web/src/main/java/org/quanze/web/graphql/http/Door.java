package org.quanze.web.graphql.http;

import org.quanze.web.cache.AnswerCache;
import org.quanze.web.graphql.CallerSource;
import org.quanze.web.graphql.EffectiveDay;
import org.quanze.web.graphql.Limits;
import org.quanze.web.graphql.RevisionSource;
import org.quanze.web.graphql.execute.QueryEngine;

/**
 * The parts that the servlets need, put together once.
 *
 * @param published the SDL as published
 * @param maxAge seconds for which others may keep a public answer without asking again
 */
public record Door(
    QueryEngine engine,
    Limits limits,
    AnswerCache answers,
    CallerSource callers,
    RevisionSource revisions,
    EffectiveDay days,
    String published,
    int maxAge) {}
