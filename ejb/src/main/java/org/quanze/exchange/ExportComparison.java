package org.quanze.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.edition.Comparison;
import org.quanze.edition.Comparisons;
import org.quanze.edition.Comparisons.Detail;
import org.quanze.edition.Difference;
import org.quanze.list.Lists;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Department;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListTypes;
import org.quanze.validity.AsOf;

/**
 * Exports what differs between two editions of a list for anybody (版本比对导出): each difference with
 * its fields, page by page, since the values are read as they are written.
 */
@ApplicationScoped
@NullUnmarked
public class ExportComparison {

  private static final int PAGE = 500;

  @Inject private Organisations organisations;
  @Inject private ListTypes listTypes;
  @Inject private Lists lists;
  @Inject private Comparisons comparisons;

  /**
   * What an export is of.
   *
   * @param from number of the earlier edition
   * @param to number of the later one
   */
  public record Head(
      ListType type, String division, String government, int from, int to, Comparison comparison) {

    /** A name that tells the file from others. */
    public String fileName(ExportFormat format) {
      return government + "-" + type.zh() + "-第" + from + "版至第" + to + "版." + format.ending();
    }
  }

  /** Finds the list and compares its editions, or refuses. */
  public Head head(String division, String listType, int from, int to, @Nullable String category) {
    ListType type = listTypes.get(listType);
    ExportList.requireCategory(type, category);
    Publisher publisher = organisations.getPublisher(division);
    PublishedList list =
        lists
            .find(publisher.id(), type.code())
            .orElseThrow(
                () -> ImportRule.LIST_EXISTS.refuse("listType", publisher.name(), type.zh()));
    Comparison comparison =
        comparisons
            .compare(List.of(list), AsOf.edition(from), AsOf.edition(to), true)
            .of(new Comparison.Filter(null, category, Set.of()));
    return new Head(type, division, publisher.name(), from, to, comparison);
  }

  /** Writes an export. */
  public void write(Head head, ExportFormat format, OutputStream stream) throws IOException {
    try (ChangeWriter writer = ChangeWriter.open(head, format, stream)) {
      List<Difference> all = head.comparison().differences();
      for (int start = 0; start < all.size(); start += PAGE) {
        List<Difference> page = all.subList(start, Math.min(start + PAGE, all.size()));
        List<Detail> details = comparisons.details(head.comparison(), page);
        Map<Integer, String> holders = holders(page);
        Map<UUID, String> named = named(details);
        for (Detail detail : details) {
          int holder = detail.difference().side().department();
          writer.change(new ListedChange(head.type(), detail, holders.get(holder), named));
        }
      }
      writer.finish();
    }
  }

  private Map<Integer, String> holders(List<Difference> page) {
    Set<Integer> ids = page.stream().map(d -> d.side().department()).collect(Collectors.toSet());
    Map<Integer, String> names = new HashMap<>();
    organisations.listDepartments(ids).forEach(d -> names.put(d.id(), d.name()));
    return names;
  }

  /** Contents name a unit by its identity; a reader wants its name. */
  private Map<UUID, String> named(List<Detail> details) {
    Set<UUID> units =
        details.stream()
            .flatMap(d -> d.fields().stream())
            .filter(ListedChange::isUnit)
            .flatMap(f -> Stream.of(f.old(), f.now()))
            .filter(v -> v != null)
            .map(ListedChange::unit)
            .collect(Collectors.toSet());
    return units.isEmpty()
        ? Map.of()
        : organisations.listByUid(units).stream()
            .collect(Collectors.toMap(Department::uid, Department::name));
  }
}
