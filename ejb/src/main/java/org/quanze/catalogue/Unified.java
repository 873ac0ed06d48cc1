package org.quanze.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Content;
import org.quanze.scheme.Element;
import org.quanze.scheme.Format;
import org.quanze.scheme.ListType;

/**
 * What a catalogue item lays down for an item that claims it (统一要素): its name, its category where
 * both lists are of one scheme, and each element that both list types have by key and type, but for
 * what is a matter of form. Source: 吉林省政务服务事项 (复用要素 from above are read-only below).
 */
public final class Unified {

  /** The list type of the basic catalogue. */
  public static final String CATALOGUE = "BASIC_CATALOGUE";

  private static final String ELEMENTS = "elements.";

  private Unified() {}

  /** Whether lists of a type are basic catalogues. */
  public static boolean isCatalogue(ListType type) {
    return type.code().equals(CATALOGUE);
  }

  /** The key of the element by which items of a list type claim; null where they cannot. */
  public static @Nullable String claimBy(ListType type) {
    return type.elements().stream()
        .filter(e -> e.format() == Format.CATALOGUE_ITEM)
        .map(Element::key)
        .findFirst()
        .orElse(null);
  }

  /** The fields that the catalogue lays down for a list type, as paths in contents, in order. */
  public static Set<String> fields(ListType catalogue, ListType type) {
    Set<String> fields = new LinkedHashSet<>();
    fields.add("name");
    if (catalogue.scheme().code().equals(type.scheme().code())) {
      fields.add("category");
    }
    elements(catalogue, type).forEach(key -> fields.add(ELEMENTS + key));
    return fields;
  }

  /** The keys of the elements among them. */
  static List<String> elements(ListType catalogue, ListType type) {
    return catalogue.elements().stream()
        .filter(upper -> !upper.formal())
        .filter(
            upper ->
                type.elements().stream()
                    .anyMatch(e -> e.key().equals(upper.key()) && e.type() == upper.type()))
        .map(Element::key)
        .toList();
  }

  /** The fields of some in which two contents differ, in order. */
  public static Set<String> differing(Set<String> fields, Content one, Content other) {
    Set<String> differing = new LinkedHashSet<>();
    fields.stream()
        .filter(f -> !Objects.equals(value(f, one), value(f, other)))
        .filter(f -> !f.equals("category") || isOfOneScheme(one, other))
        .forEach(differing::add);
    return differing;
  }

  /** A list may have gone over to another scheme than its type has; its categories say so. */
  private static boolean isOfOneScheme(Content one, Content other) {
    return !one.category().contains(":") && !other.category().contains(":");
  }

  private static @Nullable Object value(String field, Content content) {
    return switch (field) {
      case "name" -> content.name();
      case "category" -> content.category();
      default -> content.elements().get(field.substring(ELEMENTS.length()));
    };
  }

  /** What a field is called in English. */
  public static String en(String field, ListType type) {
    return switch (field) {
      case "name" -> "Name";
      case "category" -> "Category";
      default -> element(field, type).en();
    };
  }

  private static Element element(String field, ListType type) {
    return Objects.requireNonNull(type.byKey().get(field.substring(ELEMENTS.length())));
  }

  /** What a field is called in Chinese. */
  public static String zh(String field, ListType type) {
    return switch (field) {
      case "name" -> "事项名称";
      case "category" -> "类别";
      default -> element(field, type).zh();
    };
  }
}
