package org.quanze.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.organisation.Department;
import org.quanze.organisation.Publisher;

/** Governments and units as the registry would read them, with the ids that it gave them. */
public final class PaperUnits {

  /** The county. */
  public static final int COUNTY = 1;

  /** The town. */
  public static final int TOWN = 2;

  private PaperUnits() {}

  /** A government. */
  public static Publisher publisher(int id) {
    Publisher publisher = read(Publisher.class);
    set(publisher, "id", id);
    return publisher;
  }

  /** A unit, valid on some days. */
  static Department unit(
      int id,
      UUID uid,
      int government,
      String name,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    Department unit = read(Department.class);
    set(unit, "id", id);
    set(unit, "uid", uid);
    set(unit, "publisherId", government);
    set(unit, "name", name);
    set(unit, "validFrom", from);
    set(unit, "validTo", to);
    return unit;
  }

  private static <T> T read(Class<T> type) {
    try {
      Constructor<T> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void set(Object read, String column, @Nullable Object value) {
    try {
      Field field = read.getClass().getDeclaredField(column);
      field.setAccessible(true);
      field.set(read, value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
