package org.quanze.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quanze.adjustment.Adjustment.Subject;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.Entrance;
import org.quanze.adjustment.Renewal;
import org.quanze.edition.Balance;
import org.quanze.edition.Balances;
import org.quanze.edition.Comparisons;
import org.quanze.edition.Difference;
import org.quanze.item.Content;
import org.quanze.item.Openness;
import org.quanze.item.Value;
import org.quanze.list.Holding;
import org.quanze.list.Holdings;
import org.quanze.list.Lists;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Organisations;
import org.quanze.scheme.Element;
import org.quanze.scheme.Format;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListType.Category;
import org.quanze.scheme.ListType.CategoryScheme;
import org.quanze.scheme.RegisterListType;
import org.quanze.testing.County;
import org.quanze.testing.OpenedLists;
import org.quanze.validity.AsOf;

/**
 * A list type that nobody coded for, made up by a seed, is registered, imported, adjusted,
 * published, compared, balanced, verified and exported, and its export begins another registry.
 */
class NewListTypeTest {

  private static final int ITEMS = 40;
  private static final LocalDate OPENED = LocalDate.of(2026, 1, 5);
  private static final LocalDate ADJUSTED = LocalDate.of(2026, 3, 2);

  private final Random random;
  private final RegisterListType.Command command;

  NewListTypeTest() {
    long seed = Long.getLong("quanze.seed", System.nanoTime());
    System.out.println("list type of seed " + seed);
    random = new Random(seed);
    command = madeUp();
  }

  private RegisterListType.Command madeUp() {
    String name = Integer.toString(random.nextInt(1_000_000), 36).toUpperCase(Locale.ROOT);
    List<Category> categories = new ArrayList<>();
    for (int n = random.nextInt(5); n >= 0; n--) {
      int ordinal = categories.size() + 1;
      categories.add(new Category("k" + ordinal, "类别" + ordinal, "Category " + ordinal, ordinal));
    }
    List<Element> elements = new ArrayList<>();
    for (Element.Type type : Element.Type.values()) {
      for (int n = random.nextInt(3); n >= 0; n--) {
        elements.add(element(elements.size(), type));
      }
    }
    return new RegisterListType.Command(
        "T_" + name,
        "清单" + name,
        "List " + name,
        null,
        new CategoryScheme("S-" + name, "类别体系" + name, "Scheme " + name, categories),
        "constructed",
        elements,
        random.nextBoolean(),
        random.nextBoolean() ? null : "示例牵头单位",
        Set.of(),
        "register-" + name);
  }

  private Element element(int number, Element.Type type) {
    List<Element> fields = new ArrayList<>();
    if (type == Element.Type.ROWS) {
      for (Element.Type field : Element.Type.values()) {
        if (field != Element.Type.ROWS) {
          fields.add(element(fields.size(), field));
        }
      }
    }
    boolean brief = type != Element.Type.ROWS && random.nextBoolean();
    return new Element(
        "e" + number + "x" + random.nextInt(100),
        "要素" + number,
        "Element " + number,
        type,
        random.nextBoolean(),
        brief,
        random.nextBoolean(),
        false,
        type == Element.Type.CODES ? "USE_LEVEL" : null,
        fields,
        type == Element.Type.TEXT || type == Element.Type.TEXTS ? format() : null);
  }

  /** Any format of texts, or none; a reference would need an item to refer to. */
  private @Nullable Format format() {
    List<Format> formats = Arrays.stream(Format.values()).filter(f -> !f.isReference()).toList();
    int at = random.nextInt(formats.size() + 2);
    return at < formats.size() ? formats.get(at) : null;
  }

  /** A registry with a county that may have lists of the type. */
  private final class Place implements AutoCloseable {
    final County county = new County();
    final ListType type;

    Place() {
      county.today(OPENED);
      type = OpenedLists.registered(county, command);
    }

    ImportRun imported(SourceFile file) {
      return OpenedLists.imported(county, type, file, OPENED);
    }

