package org.quanze.web.register;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.adjustment.ChangeSets;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.register.PublicationRecord;
import org.quanze.register.PublicationRegister;
import org.quanze.register.PublicationRegister.Wanted;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.paging.Connection;
import org.quanze.web.graphql.paging.Cursors;
import org.quanze.web.graphql.paging.PageRequest;

/** The question for the publication register: what is public, and more to who may see it. */
@ApplicationScoped
@NullUnmarked
public class RegisterQueries implements TypeFetchers {

  @Inject private PublicationRegister register;
  @Inject private Organisations organisations;
  @Inject private ChangeSets changeSets;
  @Inject private RequestActor actors;
  @Inject private Cursors cursors;

  @Override
  public String type() {
    return "Query";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("publicationRegister", this::register);
  }

  private Connection<PublicationRecord> register(DataFetchingEnvironment environment) {
    Publisher publisher = organisations.getPublisher(Arguments.required(environment, "publisher"));
    Integer year = Arguments.optional(environment, "year");
    LocalDate knownOn = Arguments.optional(environment, "knownOn");
    Wanted wanted =
        new Wanted(publisher.id(), year, changeSets.branches(actors.of(environment)), knownOn);
    PageRequest page =
        PageRequest.of(
            environment, cursors.of("register " + publisher.uid() + " " + year + " " + knownOn));
    LocalDate today = RequestContext.of(environment).today();
    List<String> place = page.position();
    int before = place == null ? Integer.MAX_VALUE : Integer.parseInt(place.get(0));
    return Connection.of(
        page,
        register.page(wanted, before, page.rowsToRead(), today),
        r -> List.of(Integer.toString(r.entry())),
        () -> register.count(wanted, today));
  }
}
