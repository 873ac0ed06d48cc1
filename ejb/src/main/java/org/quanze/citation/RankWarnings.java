package org.quanze.citation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quanze.citation.SettingRights.May;
import org.quanze.citation.SettingRights.SettingRight;
import org.quanze.instrument.CitedInstruments;
import org.quanze.item.Basis;
import org.quanze.rule.Refusal;

/**
 * What is to be told of the ranks of bases (位阶提示): that none of what an item cites may create what
 * is of its category, or only within limits. What implements a law cites it too, so one basis that
 * may create it is enough, and so is one whose rank is not known. It refuses nothing.
 */
public final class RankWarnings {

  private RankWarnings() {}

  /**
   * Of all bases of one item.
   *
   * @param category name of its category in Chinese
   */
  public static List<Refusal> of(
      String category, List<Basis> bases, CitedInstruments instruments, String path) {
    if (!SettingRights.known().knows(category)) {
      return List.of();
    }
    Map<Rank, SettingRight> cited = new TreeMap<>();
    for (Citation citation : citations(bases)) {
      Optional<Rank> rank = Ranks.of(citation.title(), instruments.of(citation.title()));
      Optional<SettingRight> right = rank.flatMap(r -> SettingRights.known().of(category, r));
      if (right.isEmpty() || right.get().may() == May.YES) {
        return List.of();
      }
      cited.put(rank.orElseThrow(), right.get());
    }
    return cited.entrySet().stream()
        .min(Comparator.comparing(entry -> entry.getValue().may()))
        .map(entry -> List.of(told(category, entry.getKey(), entry.getValue(), path)))
        .orElse(List.of());
  }

  private static List<Citation> citations(List<Basis> bases) {
    List<Citation> citations = new ArrayList<>();
    bases.forEach(b -> citations.addAll(CitationReader.read(b.instrument(), b.article())));
    return citations;
  }

  private static Refusal told(String category, Rank rank, SettingRight right, String path) {
    CitationRule rule = right.may() == May.NO ? CitationRule.RANK_MAY : CitationRule.RANK_WITHIN;
    return rule.at(path, rank.zh(), category, right.law(), right.provision(), right.limits());
  }
}
