package org.quanze.web.list;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.list.ElementCounts;
import org.quanze.list.Pages.Wanted;
import org.quanze.scheme.CodeTable;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListTypes;
import org.quanze.scheme.SchemeRule;
import org.quanze.web.access.Asked;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.TypeFetchers;

/** The questions for what elements of the lists of a branch come to. */
@ApplicationScoped
@NullUnmarked
public class MeasureQueries implements TypeFetchers {

  @Inject private NamedLists named;
  @Inject private ListTypes listTypes;
  @Inject private CountedTotals totals;
  @Inject private ElementCounts counts;

  @Override
  public String type() {
    return "Query";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("breakdown", this::breakdown, "compression", this::compression);
  }

  private Breakdown breakdown(DataFetchingEnvironment environment) {
    ListType type = type(environment);
    Element element = element(type, Arguments.required(environment, "element"), "element");
    CodeTable table =
        element.brief() && element.table() != null
            ? type.table(element.table()).orElse(null)
            : null;
    if (table == null) {
      throw SchemeRule.COUNTED_BY_CODE.refuse("element", element.key());
    }
    boolean several = element.type() == Element.Type.CODES;
    return Breakdown.of(
        counts.byCode(wanted(environment, type), type.countsSuspended(), element.key(), several),
        table,
        several);
  }

  private Compression compression(DataFetchingEnvironment environment) {
    ListType type = type(environment);
    return Compression.of(
        counts.limits(
            wanted(environment, type),
            type.countsSuspended(),
            whole(type, environment, "statutory"),
            whole(type, environment, "promised")));
  }

  private static String whole(ListType type, DataFetchingEnvironment environment, String argument) {
    Element element = element(type, Arguments.required(environment, argument), argument);
    if (element.type() != Element.Type.WHOLE) {
      throw SchemeRule.LIMIT_WHOLE.refuse(argument, element.key());
    }
    return element.key();
  }

  private ListType type(DataFetchingEnvironment environment) {
    return listTypes.get(Arguments.required(environment, "listType"));
  }

  private static Element element(ListType type, String key, String argument) {
    Element element = type.byKey().get(key);
    if (element == null) {
      throw SchemeRule.ELEMENT_EXISTS.refuse(argument, type.code(), key);
    }
    return element;
  }

  private Wanted wanted(DataFetchingEnvironment environment, ListType type) {
    return totals.wanted(
        named.branch(Arguments.required(environment, "branch"), type.code()),
        Asked.asOf(environment),
        RequestContext.of(environment).today());
  }
}
