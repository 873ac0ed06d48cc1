package org.quanze.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quanze.instrument.Numeral;

/**
 * Reads places that follow one another in a text: 第三条、第五条第二款；第七条第（一）项, 第三、四条, 第二十二条（一）（二）, 第三条至第五条.
 * It stops before what is none. A level that is not named again is that of the place before.
 */
final class ProvisionRun {

  // More items are never named together; so that nobody’s text keeps the reader busy.
  private static final int MOST_TOGETHER = 30;

  /** What stands between the first place of a range and its last. */
  static final String UP_TO = "至到—–－~～-";

  private static final String NUMBER = "[" + Numeral.CHARACTERS + "]+";
  private static final Pattern ORDINAL =
      Pattern.compile(
          "\\s*(第)?\\s*(?:([（(])\\s*("
              + NUMBER
              + ")\\s*[）)]|("
              + NUMBER
              + ")|([㈠-㈩]))\\s*([条條款项項目])?(?:(?<=[条條])之("
              + NUMBER
              + "))?");
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:([" + UP_TO + "]+)|以及|或者|[、，,；;和及与或])\\s*");

  /**
   * What one ordinal says.
   *
   * @param level its level; null where it is named by a later one, as in 第三、四条
   * @param end where the text goes on
   */
  private record Ordinal(int number, int inserted, @Nullable Level level, int end) {}

  private final String text;
  private final List<CitedProvision> read = new ArrayList<>();
  private Provision at;
  private @Nullable Level last;
  private int end;
  private boolean range;

  private ProvisionRun(String text, int from, Provision context) {
    this.text = text;
    this.end = from;
    this.at = context;
  }

  /**
   * Reads from a place of a text on.
   *
   * @param context what is meant where a level is not named: nowhere, or where the text itself
   *     stands in the law
   */
  static ProvisionRun read(String text, int from, Provision context) {
    ProvisionRun run = new ProvisionRun(text, from, context);
    for (int next = from; next >= 0; ) {
      next = run.step(next);
    }
    return run;
  }

  /** The places that were read. */
  List<CitedProvision> provisions() {
    return List.copyOf(read);
  }

  /** Where the text goes on after them. */
  int end() {
    return end;
  }

  /** Reads the ordinals of one level from a place on; answers where to go on, or -1. */
  private int step(int from) {
    List<Ordinal> together = new ArrayList<>();
    List<Boolean> ranges = new ArrayList<>();
    ranges.add(range);
    Ordinal next = ordinal(from, false);
    while (next != null && next.level() == null) {
      together.add(next);
      Matcher between = BETWEEN.matcher(text).region(next.end(), text.length());
      if (!between.lookingAt()) {
        return -1;
      }
      ranges.add(between.group(1) != null);
      next = ordinal(between.end(), true);
    }
    if (next == null || next.level() == null || !stands(next.level())) {
      return -1;
    }
    together.add(next);
    boolean narrower = last != null && next.level().compareTo(last) > 0 && !read.isEmpty();
    for (int i = 0; i < together.size(); i++) {
      take(together.get(i), next.level(), ranges.get(i), narrower && i == 0);
    }
    end = next.end();
    last = next.level();
    Matcher between = BETWEEN.matcher(text).region(end, text.length());
    boolean goesOn = between.lookingAt();
    range = goesOn && between.group(1) != null;
    return goesOn ? between.end() : end;
  }

  /** Whether something stands above a level, so that its number says which place is meant. */
  private boolean stands(Level level) {
    return level == Level.ARTICLE || at.article() > 0;
  }

  private void take(Ordinal ordinal, Level level, boolean upTo, boolean narrower) {
    at = at.at(level, ordinal.number());
    if (ordinal.inserted() > 0) {
      at = at.inserted(ordinal.inserted());
    }
    CitedProvision before = read.isEmpty() ? null : read.get(read.size() - 1);
    if (before != null && narrower && !upTo) {
      Provision to = before.to();
      read.set(
          read.size() - 1,
          to == null ? new CitedProvision(at, null) : new CitedProvision(before.from(), at));
    } else if (before != null && upTo) {
      read.set(read.size() - 1, new CitedProvision(before.from(), at));
    } else {
      read.add(new CitedProvision(at, null));
    }
  }

  /** The ordinal at a place; one among several may be a number alone. */
  private @Nullable Ordinal ordinal(int from, boolean among) {
    Matcher found = ORDINAL.matcher(text).region(from, text.length());
    if (!found.lookingAt()) {
      return null;
    }
    boolean bracketed = found.group(2) != null || found.group(5) != null;
    String unit = found.group(6);
    Level level = unit == null ? null : Level.of(unit.charAt(0));
    if (level == null && found.group(1) == null && !bracketed && !among) {
      return null;
    }
    // （一） is an item, also where it does not say so; 第（一）、（二）项 says so later.
    Level said = level == null && bracketed && !saidLater(found.end()) ? Level.ITEM : level;
    int number = number(found);
    String inserted = found.group(7);
    return number <= 0
        ? null
        : new Ordinal(
            number, inserted == null ? 0 : Numeral.value(inserted).orElse(0), said, found.end());
  }

  private boolean saidLater(int from) {
    int place = from;
    for (int i = 0; i < MOST_TOGETHER; i++) {
      Matcher between = BETWEEN.matcher(text).region(place, text.length());
      Matcher next = ORDINAL.matcher(text);
      if (!between.lookingAt()
          || !next.region(between.end(), text.length()).lookingAt()
          || next.group(1) != null
          || (next.group(2) == null && next.group(5) == null)) {
        return false;
      }
      if (next.group(6) != null) {
        return true;
      }
      place = next.end();
    }
    return false;
  }

  private static int number(Matcher found) {
    String symbol = found.group(5);
    if (symbol != null) {
      return symbol.charAt(0) - '㈠' + 1;
    }
    String number = found.group(3) == null ? found.group(4) : found.group(3);
    return Numeral.value(number).orElse(0);
  }
}
