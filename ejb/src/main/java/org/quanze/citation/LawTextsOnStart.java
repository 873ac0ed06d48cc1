package org.quanze.citation;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads the texts of laws at the start, from the folder that QUANZE_LAW_TEXTS names: *.md, UTF-8.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@NullUnmarked
public class LawTextsOnStart {

  private static final System.Logger LOG = System.getLogger(LawTextsOnStart.class.getName());

  @Inject private LawTexts texts;

  @PostConstruct
  void onStart() {
    try {
      texts.take(read(System.getenv("QUANZE_LAW_TEXTS")));
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException("QUANZE_LAW_TEXTS cannot be used: " + e.getMessage(), e);
    }
  }

  /** The texts in the folder that a setting names; none without one. */
  static List<LawText> read(@Nullable String setting) throws IOException {
    if (setting == null || setting.isBlank()) {
      return List.of();
    }
    List<LawText> read = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(setting.strip()))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        LawText text = LawTextReader.read(Files.readAllLines(file));
        if (text.title().isEmpty() || text.articles().isEmpty()) {
          throw new IllegalArgumentException(file + " has no title or no articles");
        }
        LOG.log(
            System.Logger.Level.INFO,
            "Text of {0}: {1} articles, out of order: {2}",
            text.title(),
            text.articles().size(),
            text.outOfOrder());
        read.add(text);
      }
    }
    return read;
  }
}
