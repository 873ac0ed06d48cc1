package org.quanze.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.quanze.scheme.ListType;

/**
 * What makes linked data (JSON-LD) of an exported list: the terms of CPSV-AP, DCAT and Dublin Core
 * that its members mean. What these have no term for is a term of the registry's own, which stands
 * under {@value #ELEMENT} in every registry, so that the same list is the same document.
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
  private static final LinkedData SERVICE =
      new LinkedData(
          "[" + resource("list.json") + "," + resource("service.json") + "]", "cpsv:PublicService");
  private static final LinkedData OTHER = new LinkedData(resource("list.json"), "urn:quanze:Item");

  /**
   * For a list type: service matters are public services. Powers are not, many being no service to
   * anybody, and so have none of the terms that would say it.
   */
  static LinkedData of(ListType type) {
    return type.code().equals(MATTERS) ? SERVICE : OTHER;
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
