package org.quanze.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.quanze.run.Settings;
import org.quanze.run.Trial;

/**
 * Gives tests the one running system: started at the first asking, on free ports and in a home of
 * its own, with the sample prefecture, and ended with the last test. Tests that change something do
 * so in divisions of their own.
 */
final class TheTrial implements ParameterResolver {
  static final Path CHECKOUT = Path.of(System.getProperty("quanze.checkout", "..")).normalize();

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Trial.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(TheTrial.class))
        .getOrComputeIfAbsent(Running.class, any -> new Running(), Running.class)
        .trial;
  }

  /** A home that is gone when the test is; logs are kept when it fails to start. */
  static Path newHome(String name) {
    try {
      return Files.createTempDirectory("quanze-" + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path home) {
    try (Stream<Path> walk = Files.walk(home)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Running implements AutoCloseable {
    private final Path home = newHome("system");
    private final Trial trial =
        new Trial(
            Settings.beside(CHECKOUT, home).withSample(),
            line -> System.out.println("[trial] " + line));

    Running() {
      Runtime.getRuntime().addShutdownHook(new Thread(trial::close));
      trial.start();
    }

    @Override
    public void close() {
      trial.close();
      delete(home);
    }
  }
}
