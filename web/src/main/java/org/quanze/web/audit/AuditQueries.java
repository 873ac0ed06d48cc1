package org.quanze.web.audit;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.AccessRule;
import org.quanze.access.Actor;
import org.quanze.access.Permission;
import org.quanze.audit.AuditEntry;
import org.quanze.audit.AuditFilter;
import org.quanze.audit.ReadAudit;
import org.quanze.rule.Refused;
import org.quanze.rule.Rule;
import org.quanze.validity.Today;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.paging.Connection;
import org.quanze.web.graphql.paging.Cursors;
import org.quanze.web.graphql.paging.PageRequest;

/** The question for the audit log. */
@ApplicationScoped
@NullUnmarked
public class AuditQueries implements TypeFetchers {

  @Inject private ReadAudit readAudit;
  @Inject private RequestActor actors;
  @Inject private Cursors cursors;
  @Inject private Today today;

  @Override
  public String type() {
    return "Query";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("auditEntries", this::entries);
  }

  private @Nullable Connection<AuditEntry> entries(DataFetchingEnvironment environment) {
    RequestContext.of(environment).asksEachTime();
    Actor actor = actors.of(environment);
    Map<String, Object> given = Arguments.optional(environment, "filter");
    AuditFilter filter = filter(given == null ? Map.of() : given, actor);
    PageRequest page = PageRequest.of(environment, cursors.of("audit " + filter));
    List<String> at = page.position();
    Long before = at == null ? null : Long.valueOf(at.get(0));
    return read(actor, new ReadAudit.Command(filter, before, page.rowsToRead()))
        .map(
            rows ->
                Connection.of(
                    page, rows, entry -> List.of(Long.toString(entry.number())), () -> null))
        .orElse(null);
  }

  /** The entries; nothing for who may not read them, which the gate has recorded. */
  private Optional<List<AuditEntry>> read(Actor actor, ReadAudit.Command command) {
    try {
      return Optional.of(readAudit.read(actor, command));
    } catch (Refused refused) {
      return hidden(refused, refused);
    } catch (EJBException wrapped) {
      if (wrapped.getCause() instanceof Refused refused) {
        return hidden(refused, wrapped);
      }
      throw wrapped;
    }
  }

  private static Optional<List<AuditEntry>> hidden(Refused refused, RuntimeException thrown) {
    Rule rule = refused.refusals().get(0).rule();
    if (rule == AccessRule.SIGNED_IN
        || rule == AccessRule.VISIBLE
        || rule == AccessRule.PERMITTED) {
      return Optional.empty();
    }
    throw thrown;
  }

  private AuditFilter filter(Map<String, Object> given, Actor actor) {
    String branch = text(given, "branch");
    String outcome = text(given, "outcome");
    return new AuditFilter(
        branch == null ? own(actor) : branch,
        text(given, "username"),
        text(given, "permission"),
        text(given, "act"),
        text(given, "object"),
        outcome == null ? null : AuditEntry.Outcome.valueOf(outcome),
        text(given, "code"),
        (Instant) given.get("from"),
        (Instant) given.get("to"),
        text(given, "requestId"),
        text(given, "address"),
        text(given, "name"),
        text(given, "role"));
  }

  /** Where somebody audits; the whole registry for who does not. */
  private String own(Actor actor) {
    return actor.branches(Permission.AUDIT_READ, today.date()).stream().findFirst().orElse("/");
  }

  private static @Nullable String text(Map<String, Object> given, String name) {
    return (String) given.get(name);
  }
}
