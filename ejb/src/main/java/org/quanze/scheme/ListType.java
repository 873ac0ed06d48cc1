package org.quanze.scheme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list type (清单类型) is data: what its items consist of and how they are categorised.
 *
 * @param code such as {@code POWER}
 * @param zh name in Chinese
 * @param en name in English
 * @param scheme its category scheme
 * @param elements what an item of it may hold, in the order of display
 * @param countsSuspended whether suspended items count as members; they are listed in any case
 * @param leadOffice which office leads lists of it (牵头单位), by its kind, such as 编办; null where none
 *     is named
 * @param kinds the kinds of adjustments that its lists may have, by name; empty for every kind
 * @param version raised each time that it is lengthened
 * @param tables the code tables of the registry
 * @param others the other category schemes of the registry, to which a list may have gone over
 */
public record ListType(
    String code,
    String zh,
    String en,
    CategoryScheme scheme,
    List<Element> elements,
    boolean countsSuspended,
    @Nullable String leadOffice,
    Set<String> kinds,
    int version,
    List<CodeTable> tables,
    List<CategoryScheme> others) {

  /** A list type that every kind of adjustment may change, in the registry of no code table. */
  public ListType(
      String code,
      String zh,
      String en,
      CategoryScheme scheme,
      List<Element> elements,
      boolean countsSuspended,
      List<CategoryScheme> others) {
    this(code, zh, en, scheme, elements, countsSuspended, null, Set.of(), 1, List.of(), others);
  }

  /** Stands between scheme and code in the category of a list that went over to another scheme. */
  private static final String OF_SCHEME = ":";

  /**
   * The category as contents name it: by its code alone in the scheme of the list type, else with
   * the scheme before it, such as {@code YUNNAN-2015:03}, so that old and new stand side by side.
   */
  public String categoryIn(String schemeCode, String category) {
    return schemeCode.equals(scheme.code()) ? category : schemeCode + OF_SCHEME + category;
  }

  /** The code of the scheme in which a category is named. */
  public String schemeOf(String category) {
    int end = category.indexOf(OF_SCHEME);
    return end < 0 ? scheme.code() : category.substring(0, end);
  }

  /** A scheme of the registry by its code. */
  public Optional<CategoryScheme> findScheme(String schemeCode) {
    return schemeCode.equals(scheme.code())
        ? Optional.of(scheme)
        : others.stream().filter(s -> s.code().equals(schemeCode)).findFirst();
  }

  /** The category that contents name. */
  public Optional<Category> find(String category) {
    String code = category.substring(category.indexOf(OF_SCHEME) + 1);
    return findScheme(schemeOf(category)).flatMap(s -> s.find(code));
  }

  /** Whether a kind of adjustment may change lists of this type. */
  public boolean allows(String kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }

  /** A code table by its code. */
  public Optional<CodeTable> table(String table) {
    return tables.stream().filter(t -> t.code().equals(table)).findFirst();
  }

  /** Whether an item of a status counts as a member of a list of this type. */
  public boolean counts(boolean inForce) {
    return inForce || countsSuspended;
  }

  /**
   * A category scheme (类别体系) of one version.
   *
   * @param code code with version
   * @param categories in order
   */
  public record CategoryScheme(String code, String zh, String en, List<Category> categories) {

    /** The category of a code. */
    public Optional<Category> find(String category) {
      return categories.stream().filter(c -> c.code().equals(category)).findFirst();
    }
  }

  /**
   * A category (类别, 事项类型).
   *
   * @param ordinal its place in the scheme
   */
  public record Category(String code, String zh, String en, int ordinal) {}

  /** The paths of the elements that are a matter of form. */
  public Set<String> formalPaths() {
    return elements.stream()
        .filter(Element::formal)
        .map(e -> "elements." + e.key())
        .collect(Collectors.toSet());
  }

  /** The elements by key. */
  public Map<String, Element> byKey() {
    return elements.stream().collect(Collectors.toMap(Element::key, Function.identity()));
  }
}
