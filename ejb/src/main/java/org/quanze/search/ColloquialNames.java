package org.quanze.search;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people say instead of the words of the law (俗称), from {@code search/colloquial-names.csv}:
 * the project's own table, constructed from common speech. A row without a formal word is one that
 * asks and names nothing (怎么, 办理).
 */
final class ColloquialNames {

  static final ColloquialNames TABLE = new ColloquialNames();

  private static final int SHORTEST_INITIALS = 3;

  private final Map<String, List<String>> bySaid = new HashMap<>();
  private final Map<String, List<String>> bySound = new HashMap<>();
  private final Map<String, List<String>> byInitials = new HashMap<>();
  private final Set<String> empty = new HashSet<>();
  private final int longest;

  /**
   * A piece of a text.
   *
   * @param said as it is typed
   * @param formal what the law may call it, each with a space between words that may stand apart;
   *     none for what is no colloquial name
   */
  record Piece(String said, List<String> formal) {}

  private ColloquialNames() {
    try (InputStream in =
            Objects.requireNonNull(
                ColloquialNames.class.getResourceAsStream("/search/colloquial-names.csv"));
        var rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      rows.forEach(row -> add(Folded.whole(row.getField("said")), row.getField("formal")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    longest = bySaid.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  private void add(String said, String formal) {
    if (formal.isEmpty()) {
      empty.add(said);
      return;
    }
    List<String> words = List.of(Folded.words(formal).split("\\|", -1));
    bySaid.put(said, words);
    bySound.computeIfAbsent(Sounds.of(said), sound -> new ArrayList<>()).addAll(words);
    byInitials.computeIfAbsent(Sounds.initials(said), sound -> new ArrayList<>()).addAll(words);
  }

  /** Whether a word only asks and names nothing. */
  boolean isEmpty(String word) {
    return empty.contains(word);
  }

  /** The text cut where colloquial names stand in it, the longest first; one piece without any. */
  List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    int plain = 0;
    int at = 0;
    while (at < text.length()) {
      String said = longestAt(text, at);
      if (said == null) {
        at++;
      } else {
        if (plain < at) {
          pieces.add(new Piece(text.substring(plain, at), List.of()));
        }
        pieces.add(new Piece(said, bySaid.getOrDefault(said, List.of())));
        at += said.length();
        plain = at;
      }
    }
    if (plain < text.length()) {
      pieces.add(new Piece(text.substring(plain), List.of()));
    }
    return pieces;
  }

  private @Nullable String longestAt(String text, int at) {
    for (int length = Math.min(longest, text.length() - at); length > 1; length--) {
      String said = text.substring(at, at + length);
      if (bySaid.containsKey(said)) {
        return said;
      }
    }
    return null;
  }

  /** What the law may call what sounds like this text, or begins its syllables with its letters. */
  List<String> soundingLike(String text) {
    List<String> sounding = bySound.getOrDefault(Sounds.of(text), List.of());
    return sounding.isEmpty() && text.length() >= SHORTEST_INITIALS
        ? byInitials.getOrDefault(Sounds.spaced(text), List.of())
        : sounding;
  }
}
