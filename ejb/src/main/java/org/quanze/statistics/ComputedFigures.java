package org.quanze.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.edition.Balance;
import org.quanze.edition.Balance.Moves;
import org.quanze.edition.Balances;
import org.quanze.edition.Differences.Span;
import org.quanze.list.Lists;
import org.quanze.list.PublishedList;
import org.quanze.register.Timeliness;
import org.quanze.validity.Moment;

/**
 * Computes the figures of months (计算数) from what the ledgers hold at a position, and from nothing
 * else: a few statements for any number of reports. Everything counts, be it public or not, since
 * only who answers for a list reads them.
 */
@ApplicationScoped
@NullUnmarked
public class ComputedFigures {

  @Inject private Lists lists;
  @Inject private Balances balances;
  @Inject private DoneHandovers handovers;
  @Inject private Timeliness timeliness;

  /**
   * Which figures.
   *
   * @param publisher id of the unit's government
   * @param position the ledger entry up to which is computed
   */
  public record Asked(ReportKey report, int publisher, int position) {
    /** What is asked for, of the whole government. */
    private Whole whole() {
      return new Whole(publisher, position, report.dayBefore(), report.lastDay());
    }
  }

  private record Whole(int publisher, int position, LocalDate before, LocalDate last) {
    private Span of(PublishedList list) {
      return new Span(
          list.id(), new Moment(position, before, false), new Moment(position, last, false));
    }

    private Timeliness.Wanted published() {
      return new Timeliness.Wanted(publisher, position, before.plusDays(1), last.plusDays(1));
    }
  }

  /** The figures of reports, each in its order, without what is 0 and of no list of the unit. */
  public Map<Asked, List<Figure>> of(Collection<Asked> asked) {
    Map<Asked, Map<FigureName, Figure>> figures = new HashMap<>();
    asked.forEach(a -> figures.put(a, new TreeMap<>()));
    Map<Whole, Set<Asked>> wholes = new HashMap<>();
    asked.forEach(a -> wholes.computeIfAbsent(a.whole(), w -> new LinkedHashSet<>()).add(a));
    members(wholes, figures);
    handovers
        .count(figures.keySet())
        .forEach(
            (a, found) ->
                found.forEach(
                    (type, count) ->
                        note(figures.get(a), FigureName.of(Measure.HANDED_OVER, type), count, 0)));
    published(wholes, figures);
    Map<Asked, List<Figure>> all = new HashMap<>();
    figures.forEach((a, of) -> all.put(a, List.copyOf(of.values())));
    return all;
  }

  private void members(Map<Whole, Set<Asked>> wholes, Map<Asked, Map<FigureName, Figure>> figures) {
    List<Integer> publishers = wholes.keySet().stream().map(Whole::publisher).distinct().toList();
    List<PublishedList> all = lists.list(publishers, null);
    List<Whole> of = new ArrayList<>();
    List<PublishedList> on = new ArrayList<>();
    for (Whole whole : wholes.keySet()) {
      for (PublishedList list : all) {
        if (list.publisher() == whole.publisher()) {
          of.add(whole);
          on.add(list);
        }
      }
    }
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < of.size(); i++) {
      spans.add(of.get(i).of(on.get(i)));
    }
    List<Balance> found = spans.isEmpty() ? List.of() : balances.apart(spans, false);
    for (int i = 0; i < found.size(); i++) {
      for (Asked a : wholes.get(of.get(i))) {
        section(found.get(i), on.get(i).listType(), a, figures.get(a));
      }
    }
  }

  /** What a balance says of one unit. */
  private static void section(
      Balance balance, String type, Asked asked, Map<FigureName, Figure> figures) {
    for (Balance.Section section : balance.sections()) {
      if (section.department() != asked.report().department()) {
        continue;
      }
      add(figures, FigureName.of(Measure.MEMBERS_BEFORE, type), section.opening(), 0);
      for (var moved : section.movements().entrySet()) {
        Moves moves = moved.getValue();
        FigureName name = new FigureName(Measure.MOVED, type, moved.getKey());
        add(figures, name, moves.lines(), moves.net());
      }
      add(figures, FigureName.of(Measure.MEMBERS_AFTER, type), section.closing(), 0);
      Balance.Column entrusted = section.entrusted();
      note(figures, FigureName.of(Measure.ENTRUSTED_BEFORE, type), entrusted.opening(), 0);
      note(figures, FigureName.of(Measure.ENTRUSTED_AFTER, type), entrusted.closing(), 0);
    }
  }

  private void published(
      Map<Whole, Set<Asked>> wholes, Map<Asked, Map<FigureName, Figure>> figures) {
    Set<Timeliness.Wanted> wanted = new HashSet<>();
    wholes.keySet().forEach(whole -> wanted.add(whole.published()));
    Map<Timeliness.Wanted, Map<Integer, Timeliness.Published>> found = timeliness.of(wanted);
    figures.forEach(
        (a, of) -> {
          Timeliness.Published its =
              found
                  .getOrDefault(a.whole().published(), Map.of())
                  .getOrDefault(a.report().department(), Timeliness.Published.NOTHING);
          note(of, FigureName.of(Measure.PUBLISHED_IN_TIME), its.inTime(), 0);
          note(of, FigureName.of(Measure.PUBLISHED_LATE), its.late(), 0);
          note(of, FigureName.of(Measure.PUBLISHED_UNCOUNTED), its.uncounted(), 0);
        });
  }

  private static void note(Map<FigureName, Figure> figures, FigureName name, int count, int net) {
    if (count != 0) {
      add(figures, name, count, net);
    }
  }

  private static void add(Map<FigureName, Figure> figures, FigureName name, int count, int net) {
    figures.merge(
        name,
        new Figure(name, count, net),
        (a, b) -> new Figure(name, a.count() + b.count(), a.net() + b.net()));
  }
}
