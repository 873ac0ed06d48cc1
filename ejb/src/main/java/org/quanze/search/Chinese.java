package org.quanze.search;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.seg.common.Term;
import com.hankcs.hanlp.tokenizer.SpeedTokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What HanLP knows of Chinese texts: simplified characters, words, pinyin. Texts are folded. */
final class Chinese {

  private static final Set<String> SYLLABLES =
      Arrays.stream(Pinyin.values())
          .filter(p -> p != Pinyin.none5)
          .map(Pinyin::getPinyinWithoutTone)
          .collect(Collectors.toUnmodifiableSet());

  private static final int ASCII = 128;
  private static final int LONGEST_SYLLABLE = 6;

  private Chinese() {}

  /** The text in simplified characters. */
  static String simplified(String text) {
    return isPlain(text) ? text : HanLP.convertToSimplifiedChinese(text);
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c < ASCII);
  }

  /**
   * The words of a text, without its marks. By the dictionary alone, the longest first: the model
   * that weighs neighbours is a serialized array that the server's filter refuses.
   */
  static List<String> words(String text) {
    return SpeedTokenizer.segment(text).stream()
        .map((Term term) -> term.word.strip())
        .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
        .toList();
  }

  /**
   * The syllables of a text, without tones and marks; a run of letters is the pinyin that it may be
   * read as, or itself.
   */
  static List<String> syllables(String text) {
    List<Pinyin> read = HanLP.convertToPinyinList(text);
    List<String> syllables = new ArrayList<>();
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < read.size(); i++) {
      char c = text.charAt(i);
      if (read.get(i) != Pinyin.none5) {
        flush(letters, syllables);
        syllables.add(read.get(i).getPinyinWithoutTone());
      } else if (Character.isLetterOrDigit(c)) {
        letters.append(c);
      } else {
        flush(letters, syllables);
      }
    }
    flush(letters, syllables);
    return syllables;
  }

  private static void flush(StringBuilder letters, List<String> syllables) {
    if (!letters.isEmpty()) {
      String run = letters.toString();
      List<String> read = read(run);
      syllables.addAll(read.isEmpty() ? List.of(run) : read);
      letters.setLength(0);
    }
  }

  /** Letters as the fewest syllables, the longer one first; none if they are no pinyin. */
  static List<String> read(String letters) {
    List<List<String>> from = new ArrayList<>();
    for (int i = 0; i <= letters.length(); i++) {
      from.add(List.of());
    }
    for (int begin = letters.length() - 1; begin >= 0; begin--) {
      int last = Math.min(letters.length(), begin + LONGEST_SYLLABLE);
      for (int end = begin + 1; end <= last; end++) {
        List<String> rest = from.get(end);
        boolean readable = end == letters.length() || !rest.isEmpty();
        List<String> best = from.get(begin);
        if (readable
            && SYLLABLES.contains(letters.substring(begin, end))
            && (best.isEmpty() || rest.size() + 1 <= best.size())) {
          List<String> longer = new ArrayList<>();
          longer.add(letters.substring(begin, end));
          longer.addAll(rest);
          from.set(begin, longer);
        }
      }
    }
    return from.get(0);
  }
}
