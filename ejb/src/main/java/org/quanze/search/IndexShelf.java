package org.quanze.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the indexes of a node stand: a folder for each, named by form and number. The newest that
 * has a mark is the one in use; the others are what a rebuild left behind, and are thrown away.
 */
final class IndexShelf {

  private static final System.Logger LOG = System.getLogger(IndexShelf.class.getName());
  private static final String PREFIX = "form-" + SearchIndex.FORMAT + "-";

  private final @Nullable Path folder;
  private int last;

  /**
   * A shelf.
   *
   * @param folder null keeps indexes in memory
   */
  IndexShelf(@Nullable Path folder) {
    this.folder = folder;
  }

  /** The index that was in use when the node stopped, if it can be read. */
  @Nullable SearchIndex find() {
    SearchIndex found = null;
    for (Path standing : standing()) {
      SearchIndex index = found == null && isOfThisForm(standing) ? read(standing) : null;
      if (index == null) {
        delete(standing);
      } else {
        found = index;
      }
    }
    return found;
  }

  private boolean isOfThisForm(Path standing) {
    String name = String.valueOf(standing.getFileName());
    if (!name.matches(PREFIX + "[0-9]{1,9}")) {
      return false;
    }
    last = Math.max(last, Integer.parseInt(name.substring(PREFIX.length())));
    return true;
  }

  private static @Nullable SearchIndex read(Path standing) {
    SearchIndex index = null;
    try {
      index = new SearchIndex(standing);
      if (index.mark().isPresent()) {
        return index;
      }
    } catch (RuntimeException unreadable) {
      LOG.log(
          System.Logger.Level.WARNING, "The index in " + standing + " is unreadable", unreadable);
    }
    if (index != null) {
      index.close();
    }
    return null;
  }

  /** An empty index on a place of its own. */
  SearchIndex begin() {
    if (folder == null) {
      return new SearchIndex(null);
    }
    last++;
    Path place = folder.resolve(PREFIX + last);
    delete(place);
    return new SearchIndex(place);
  }

  /** Throws away all but the newest. */
  void tidy() {
    standing().stream().skip(1).forEach(IndexShelf::delete);
  }

  private List<Path> standing() {
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(p -> String.valueOf(p.getFileName()).startsWith("form-"))
          .sorted(Comparator.comparingInt(IndexShelf::number).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int number(Path standing) {
    String name = String.valueOf(standing.getFileName());
    String digits = name.substring(name.lastIndexOf('-') + 1);
    return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : -1;
  }

  private static void delete(Path place) {
    if (!Files.exists(place)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(place)) {
      for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
