package org.quanze.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Effect;
import org.quanze.adjustment.Movement.Act;
import org.quanze.adjustment.Standing;
import org.quanze.list.Holding;
import org.quanze.list.Holding.Status;

/**
 * The members of a list as they would stand: those that stand, without the items that a draft
 * touches, and with those as it leaves them. Counted, not added up from movements.
 */
final class ForeseenMembers {

  private final Standing standing;
  private final Balance.Counted now;
  private final List<EntrustedTotal> entrusted = new ArrayList<>();
  private final LocalDate day;
  private final Map<UUID, @Nullable Member> touched = new HashMap<>();
  private final List<Member> before = new ArrayList<>();

  private record Member(
      int department, String category, Status status, boolean isPublic, boolean counted) {
    Total total(int members) {
      return new Total(department, category, status, members, isPublic ? members : 0, counted);
    }
  }

  ForeseenMembers(Standing standing, Balance.Counted now, LocalDate day) {
    this.standing = standing;
    this.now = now;
    this.entrusted.addAll(now.entrusted());
    this.day = day;
  }

  void apply(Effect e) {
    Act act = e.movement().act();
    int powers = e.movement().entrusted();
    if (powers != 0) {
      entrusted.add(
          new EntrustedTotal(e.department(), e.category(), powers, e.isPublic() ? powers : 0));
    }
    if (act == Act.NONE) {
      return;
    }
    if (!touched.containsKey(e.item())) {
      Member stands = standing(e);
      touched.put(e.item(), stands);
      if (stands != null) {
        before.add(stands);
      }
    }
    if (act != Act.CORRECTS) {
      Effect.Stood after = e.after();
      touched.put(e.item(), after == null ? null : member(e, after));
    }
  }

  private static Member member(Effect e, Effect.Stood after) {
    return new Member(
        e.department(),
        e.category(),
        after.status(),
        after.isPublic(),
        e.list().type().counts(after.status() == Status.IN_FORCE));
  }

  private @Nullable Member standing(Effect e) {
    for (Holding h : standing.known().getOrDefault(e.item(), List.of())) {
      if (!h.from().isAfter(day) && (h.to() == null || h.to().isAfter(day))) {
        return new Member(
            h.department(),
            h.category(),
            h.status(),
            h.isPublic(),
            e.list().type().counts(h.status() == Status.IN_FORCE));
      }
    }
    return null;
  }

  Balance.Counted counted() {
    Map<List<Object>, Total> sums = new HashMap<>();
    now.members().forEach(t -> add(sums, t));
    before.forEach(m -> add(sums, m.total(-1)));
    touched
        .values()
        .forEach(
            m -> {
              if (m != null) {
                add(sums, m.total(1));
              }
            });
    return new Balance.Counted(List.copyOf(sums.values()), entrusted);
  }

  private static void add(Map<List<Object>, Total> sums, Total t) {
    sums.merge(
        List.of(t.department(), t.category(), t.status()),
        t,
        (a, b) ->
            new Total(
                a.department(),
                a.category(),
                a.status(),
                a.members() + b.members(),
                a.publicMembers() + b.publicMembers(),
                a.counted()));
  }
}
