package org.quanze.scheme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A list type (清单类型) is data: what its items consist of and how they are categorised.
 *
 * @param code such as {@code POWER}
 * @param zh name in Chinese
 * @param en name in English
 * @param scheme its category scheme
 * @param elements what an item of it may hold, in the order of display
 */
public record ListType(
    String code, String zh, String en, CategoryScheme scheme, List<Element> elements) {

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

  /** The elements by key. */
  public Map<String, Element> byKey() {
    return elements.stream().collect(Collectors.toMap(Element::key, Function.identity()));
  }
}
