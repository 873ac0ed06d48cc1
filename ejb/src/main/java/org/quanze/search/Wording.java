package org.quanze.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.quanze.search.ColloquialNames.Piece;

/**
 * What a text may mean beyond its very characters. Weights halve from one to the next: what is
 * understood more widely comes after all that is meant more strictly. They are powers of two, whose
 * sums are exact.
 */
final class Wording {

  private static final float FORMAL = 1f / 2;
  private static final float APART = 1f / 4;
  private static final float IN_ORDER = 1f / 8;
  private static final float SOUND = 1f / 16;
  private static final float SOUND_OF_SAID = 1f / 32;
  private static final float SOUND_IN_ORDER = 1f / 64;
  private static final float INITIALS = 1f / 128;
  private static final float PAIR = 1f / 1024;
  private static final float CHARACTER = 1f / 16384;
  private static final float CORE = 1f / 32768;

  /** How many places the characters of a text may be moved, all together. */
  private static final int SLOP = 16;

  private static final int SLOP_OF_SOUNDS = 4;

  private static final int SHORTEST_APART = 3;
  private static final int SHORTEST_MOSTLY = 4;
  private static final int MOSTLY_PERCENT = 75;

  private final SearchPredicateFactory f;
  private final List<String> parts;

  Wording(SearchPredicateFactory f, String text) {
    this.f = f;
    parts =
        Arrays.stream(text.split(" ", -1))
            .filter(part -> part.codePoints().anyMatch(Character::isLetterOrDigit))
            .toList();
  }

  /**
   * Loads the dictionaries, which takes seconds, before somebody waits for their first question.
   */
  static void load() {
    String word = "登记";
    ColloquialNames.TABLE.pieces(word);
    Chinese.simplified(word);
    Chinese.words(word);
    Sounds.of(word);
  }

  /** All parts are in the name, each as it is written, in any order. */
  PredicateFinalStep typed(float weight) {
    return parts.isEmpty() ? f.matchNone() : weighed(each(part -> phrase("words", part)), weight);
  }

  /** Adds what a width means. */
  void add(BooleanPredicateClausesStep<?> matching, Width width) {
    if (parts.isEmpty()) {
      return;
    }
    if (isSaid()) {
      should(matching, FORMAL, each(part -> any(phrase("words", part), meant(part, false))));
    }
    if (width.compareTo(Width.APART) >= 0) {
      should(matching, APART, each(this::apart));
      should(matching, IN_ORDER, each(this::inOrder));
    }
    if (width.compareTo(Width.SOUNDING) >= 0) {
      should(matching, SOUND, each(part -> phrase("sounds", Sounds.of(part))));
      should(matching, SOUND_OF_SAID, each(this::soundingLikeSaid));
      should(matching, SOUND_IN_ORDER, each(this::soundsInOrder));
      should(matching, INITIALS, each(this::initials));
    }
    if (width.compareTo(Width.MOSTLY) >= 0 && parts.size() == 1) {
      mostly(matching, parts.get(0));
    }
    if (width.compareTo(Width.CORE) >= 0) {
      should(matching, CORE, each(this::core));
    }
  }

  private void should(
      BooleanPredicateClausesStep<?> matching, float weight, PredicateFinalStep what) {
    matching.should(weighed(what, weight));
  }

  private PredicateFinalStep weighed(PredicateFinalStep what, float weight) {
    return f.bool().must(what).constantScore().boost(weight);
  }

  private PredicateFinalStep each(Function<String, PredicateFinalStep> condition) {
    var all = f.bool();
    parts.forEach(part -> all.must(condition.apply(part)));
    return all;
  }

  private PredicateFinalStep any(PredicateFinalStep one, PredicateFinalStep other) {
    return f.bool().should(one).should(other);
  }

  private PredicateFinalStep phrase(String field, String text) {
    return f.phrase().field(field).matching(text);
  }

  private PredicateFinalStep nameOrUnit(String text) {
    return any(phrase("words", text), phrase("unit", text));
  }

  private boolean isSaid() {
    return parts.stream()
        .flatMap(part -> ColloquialNames.TABLE.pieces(part).stream())
        .anyMatch(piece -> !piece.formal().isEmpty());
  }

  /** Its pieces are there, colloquial ones by their formal names, others by their words. */
  private PredicateFinalStep meant(String part, boolean withUnit) {
    Function<String, PredicateFinalStep> there =
        withUnit ? this::nameOrUnit : word -> phrase("words", word);
    List<Piece> pieces = telling(part);
    return pieces.isEmpty() ? there.apply(part) : all(pieces, there);
  }

