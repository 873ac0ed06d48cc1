package org.quanze.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;

/**
 * What makes linked data (JSON-LD) of an exported list: the terms of CPSV-AP, DCAT and Dublin Core
 * that its members mean. What these have no term for is a term of the registry's own, which stands
 * under {@value #ELEMENT} in every registry, so that the same list is the same document. Texts and
 * rows are lists: without that a reader may take them in any order.
 *
 * @param context the context, as JSON
 * @param itemType what an item is
 */
record LinkedData(String context, String itemType) {

  /** Before the key of an element. */
  static final String ELEMENT = "urn:quanze:element:";

  /** What a list is. */
  static final String LIST = "dcat:Dataset";

  /** What governments and units are. */
  static final String ORGANISATION = "cv:PublicOrganisation";

  private static final String MATTERS = "SERVICE_MATTER";
  private static final String OF_LISTS = resource("list.json");
  private static final String OF_SERVICES = resource("service.json");

  /**
   * For a list type: service matters are public services. Powers are not, many being no service to
   * anybody, and so have none of the terms that would say it.
   */
  static LinkedData of(ListType type) {
    String terms = OF_LISTS + "," + terms(type.elements(), Set.of());
    return type.code().equals(MATTERS)
        ? new LinkedData("[" + terms + "," + OF_SERVICES + "]", "cpsv:PublicService")
        : new LinkedData("[" + terms + "]", "urn:quanze:Item");
  }

  /**
   * The terms of elements that are in order, as a context.
   *
   * @param outer the keys that are such terms where these elements stand
   */
  private static String terms(List<Element> elements, Set<String> outer) {
    Set<String> ordered =
        elements.stream()
            .filter(LinkedData::isOrdered)
            .map(Element::key)
            .collect(Collectors.toSet());
    return elements.stream()
        .filter(e -> isOrdered(e) || outer.contains(e.key()))
        .map(e -> "\"" + e.key() + "\":" + term(e, ordered))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String term(Element element, Set<String> outer) {
    String id = "{\"@id\":\"" + ELEMENT + element.key() + "\"";
    if (!isOrdered(element)) {
      return id + "}";
    }
    String list = id + ",\"@container\":\"@list\"";
    return element.type() == Element.Type.ROWS
        ? list + ",\"@context\":" + terms(element.fields(), outer) + "}"
        : list + "}";
  }

  private static boolean isOrdered(Element element) {
    return element.type() == Element.Type.TEXTS || element.type() == Element.Type.ROWS;
  }

  /** A context without the line breaks of its source. */
  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(LinkedData.class.getResourceAsStream("/linked-data/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\n\\s*", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
