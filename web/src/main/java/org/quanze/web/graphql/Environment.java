package org.quanze.web.graphql;

import java.time.Duration;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the door, read from environment variables. A value that cannot be read stops the
 * start and names its variable.
 */
public final class Environment {
  private final UnaryOperator<@Nullable String> variables;

  public Environment(UnaryOperator<@Nullable String> variables) {
    this.variables = variables;
  }

  /** The variables of this process. */
  public static Environment ofProcess() {
    return new Environment(System::getenv);
  }

  /** The text of a variable; the default when it is absent or blank. */
  public String text(String name, String byDefault) {
    String value = variables.apply(name);
    return value == null || value.isBlank() ? byDefault : value.strip();
  }

  /** A whole number of at least 1. */
  public int number(String name, int byDefault) {
    String value = text(name, Integer.toString(byDefault));
    try {
      int number = Integer.parseInt(value);
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      throw unreadable(name, value, notANumber);
    }
    throw unreadable(name, value, null);
  }

  /** Seconds, at least 1. */
  public Duration seconds(String name, int byDefault) {
    return Duration.ofSeconds(number(name, byDefault));
  }

  /** {@code true}/{@code false} or {@code on}/{@code off}. */
  public boolean flag(String name, boolean byDefault) {
    String value = text(name, Boolean.toString(byDefault)).toLowerCase(Locale.ROOT);
    return switch (value) {
      case "true", "on" -> true;
      case "false", "off" -> false;
      default -> throw unreadable(name, value, null);
    };
  }

  private static IllegalStateException unreadable(
      String name, String value, @Nullable Throwable cause) {
    return new IllegalStateException("The setting " + name + " cannot be read: " + value, cause);
  }
}
