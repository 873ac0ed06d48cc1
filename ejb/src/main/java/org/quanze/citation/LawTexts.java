package org.quanze.citation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.instrument.InstrumentTitle;
import org.quanze.rule.Refusal;

/**
 * The texts of laws that this registry was given (条文文本), and what they do not have of what is
 * cited. Of a law whose text it was not given nothing is known.
 */
@ApplicationScoped
@NullUnmarked
public class LawTexts {

  private static final String STATE = "中华人民共和国";

  /** What stands between the ends of a range; most bases have none, and are not read for it. */
  private static final Pattern RANGE = Pattern.compile("[" + ProvisionRun.UP_TO + "]");

  private volatile Map<String, LawText> byTitle = Map.of();

  /** Takes texts in place of those before; each title once. */
  public void take(Collection<LawText> texts) {
    Map<String, LawText> taken = new HashMap<>();
    for (LawText text : texts) {
      if (taken.put(key(text.title()), text) != null) {
        throw new IllegalArgumentException("There are two texts of " + text.title());
      }
    }
    byTitle = Map.copyOf(taken);
  }

  /** The text of an instrument by its title, also without 中华人民共和国. */
  public Optional<LawText> find(String title) {
    return Optional.ofNullable(byTitle.get(key(title)));
  }

  /** The places that are cited and that the text does not have. */
  public static List<Provision> missing(LawText text, Citation citation) {
    return citation.provisions().stream()
        .flatMap(cited -> Stream.of(cited.from(), cited.to()))
        .filter(place -> place != null && !text.has(place))
        .distinct()
        .toList();
  }

  /**
   * What is to be told of a basis: each range that runs backwards, and each place that the law does
   * not have. It refuses nothing.
   */
  public List<Refusal> warnings(String instrument, @Nullable String article, String path) {
    if (byTitle.isEmpty() && !RANGE.matcher(instrument + article).find()) {
      return List.of();
    }
    List<Refusal> told = new ArrayList<>();
    for (Citation citation : CitationReader.read(instrument, article)) {
      citation.provisions().stream()
          .filter(CitedProvision::isBackward)
          .forEach(
              cited ->
                  told.add(
                      CitationRule.RANGE_FORWARD.at(
                          path, InstrumentTitle.plain(citation.title()), cited.normal())));
      find(citation.title())
          .ifPresent(
              text ->
                  missing(text, citation)
                      .forEach(
                          place ->
                              told.add(
                                  CitationRule.PLACE_THERE.at(
                                      path, text.title(), place.normal()))));
    }
    return told;
  }

  private static String key(String title) {
    String key = InstrumentTitle.plain(title);
    return key.startsWith(STATE) ? key.substring(STATE.length()) : key;
  }
}
