package org.quanze.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.quanze.citation.CrossReference.Outcome;
import org.quanze.citation.LawText.Article;
import org.quanze.citation.LawText.Item;
import org.quanze.citation.LawText.Paragraph;
import org.quanze.instrument.Numeral;

/**
 * Finds what a law's text says of its own places: 本法第十二条第二项, 本条第一款, 前款, 前两款, 前条. A level that is
 * not named is that of where it is said.
 */
public final class CrossReferences {

  private static final String NUMBER = "[" + Numeral.CHARACTERS + "]";
  private static final Pattern REFERENCE =
      Pattern.compile(
          "前("
              + NUMBER
              + "*)(条(?!件|例)|款(?!项)|项(?!目))|(》[^，。；]{0,6}?)?(?:本(?:法|条例|办法|规定|细则|规则|规章|条|款))?(第"
              + NUMBER
              + "+[条款项目])");

  private final LawText law;
  private final List<CrossReference> found = new ArrayList<>();

  private CrossReferences(LawText law) {
    this.law = law;
  }

  /** All of a text, in order. */
  public static List<CrossReference> of(LawText law) {
    CrossReferences references = new CrossReferences(law);
    law.articles().forEach(references::article);
    return List.copyOf(references.found);
  }

  private void article(Article article) {
    for (int i = 0; i < article.paragraphs().size(); i++) {
      Paragraph paragraph = article.paragraphs().get(i);
      Provision place = article.place().at(Level.PARAGRAPH, i + 1);
      words(place, paragraph.words());
      for (Item item : paragraph.items()) {
        Provision at = place.at(Level.ITEM, item.number());
        words(at, item.words());
        item.points().forEach(p -> words(at.at(Level.POINT, p.number()), p.words()));
      }
    }
  }

  private void words(Provision place, String words) {
    Matcher reference = REFERENCE.matcher(words);
    for (int from = 0; reference.find(from); ) {
      if (reference.group(4) == null) {
        List<CitedProvision> before = before(place, reference.group(1), reference.group(2));
        // 前款第一项 is an item of the paragraph before.
        ProvisionRun run =
            ProvisionRun.read(
                words, reference.end(), before.isEmpty() ? place : before.get(0).from());
        from = run.end();
        add(
            place,
            words.substring(reference.start(), from),
            run.provisions().isEmpty() ? before : run.provisions(),
            false);
      } else {
        ProvisionRun run = ProvisionRun.read(words, reference.start(4), place);
        from = Math.max(run.end(), reference.end());
        boolean elsewhere = reference.group(3) != null;
        int begin = elsewhere ? reference.end(3) : reference.start();
        add(place, words.substring(begin, from), run.provisions(), elsewhere);
      }
    }
  }

  /** What comes before a place: the one before, or several. */
  private List<CitedProvision> before(Provision place, String several, String level) {
    int count = several.isEmpty() ? 1 : Numeral.value(several).orElse(0);
    List<Provision> all =
        switch (level) {
          case "条" -> articlesBefore(place);
          case "款" -> upTo(place, Level.PARAGRAPH, place.paragraph());
          default -> upTo(place, Level.ITEM, place.item());
        };
    if (count == 0 || all.size() < count) {
      return List.of();
    }
    Provision last = all.get(all.size() - 1);
    return List.of(
        count == 1
            ? new CitedProvision(last, null)
            : new CitedProvision(all.get(all.size() - count), last));
  }

  private List<Provision> articlesBefore(Provision place) {
    return law.articles().stream()
        .map(Article::place)
        .takeWhile(article -> !article.equals(place.ofArticle()))
        .toList();
  }

  private static List<Provision> upTo(Provision place, Level level, int number) {
    return IntStream.range(1, number).mapToObj(n -> place.at(level, n)).toList();
  }

  private void add(Provision where, String words, List<CitedProvision> cited, boolean elsewhere) {
    Outcome outcome = Outcome.MISSING;
    if (elsewhere) {
      outcome = Outcome.ELSEWHERE;
    } else if (!cited.isEmpty() && cited.stream().allMatch(this::isThere)) {
      outcome = Outcome.FOUND;
    }
    found.add(new CrossReference(where, words, cited, outcome));
  }

  private boolean isThere(CitedProvision cited) {
    Provision to = cited.to();
    return law.has(cited.from()) && (to == null || law.has(to));
  }
}
