package org.quanze.catalogue;

import org.quanze.rule.Rule;

/** Rules of the basic catalogue, and of items that claim from it. */
public enum CatalogueRule implements Rule {
  DRAFT_OF_CATALOGUE(
      "CAT-01",
      Nature.INVALID,
      "基本目录只能由目录草案调整，目录草案也只能调整基本目录",
      "The basic catalogue is adjusted by drafts of the catalogue, and they adjust nothing else"),
  ITEM_STANDS(
      "CAT-02",
      Nature.INVALID,
      "要素“{0}”认领的不是 {1} 在册的基本目录事项",
      "Element “{0}” claims what is no item of the basic catalogue on {1}"),
  FROM_ABOVE(
      "CAT-03",
      Nature.INVALID,
      "基本目录事项“{0}”不是本政府或其上级政府的",
      "Catalogue item “{0}” is of no government above, nor of this one"),
  UNIFIED(
      "CAT-04",
      Nature.INVALID,
      "“{0}”由基本目录事项“{1}”统一，不得另行规定",
      "“{0}” is laid down by catalogue item “{1}” and is not set here"),
  CATALOGUE_CODE(
      "CAT-05",
      Nature.INVALID,
      "基本目录事项须有基本编码（编码体系 {0}），其类型段为“{1}”或 99",
      "An item of the basic catalogue has a code of scheme {0}, whose type is “{1}” or 99");

  private final Definition definition;

  CatalogueRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
