package org.quanze.web.graphql.schema;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.quanze.web.graphql.Loaders;
import org.quanze.web.graphql.NodeResolver;
import org.quanze.web.graphql.Readers;
import org.quanze.web.graphql.Scalars;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.graphql.TypeNames;

/**
 * The beans that the rooms give to the schema, found as classes and made without a container: what
 * they are given themselves is null, for naming fetchers touches nothing.
 */
final class GivenBeans {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.quanze.web");
  private static final Contributions ALL =
      new Contributions(
          of(TypeFetchers.class),
          of(NodeResolver.class),
          of(Loaders.class),
          of(TypeNames.class),
          of(Scalars.class),
          of(Readers.class));

  private GivenBeans() {}

  static Contributions all() {
    return ALL;
  }

  private static <T> List<T> of(Class<T> kind) {
    List<T> beans = new ArrayList<>();
    CLASSES.stream()
        .filter(found -> found.isAssignableTo(kind) && !found.isInterface())
        .filter(found -> !found.getModifiers().contains(JavaModifier.ABSTRACT))
        .filter(found -> found.isTopLevelClass() && !isPartOfTheDoor(found))
        .forEach(found -> beans.add(kind.cast(make(found.reflect()))));
    return beans;
  }

  /** The door makes its own beans by hand. */
  private static boolean isPartOfTheDoor(JavaClass found) {
    return found.getPackageName().equals(GivenBeans.class.getPackageName());
  }

  private static Object make(Class<?> type) {
    Constructor<?> smallest =
        Arrays.stream(type.getDeclaredConstructors())
            .filter(constructor -> !Modifier.isPrivate(constructor.getModifiers()))
            .min(Comparator.comparingInt(Constructor::getParameterCount))
            .orElseThrow();
    try {
      smallest.setAccessible(true);
      return smallest.newInstance(new Object[smallest.getParameterCount()]);
    } catch (ReflectiveOperationException failed) {
      throw new IllegalStateException(type + " names its fetchers by what it was given", failed);
    }
  }
}
