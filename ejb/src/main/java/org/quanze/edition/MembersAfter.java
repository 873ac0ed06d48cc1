package org.quanze.edition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Effect;
import org.quanze.adjustment.Movement.Act;
import org.quanze.adjustment.Standing;
import org.quanze.item.Content;
import org.quanze.item.Items.VersionKey;
import org.quanze.item.Openness;
import org.quanze.list.Holding.Status;
import org.quanze.organisation.Department;
import org.quanze.scheme.ListType;
import org.quanze.wholelist.WholeList;

/** The members of one list, with what they hold, as the effects of a draft leave them. */
final class MembersAfter {

  private final ListType type;
  private final Standing standing;
  private final Openness openness;
  private final Map<UUID, Member> members = new HashMap<>();

  /**
   * A member.
   *
   * @param content what it holds, where a line of the draft touches it; else null, as stored
   */
  record Member(
      VersionKey key,
      UUID department,
      String name,
      @Nullable String code,
      @Nullable Content content) {
    boolean touched() {
      return content != null;
    }
  }

  MembersAfter(WholeList list, ListType type, Standing standing, List<Member> now) {
    this.type = type;
    this.standing = standing;
    this.openness = list.openness();
    now.forEach(m -> members.put(m.key().item(), m));
  }

  Map<UUID, Member> all() {
    return members;
  }

  void apply(Effect e) {
    Act act = e.movement().act();
    Effect.Stood after = e.after();
    if (act == Act.NONE) {
      return;
    }
    if (act == Act.CORRECTS) {
      Member wrong = members.get(e.item());
      if (wrong != null && e.version() != null && wrong.key().number() == old(e)) {
        put(e.item(), e.version().number(), e.version().content());
      }
    } else if (after == null || !type.counts(after.status() == Status.IN_FORCE)) {
      members.remove(e.item());
    } else {
      put(e.item(), after.version(), content(e, after.version()));
    }
  }

  private static int old(Effect e) {
    Integer old = e.oldVersion();
    return old == null ? 0 : old;
  }

  private Content content(Effect e, int version) {
    if (e.version() != null) {
      return e.version().content();
    }
    Member known = members.get(e.item());
    return known != null && known.content() != null
        ? known.content()
        : Objects.requireNonNull(standing.versions().get(new VersionKey(e.item(), version)))
            .content();
  }

  private void put(UUID item, int version, Content content) {
    Department drafter = standing.drafter();
    if (content.openness() == openness
        && (drafter == null || drafter.uid().equals(content.department()))) {
      members.put(
          item,
          new Member(
              new VersionKey(item, version),
              content.department(),
              content.name(),
              content.code(),
              content));
    } else {
      members.remove(item);
    }
  }
}
