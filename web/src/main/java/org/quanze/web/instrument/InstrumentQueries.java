package org.quanze.web.instrument;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.instrument.Instrument;
import org.quanze.instrument.InstrumentRule;
import org.quanze.instrument.InstrumentStatus;
import org.quanze.instrument.InstrumentTitle;
import org.quanze.instrument.Instruments;
import org.quanze.instrument.Instruments.Place;
import org.quanze.instrument.Instruments.Wanted;
import org.quanze.validity.AsOf;
import org.quanze.validity.Today;
import org.quanze.web.access.Asked;
import org.quanze.web.access.Keys;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.paging.Connection;
import org.quanze.web.graphql.paging.Cursors;
import org.quanze.web.graphql.paging.PageRequest;

/** The questions for legal instruments. */
@ApplicationScoped
@NullUnmarked
public class InstrumentQueries implements TypeFetchers {

  @Inject private Instruments instruments;
  @Inject private Cursors cursors;
  @Inject private Today today;

  @Override
  public String type() {
    return "Query";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("instrument", this::instrument, "instruments", this::instruments);
  }

  private @Nullable InstrumentView instrument(DataFetchingEnvironment environment) {
    AsOf asOf = point(environment);
    UUID id = Keys.uuid("Instrument", Arguments.required(environment, "id"));
    return instruments.list(List.of(id), asOf.knownAt()).stream()
        .findFirst()
        .map(found -> new InstrumentView(found, day(asOf)))
        .orElse(null);
  }

  private Connection<InstrumentView> instruments(DataFetchingEnvironment environment) {
    AsOf asOf = point(environment);
    Map<String, Object> filter = Arguments.optional(environment, "filter");
    Wanted wanted = wanted(filter == null ? Map.of() : filter, asOf);
    // Without the day where none was asked for: a page goes on after midnight.
    String scope = wanted.titlePart() + "\n" + wanted.status() + "\n" + asOf;
    PageRequest page = PageRequest.of(environment, cursors.of("instruments " + scope));
    List<String> place = page.position();
    Place after = place == null ? null : new Place(place.get(0), UUID.fromString(place.get(1)));
    return Connection.of(
            page,
            instruments.page(wanted, after, page.rowsToRead()),
            found -> List.of(InstrumentTitle.key(found.title()), found.id().toString()),
            () -> instruments.count(wanted))
        .map((Instrument found) -> new InstrumentView(found, wanted.day()));
  }

  private Wanted wanted(Map<String, Object> filter, AsOf asOf) {
    String title = (String) filter.get("titleContains");
    String status = (String) filter.get("status");
    return new Wanted(
        title == null ? "" : InstrumentTitle.key(title),
        status == null ? null : InstrumentStatus.valueOf(status),
        day(asOf),
        asOf.knownAt());
  }

  private LocalDate day(AsOf asOf) {
    return asOf.effectiveOn() == null ? today.date() : asOf.effectiveOn();
  }

  private static AsOf point(DataFetchingEnvironment environment) {
    AsOf asOf = Asked.asOf(environment);
    if (asOf.edition() != null) {
      throw InstrumentRule.POINT.refuse("asOf.edition");
    }
    return asOf;
  }
}
