package org.quanze.edition;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.quanze.rule.Refusal;
import org.quanze.scheme.ListType;
import org.quanze.wholelist.WholeList;
import org.quanze.wholelist.WholeListRule;

/**
 * What a whole list says against what the draft leads to.
 *
 * @param differences those that no line explains: by rows, then what the file lacks
 */
public record Accounting(WholeList list, ListType type, List<Unaccounted> differences) {

  /** How many differences are told one by one where the draft is refused. */
  private static final int TOLD = 50;

  public Accounting {
    differences = List.copyOf(differences);
  }

  /** How many differences of each kind there are. */
  public Map<Unaccounted.Kind, Integer> counts() {
    Map<Unaccounted.Kind, Integer> counts = new EnumMap<>(Unaccounted.Kind.class);
    differences.forEach(d -> counts.merge(d.kind(), 1, Integer::sum));
    return counts;
  }

  /** Why the draft is refused; nothing where everything is accounted for. */
  List<Refusal> refusals() {
    String path = "wholeLists." + list.listType();
    List<Refusal> refusals = new ArrayList<>();
    if (list.unread() > 0) {
      refusals.add(WholeListRule.WHOLE.at(path, list.unread()));
    }
    if (!differences.isEmpty()) {
      refusals.add(WholeListRule.ACCOUNTED_FOR.at(path, list.listType(), differences.size()));
      differences.stream().limit(TOLD).forEach(d -> refusals.add(d.refusal(path)));
    }
    return refusals;
  }
}
