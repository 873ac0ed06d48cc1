package org.quanze.web.annotation;

import graphql.schema.DataFetcher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.quanze.annotation.Annotation;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.TypeNames;

/** Fetchers of annotations; the rest is read from the record. */
@ApplicationScoped
public class AnnotationFetchers implements TypeFetchers, TypeNames {

  @Override
  public String type() {
    return "EditionAnnotation";
  }

  @Override
  public Map<Class<?>, String> names() {
    return Map.of(Annotation.class, "EditionAnnotation");
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("position", e -> Objects.requireNonNull(e.<Annotation>getSource()).entry());
  }
}