  /** Its words of more than one character are there, where it has others beside them. */
  private PredicateFinalStep core(String part) {
    List<Piece> pieces = telling(part);
    List<Piece> kept = pieces.stream().filter(piece -> !isShort(piece.said(), 2)).toList();
    return kept.isEmpty() || kept.size() == pieces.size()
        ? f.matchNone()
        : all(kept, this::nameOrUnit);
  }

  /** The colloquial names and the words of a part, without those that only ask. */
  private static List<Piece> telling(String part) {
    return ColloquialNames.TABLE.pieces(part).stream()
        .flatMap(
            piece ->
                piece.formal().isEmpty()
                    ? Chinese.words(piece.said()).stream()
                        .filter(word -> !ColloquialNames.TABLE.isEmpty(word))
                        .map(word -> new Piece(word, List.of()))
                    : Stream.of(piece))
        .toList();
  }

  private PredicateFinalStep all(List<Piece> pieces, Function<String, PredicateFinalStep> there) {
    var all = f.bool();
    for (Piece piece : pieces) {
      all.must(any(there.apply(piece.said()), formal(piece.formal(), there)));
    }
    return all;
  }

  private PredicateFinalStep formal(
      List<String> names, Function<String, PredicateFinalStep> there) {
    if (names.isEmpty()) {
      return f.matchNone();
    }
    var any = f.bool();
    for (String name : names) {
      var all = f.bool();
      for (String word : name.split(" ", -1)) {
        all.must(there.apply(word));
      }
      any.should(all);
    }
    return any;
  }

  private PredicateFinalStep apart(String part) {
    if (isShort(part, SHORTEST_APART)) {
      return any(nameOrUnit(part), formal(soleFormal(part), this::nameOrUnit));
    }
    return hasLooseCharacters(part) ? nameOrUnit(part) : any(nameOrUnit(part), meant(part, true));
  }

  /**
   * Whether single characters are left of it that are no words of the dictionary: they are found
   * anywhere.
   */
  private static boolean hasLooseCharacters(String part) {
    return telling(part).stream()
        .anyMatch(piece -> piece.formal().isEmpty() && isShort(piece.said(), 2));
  }

  private static List<String> soleFormal(String part) {
    List<Piece> pieces = ColloquialNames.TABLE.pieces(part);
    return pieces.isEmpty() ? List.of() : pieces.get(0).formal();
  }

  private static boolean isShort(String part, int shortest) {
    return part.codePointCount(0, part.length()) < shortest;
  }

  /** Characters, three at least, that stand in their order, or nearly, wherever they are. */
  private PredicateFinalStep inOrder(String part) {
    return isShort(part, SHORTEST_APART) ? f.matchNone() : inOrder("words", part, SLOP);
  }

  /** The same of sounds, of which there are fewer: four at least, and near one another. */
  private PredicateFinalStep soundsInOrder(String part) {
    String sounds = Sounds.of(part);
    return sounds.split(" ", -1).length < SHORTEST_MOSTLY
        ? f.matchNone()
        : inOrder("sounds", sounds, SLOP_OF_SOUNDS);
  }

  private PredicateFinalStep inOrder(String field, String text, int slop) {
    return f.phrase().field(field).matching(text).slop(slop).analyzer(NameAnalysis.SINGLE);
  }

  private PredicateFinalStep soundingLikeSaid(String part) {
    return formal(ColloquialNames.TABLE.soundingLike(part), word -> phrase("words", word));
  }

  private PredicateFinalStep initials(String part) {
    return part.length() > 2 && part.chars().allMatch(c -> c >= 'a' && c <= 'z')
        ? phrase("initials", Sounds.spaced(part))
        : f.matchNone();
  }

  private void mostly(BooleanPredicateClausesStep<?> matching, String text) {
    int[] characters = text.codePoints().filter(Character::isIdeographic).distinct().toArray();
    if (characters.length < SHORTEST_MOSTLY) {
      return;
    }
    var most = f.bool().minimumShouldMatchPercent(MOSTLY_PERCENT);
    for (int character : characters) {
      most.should(weighed(phrase("words", Character.toString(character)), CHARACTER));
    }
    var ranked = f.bool().must(most);
    for (int i = 1; i < characters.length; i++) {
      String pair = Character.toString(characters[i - 1]) + Character.toString(characters[i]);
      ranked.should(weighed(phrase("words", pair), PAIR));
    }
    matching.should(ranked);
  }
}
