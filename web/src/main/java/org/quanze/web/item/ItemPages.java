package org.quanze.web.item;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.edition.Moments;
import org.quanze.item.ItemRule;
import org.quanze.list.ListTotals;
import org.quanze.list.Listed;
import org.quanze.list.Pages;
import org.quanze.list.Pages.ListAt;
import org.quanze.list.Pages.Place;
import org.quanze.list.Pages.Wanted;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Department;
import org.quanze.organisation.Organisations;
import org.quanze.validity.AsOf;
import org.quanze.validity.Moment;
import org.quanze.web.access.Asked;
import org.quanze.web.access.Asked.ReadAt;
import org.quanze.web.access.Keys;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.paging.Connection;
import org.quanze.web.graphql.paging.Cursors;
import org.quanze.web.graphql.paging.Edge;
import org.quanze.web.graphql.paging.PageInfo;
import org.quanze.web.graphql.paging.PageRequest;
import org.quanze.web.list.NamedLists;

/** Pages of items of one list type. */
@ApplicationScoped
@NullUnmarked
public class ItemPages {

  @Inject private NamedLists named;
  @Inject private Organisations organisations;
  @Inject private Moments moments;
  @Inject private Pages pages;
  @Inject private ListTotals totals;
  @Inject private Cursors cursors;

  /** A page with the point that it was read at. */
  public record ItemPage<T>(Connection<T> page, ReadAt readAt) {
    public List<Edge<T>> edges() {
      return page.edges();
    }

    public List<T> nodes() {
      return page.nodes();
    }

    public PageInfo pageInfo() {
      return page.pageInfo();
    }

    public @Nullable Integer totalCount() {
      return page.totalCount();
    }
  }

  /** What a filter names. */
  private record Filter(
      List<PublishedList> lists,
      @Nullable Integer department,
      @Nullable String category,
      @Nullable String nameContains) {}

  /** The page that a field asks for. */
  <T> ItemPage<T> of(
      DataFetchingEnvironment environment, String listType, Function<Listed, T> view) {
    Map<String, Object> given = Arguments.required(environment, "filter");
    AsOf asOf = Asked.asOf(environment);
    Filter filter = filter(given, listType);
    Map<Integer, Moment> points = moments.of(filter.lists(), asOf);
    Wanted wanted =
        new Wanted(
            filter.lists().stream()
                .map(l -> new ListAt(l.id(), Objects.requireNonNull(points.get(l.id()))))
                .sorted(java.util.Comparator.comparingInt(ListAt::list))
                .toList(),
            filter.department(),
            filter.category(),
            filter.nameContains());
    PageRequest page = PageRequest.of(environment, cursors.of("items " + listType + given + asOf));
    List<Listed> rows =
        pages.list(wanted, place(page.position()), page.forward(), page.rowsToRead());
    Connection<Listed> connection =
        Connection.of(page, rows, ItemPages::place, total(wanted, asOf));
    return new ItemPage<>(connection.map(view), readAt(points, asOf));
  }

  private static ReadAt readAt(Map<Integer, Moment> points, AsOf asOf) {
    LocalDate day =
        points.values().stream()
            .map(Moment::day)
            .findFirst()
            .orElseGet(() -> Objects.requireNonNullElse(asOf.effectiveOn(), LocalDate.EPOCH));
    Integer position = points.size() == 1 ? points.values().iterator().next().position() : null;
    return new ReadAt(day, position);
  }

  private Filter filter(Map<String, Object> given, String listType) {
    String category = (String) given.get("category");
    String nameContains = (String) given.get("nameContains");
    if (nameContains != null && nameContains.strip().length() < 2) {
      throw ItemRule.NAME_PART_LENGTH.refuse("filter.nameContains");
    }
    if (given.get("department") instanceof String id) {
      Department unit = organisations.getDepartment(Keys.uuid("Department", id));
      String division =
          org.quanze.web.organisation.PublisherFetchers.divisionCode(
              organisations.getPublisher(unit.publisherId()));
      return new Filter(
          named.find(division, listType).stream().toList(), unit.id(), category, nameContains);
    }
    if (given.get("publisher") instanceof String publisher) {
      organisations.getPublisher(publisher);
      return new Filter(
          named.find(publisher, listType).stream().toList(), null, category, nameContains);
    }
    if (given.get("branch") instanceof String branch) {
      return new Filter(named.branch(branch, listType), null, category, nameContains);
    }
    throw ItemRule.SCOPE_NAMED.refuse("filter");
  }

  /** The total: maintained for today's lists, units and categories, else counted. */
  private Supplier<@Nullable Integer> total(Wanted wanted, AsOf asOf) {
    if (!asOf.equals(AsOf.NOW) || wanted.nameContains() != null || wanted.lists().isEmpty()) {
      return () -> pages.count(wanted);
    }
    LocalDate day = wanted.lists().get(0).moment().day();
    return () ->
        totals
            .publicByCategory(
                wanted.lists().stream().map(ListAt::list).toList(),
                wanted.department() == null ? ListTotals.WHOLE_LIST : wanted.department(),
                day)
            .stream()
            .filter(t -> wanted.category() == null || t.category().equals(wanted.category()))
            .mapToInt(ListTotals.CategoryTotal::members)
            .sum();
  }

  private static List<String> place(Listed row) {
    String code = row.code();
    return List.of(Integer.toString(row.list()), code == null ? "" : code, row.item().toString());
  }

  private static @Nullable Place place(@Nullable List<String> parts) {
    return parts == null
        ? null
        : new Place(
            Integer.parseInt(parts.get(0)), parts.get(1), java.util.UUID.fromString(parts.get(2)));
  }
}
