package org.quanze.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The data of a benchmark: made once for each size, and kept. */
final class BenchData {

  private BenchData() {}

  /**
   * The folder of the data, made if it is not there: by the generator beside the checkout, else by
   * the project's own, which writes the same files.
   */
  static Path of(BenchOptions options, Path tools, Consumer<String> say) {
    Path generator = tools.resolve("gen.py");
    boolean beside = !options.own() && Files.isRegularFile(generator);
    String name =
        (beside ? "generated" : "constructed") + "-" + options.factor() + "-" + options.changes();
    Path folder = options.home().resolve("data").resolve(name);
    if (Files.exists(folder.resolve("manifest.json"))) {
      return folder;
    }
    say.accept("Constructing data of factor " + options.factor() + " …");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (beside) {
      Machine.output(
          folder,
          "python3",
          generator.toString(),
          "--out",
          folder.toString(),
          "--factor",
          Double.toString(options.factor()),
          "--changes",
          Double.toString(options.changes()));
    } else {
      new Constructed(folder, options.factor(), options.changes()).write();
    }
    return folder;
  }

  /** Who made the data of a folder. */
  static String origin(Path folder) {
    return folder.getFileName().toString().startsWith("generated")
        ? "the generator beside the checkout"
        : "the project's own generator";
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
