package org.quanze.web.graphql;

import java.util.Map;

/**
 * Which SDL type a Java class is, for interfaces and unions, where the class's simple name is not
 * already the name of the type.
 */
public interface TypeNames {
  /** The names by class. */
  Map<Class<?>, String> names();
}
