package org.quanze.edition;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmI;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pieces in which two texts differ between their common beginning and end: by character
 * where that is short enough, else by clause or line first and by character within those that
 * differ. What two texts cost is bounded, however long they are and however little they have in
 * common.
 */
public final class Segments {

  /** Beyond so many parts of both texts together, they are cut into coarser ones. */
  static final int MOST_PARTS = 1_000;

  /**
   * What stays between two changes and is as short as this goes with them: phrases, not letters.
   */
  private static final int ISLAND = 2;

  private static final DiffAlgorithmI<String> ALGORITHM = new MyersDiffWithLinearSpace<>();

  private Segments() {}

  /** The pieces from one text to another; none for two empty ones, null being empty. */
  public static List<Segment> between(@Nullable String old, @Nullable String now) {
    List<String> before = TextCut.LETTERS.of(old == null ? "" : old);
    List<String> after = TextCut.LETTERS.of(now == null ? "" : now);
    int begin = same(before, after);
    int end =
        same(
            before.subList(begin, before.size()).reversed(),
            after.subList(begin, after.size()).reversed());
    Phrases phrases = new Phrases();
    phrases.stays(String.join("", before.subList(0, begin)));
    compare(
        String.join("", before.subList(begin, before.size() - end)),
        String.join("", after.subList(begin, after.size() - end)),
        List.of(TextCut.values()),
        phrases);
    phrases.stays(String.join("", before.subList(before.size() - end, before.size())));
    return phrases.segments();
  }

  /** How many parts are the same from the beginning. */
  private static int same(List<String> one, List<String> other) {
    int same = 0;
    int fewer = Math.min(one.size(), other.size());
    while (same < fewer && one.get(same).equals(other.get(same))) {
      same++;
    }
    return same;
  }

  /**
   * @param cuts how the texts may be cut, the finest first
   */
  private static void compare(String old, String now, List<TextCut> cuts, Phrases found) {
    Optional<Parts> parts =
        old.isEmpty() || now.isEmpty() ? Optional.empty() : Parts.fitting(old, now, cuts);
    if (parts.isEmpty()) {
      found.changes(old, now);
    } else {
      compare(parts.get(), cuts.subList(0, cuts.indexOf(parts.get().cut())), found);
    }
  }

  /** What lies between two parts that stay is one change, whether the library says so or not. */
  private static void compare(Parts parts, List<TextCut> finer, Phrases found) {
    StringBuilder old = new StringBuilder();
    StringBuilder now = new StringBuilder();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(parts.old(), parts.now(), ALGORITHM, null, true).getDeltas()) {
      if (delta.getType() == DeltaType.EQUAL) {
        compare(old.toString(), now.toString(), finer, found);
        old.setLength(0);
        now.setLength(0);
        found.stays(String.join("", delta.getSource().getLines()));
      } else {
        delta.getSource().getLines().forEach(old::append);
        delta.getTarget().getLines().forEach(now::append);
      }
    }
    compare(old.toString(), now.toString(), finer, found);
  }

  /** Two texts, cut. */
  private record Parts(TextCut cut, List<String> old, List<String> now) {

    /** The finest cut that gives not too many parts, if there is one. */
    static Optional<Parts> fitting(String old, String now, List<TextCut> cuts) {
      for (TextCut cut : cuts) {
        if (cut == TextCut.LETTERS && old.length() + now.length() > MOST_PARTS) {
          continue;
        }
        Parts parts = new Parts(cut, cut.of(old), cut.of(now));
        if (parts.old.size() + parts.now.size() <= MOST_PARTS) {
          return Optional.of(parts);
        }
      }
      return Optional.empty();
    }
  }

  /** What stays and what changes in turn, put together to phrases. */
  private static final class Phrases {

    private final List<Phrase> phrases = new ArrayList<>();

    /**
     * A part of both texts: the same, or another.
     *
     * @param stays whether it is the same
     */
    private record Phrase(boolean stays, String old, String now) {

      Phrase with(Phrase next) {
        return new Phrase(stays && next.stays, old + next.old, now + next.now);
      }

      int letters() {
        return Math.max(old.codePointCount(0, old.length()), now.codePointCount(0, now.length()));
      }
    }

    void stays(String text) {
      add(new Phrase(true, text, text));
    }

    void changes(String old, String now) {
      add(new Phrase(false, old, now));
    }

    private void add(Phrase next) {
      Phrase last = phrases.isEmpty() ? null : phrases.getLast();
      if (next.letters() == 0) {
        return;
      }
      if (last != null && last.stays == next.stays) {
        phrases.removeLast();
        add(last.with(next));
        return;
      }
      int count = phrases.size();
      if (count >= 2 && last != null && isIsland(phrases.get(count - 2), last, next)) {
        phrases.removeLast();
        Phrase before = phrases.removeLast();
        add(before.with(last).with(next));
        return;
      }
      phrases.add(next);
    }

    private static boolean isIsland(Phrase before, Phrase between, Phrase after) {
      return between.stays
          && between.letters() <= ISLAND
          && between.letters() <= before.letters()
          && between.letters() <= after.letters();
    }

    List<Segment> segments() {
      List<Segment> segments = new ArrayList<>();
      for (Phrase phrase : phrases) {
        if (phrase.stays) {
          segments.add(new Segment(Segment.Kind.EQUAL, phrase.old));
        } else {
          add(segments, Segment.Kind.DELETED, phrase.old);
          add(segments, Segment.Kind.INSERTED, phrase.now);
        }
      }
      return segments;
    }

    private static void add(List<Segment> segments, Segment.Kind kind, String text) {
      if (!text.isEmpty()) {
        segments.add(new Segment(kind, text));
      }
    }
  }
}
