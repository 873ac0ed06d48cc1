package org.quanze.vertical;

import java.util.Comparator;

/**
 * A code of the basic catalogue (基本目录编码), as it stands in the codes of items.
 *
 * @param scheme the code scheme in which it stands: the catalogues of two schemes are two
 */
public record CatalogueKey(String scheme, String code) implements Comparable<CatalogueKey> {

  private static final Comparator<CatalogueKey> ORDER =
      Comparator.comparing(CatalogueKey::code).thenComparing(CatalogueKey::scheme);

  @Override
  public int compareTo(CatalogueKey other) {
    return ORDER.compare(this, other);
  }
}