    byte[] export() {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ExportList export = county.registry().get(ExportList.class);
      return county
          .registry()
          .read(
              () -> {
                export.write(
                    export.head(County.COUNTY, type.code(), AsOf.NOW), ExportFormat.CSV, out);
                return out.toByteArray();
              });
    }

    PublishedList list() {
      Organisations organisations = county.registry().get(Organisations.class);
      Lists lists = county.registry().get(Lists.class);
      return county
          .registry()
          .read(
              () ->
                  lists
                      .find(organisations.getPublisher(County.COUNTY).id(), type.code())
                      .orElseThrow());
    }

    /** The items of the list, as they stand. */
    List<Holding> standing() {
      Holdings holdings = county.registry().get(Holdings.class);
      int list = list().id();
      return county
          .registry()
          .read(() -> holdings.listKnown(holdings.listItems(List.of(), List.of(list), OPENED)));
    }

    UUID unit(int department) {
      Organisations organisations = county.registry().get(Organisations.class);
      return county
          .registry()
          .read(() -> organisations.listDepartments(List.of(department)).get(0).uid());
    }

    @Override
    public void close() {
      county.close();
    }
  }

  /** Contents with a value for each element. */
  private Content whole(ListType type, String name, UUID unit) {
    SortedMap<String, Value> elements = new TreeMap<>();
    ListFile file = new ListFile(type, random);
    type.elements().forEach(e -> elements.put(e.key(), file.value(e)));
    return new Content(
        name,
        type.scheme().categories().get(0).code(),
        unit,
        List.of(),
        Openness.PUBLIC,
        Openness.Decided.AT_SOURCE,
        elements);
  }

  @Test
  void a_list_type_made_up_by_a_seed_goes_the_whole_way() {
    byte[] exported;
    try (Place place = new Place()) {
      String sent = new ListFile(place.type, random).of(ITEMS);
      ImportRun run = place.imported(Workbook.text8("a.csv", sent));
      assertEquals(new ImportRun.Counts(ITEMS, ITEMS, 0, 0, 0), run.counts());
      adjust(place);
      exported = place.export();
    }
    try (Place other = new Place()) {
      ImportRun run = other.imported(Workbook.bytes("b.csv", exported));
      assertEquals(new ImportRun.Counts(ITEMS, ITEMS, 0, 0, 0), run.counts());
      assertArrayEquals(exported, other.export());
    }
  }

  /**
   * One item comes, one goes, one is another; both editions balance, and each difference is told.
   */
  private void adjust(Place place) {
    place.county.today(ADJUSTED);
    Holding goes = place.standing().get(0);
    Holding stays = place.standing().get(1);
    UUID unit = place.unit(stays.department());
    place.county.decide(
        County.COUNTY,
        new Entrance.Add(
            place.type.code(), UUID.randomUUID(), whole(place.type, "新增事项", unit), null, null),
        new Departure.Cancel(subject(goes), null, "依法取消"),
        new Renewal.Change(subject(stays), changed(place.type, stays, unit), null, "依法调整"));
    Comparisons comparisons = place.county.registry().get(Comparisons.class);
    Map<Difference.Kind, Integer> summary =
        place
            .county
            .registry()
            .read(
                () ->
                    comparisons
                        .compare(List.of(place.list()), AsOf.edition(1), AsOf.edition(2), false)
                        .summary());
    assertEquals(
        Map.of(Difference.Kind.ADDED, 1, Difference.Kind.REMOVED, 1, Difference.Kind.CHANGED, 1),
        summary);
    Balances balances = place.county.registry().get(Balances.class);
    Balance balance = place.county.registry().read(() -> balances.of(place.list(), 1, 2, false));
    assertEquals(ITEMS, balance.opening());
    assertEquals(ITEMS, balance.closing());
    assertEquals(List.of(), place.county.verify(County.COUNTY).faults());
  }

  private Content changed(ListType type, Holding holding, UUID unit) {
    Content content = whole(type, "变更事项", unit);
    return content.ofCategory(holding.category());
  }

  private static Subject subject(Holding holding) {
    return new Subject(holding.item(), holding.version());
  }
}
