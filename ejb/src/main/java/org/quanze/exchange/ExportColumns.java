package org.quanze.exchange;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;

/** The columns of an exported list: those of every item, then one for each element of the type. */
final class ExportColumns {

  static final String CODE = "事项编码";
  static final String NAME = "事项名称";
  static final String CATEGORY = "类别编码";
  static final String CATEGORY_NAME = "类别";
  static final String DEPARTMENT = "实施部门";
  static final String CODE_SCHEME = "编码体系";
  static final String FURTHER_CODES = "其他编码";

  /** What every list has, in this order. */
  static final List<String> COMMON =
      List.of(CODE, NAME, CATEGORY, CATEGORY_NAME, DEPARTMENT, CODE_SCHEME, FURTHER_CODES);

  private ExportColumns() {}

  /** The headers of the elements, each its Chinese name; with the key where that is not unique. */
  static Map<Element, String> headers(ListType type) {
    Set<String> taken = new HashSet<>(COMMON);
    Map<Element, String> headers = new LinkedHashMap<>();
    for (Element element : type.elements()) {
      String header = element.zh();
      if (!taken.add(header)) {
        header = element.zh() + " [" + element.key() + "]";
        taken.add(header);
      }
      headers.put(element, header);
    }
    return headers;
  }
}
