package org.quanze.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Effect.ListOfType;
import org.quanze.item.Content;
import org.quanze.item.ItemVersion;
import org.quanze.item.Seal;
import org.quanze.list.PublishedList;
import org.quanze.proof.FieldKeys;
import org.quanze.scheme.CodeTable;
import org.quanze.scheme.Element;
import org.quanze.scheme.Format;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListType.Category;
import org.quanze.scheme.ListType.CategoryScheme;

/** The lists of a county on paper, their constructed types, and versions that stand on them. */
public final class PaperLists {

  /** The list of powers; suspended ones count. */
  public static final PublishedList POWER = list(1, PaperUnits.COUNTY, "POWER", "NATIONAL");

  /** A list of matters; suspended ones do not count. */
  public static final PublishedList MATTER = list(2, PaperUnits.COUNTY, "MATTER", "NATIONAL");

  /** A list that grows by no adjustment. */
  public static final PublishedList CLOSED = list(3, PaperUnits.COUNTY, "CLOSED", "NATIONAL");

  /** A list of a type of its own, which has the elements of a guide. */
  public static final PublishedList GUIDE = list(4, PaperUnits.COUNTY, "GUIDE", "NATIONAL");

  static final Map<String, PublishedList> LISTS =
      Map.of("POWER", POWER, "MATTER", MATTER, "CLOSED", CLOSED, "GUIDE", GUIDE);

  private static final CategoryScheme NATIONAL =
      new CategoryScheme(
          "NATIONAL",
          "国家事项类型",
          "National item types",
          List.of(
              new Category("01", "行政许可", "Licence", 1), new Category("02", "行政处罚", "Penalty", 2)));

  private static final CategoryScheme LOCAL =
      new CategoryScheme(
          "LOCAL-2",
          "本地二",
          "Local 2",
          List.of(new Category("A", "甲类", "A", 1), new Category("B", "乙类", "B", 2)));

  public static final Map<String, ListType> TYPES =
      Map.of(
          "POWER",
          type("POWER", "权责清单", "Powers", elements(true), true, Set.of()),
          "MATTER",
          type("MATTER", "政务服务事项", "Matters", elements(false), false, Set.of()),
          "CLOSED",
          type("CLOSED", "封闭清单", "Closed", elements(false), true, Set.of("CANCEL")),
          "GUIDE",
          type("GUIDE", "示例指南", "Guides", guide(), true, Set.of()));

  private PaperLists() {}

  private static ListType type(
      String code,
      String zh,
      String en,
      List<Element> elements,
      boolean countsSuspended,
      Set<String> kinds) {
    CodeTable levels =
        new CodeTable(
            "LEVEL", "层级", "Levels", "测试构造", List.of(new CodeTable.CodeValue("1", "一级", "One")));
    return new ListType(
        code,
        zh,
        en,
        NATIONAL,
        elements,
        countsSuspended,
        null,
        kinds,
        1,
        List.of(levels),
        List.of(LOCAL));
  }

  private static PublishedList list(int id, int publisher, String type, String scheme) {
    return new PublishedList(id, publisher, type, scheme);
  }

  private static List<Element> elements(boolean mandatory) {
    return List.of(
        rows("legalBases", mandatory, "instrument", "article"),
        rows("responsibilities", mandatory, "stage", "text"),
        rows("accountability", mandatory, "text"),
        rows("steps", mandatory, "name"),
        element("supervisionPhone", Element.Type.TEXT, mandatory, List.of()),
        element("limitDays", Element.Type.WHOLE, false, List.of()),
        element("note", Element.Type.TEXT, false, List.of()),
        coded("levels", Element.Type.CODES, "LEVEL", null),
        coded("until", Element.Type.TEXT, null, Format.DATE),
        coded("refersTo", Element.Type.TEXT, null, Format.ITEM));
  }

  /** What the rules of consistency are about. */
  private static List<Element> guide() {
    return List.of(
        element("legalDays", Element.Type.WHOLE, false, List.of()),
        element("promisedDays", Element.Type.WHOLE, false, List.of()),
        element("handlingKind", Element.Type.TEXT, false, List.of()),
        element("visits", Element.Type.WHOLE, false, List.of()),
        element("visitsReason", Element.Type.TEXT, false, List.of()),
        element("onlineLevel", Element.Type.TEXT, false, List.of()),
        element("online", Element.Type.FLAG, false, List.of()),
        element("courier", Element.Type.FLAG, false, List.of()),
        element("fee", Element.Type.TEXT, false, List.of()),
        element("payOnline", Element.Type.FLAG, false, List.of()),
        element("phone", Element.Type.TEXT, false, List.of()),
        element("supervisionPhone", Element.Type.TEXT, false, List.of()),
        element(
            "steps",
            Element.Type.ROWS,
            false,
            List.of(element("days", Element.Type.WHOLE, false, List.of()))),
        rows("results", false, "name"),
        rows("handlingItems", false, "number", "name"));
  }

  private static Element coded(
      String key, Element.Type type, @Nullable String table, @Nullable Format format) {
    return new Element(key, key, key, type, false, false, false, false, table, List.of(), format);
  }

  private static Element rows(String key, boolean mandatory, String... columns) {
    List<Element> fields =
        List.of(columns).stream()
            .map(c -> element(c, Element.Type.TEXT, false, List.of()))
            .toList();
    return element(key, Element.Type.ROWS, mandatory, fields);
  }

  private static Element element(
      String key, Element.Type type, boolean mandatory, List<Element> fields) {
    return new Element(key, key, key, type, mandatory, false, false, false, null, fields);
  }

  /** A list with its type. */
  public static ListOfType typed(PublishedList list) {
    return new ListOfType(list, java.util.Objects.requireNonNull(TYPES.get(list.listType())));
  }

  /** A list of powers of any government. */
  public static PublishedList powersOf(int id, int publisher) {
    return list(id, publisher, "POWER", "NATIONAL");
  }

  /** A version as it is stored. */
  public static ItemVersion version(UUID item, int number, int list, int unit, Content content) {
    Seal seal = Seal.of(content);
    return new ItemVersion(
        item,
        number,
        list,
        unit,
        content.name(),
        content.category(),
        content.code(),
        content.openness(),
        100,
        seal.algorithm(),
        seal.contentHash(),
        seal.commitment(),
        seal.paths(),
        seal.leaves(),
        new FieldKeys.Salt(seal.salt()),
        seal.document(),
        null);
  }
}
