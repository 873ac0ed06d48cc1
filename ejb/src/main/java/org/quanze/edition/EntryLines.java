package org.quanze.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Effect;
import org.quanze.adjustment.LedgerLine;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.item.ItemVersion;
import org.quanze.item.Items;
import org.quanze.item.Items.VersionKey;
import org.quanze.item.Seal;
import org.quanze.list.Holding.Status;
import org.quanze.list.ListTotals.Step;
import org.quanze.organisation.Department;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.proof.LineFormat;

/**
 * Makes of effects the lines of a ledger entry, each with its digest, and the steps of the totals.
 */
@ApplicationScoped
@NullUnmarked
public class EntryLines {

  @Inject private Items items;
  @Inject private Organisations organisations;

  /** The lines of an entry at a position. */
  List<LedgerLine> of(
      HashAlgorithm algorithm,
      LineFormat format,
      Publisher publisher,
      int position,
      List<Effect> effects) {
    Map<VersionKey, ItemVersion> before = items.list(oldVersions(effects));
    Map<Integer, UUID> units =
        organisations
            .listDepartments(effects.stream().map(Effect::department).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Department::id, Department::uid));
    List<LedgerLine> lines = new ArrayList<>();
    for (Effect e : effects) {
      Bytes salt = Bytes.of(Seal.newSalt());
      ItemVersion old =
          e.oldVersion() == null ? null : before.get(new VersionKey(e.item(), e.oldVersion()));
      byte[] digest =
          LedgerLine.digest(
              algorithm,
              format,
              salt,
              e.adjustment(),
              e.kind().name(),
              e.movement(),
              e.list().list().listType(),
              units.get(e.department()),
              e.category(),
              e.item(),
              old == null ? null : old.commitment(),
              e.version() == null ? null : e.version().seal().commitment(),
              e.effectiveOn(),
              e.handover(),
              e.termsDocument(),
              e.note());
      lines.add(line(publisher.id(), position, lines.size() + 1, e, salt, Bytes.of(digest)));
    }
    return lines;
  }

  private static List<VersionKey> oldVersions(List<Effect> effects) {
    List<VersionKey> keys = new ArrayList<>();
    for (Effect e : effects) {
      Integer old = e.oldVersion();
      if (old != null) {
        keys.add(new VersionKey(e.item(), old));
      }
    }
    return keys;
  }

  private static LedgerLine line(
      int publisher, int position, int number, Effect e, Bytes salt, Bytes digest) {
    return new LedgerLine(
        publisher,
        position,
        number,
        e.adjustment(),
        e.kind().name(),
        e.movement(),
        e.list().list().id(),
        e.department(),
        e.category(),
        e.item(),
        e.oldVersion(),
        e.version() == null ? null : e.version().number(),
        e.effectiveOn(),
        e.delta(),
        e.publicDelta(),
        e.isPublic(),
        e.changedFields(),
        e.handover(),
        e.termsDocument(),
        e.note(),
        salt,
        digest);
  }

  /** What the effects add to the totals and take from them. */
  List<Step> steps(List<Effect> effects) {
    List<Step> steps = new ArrayList<>();
    for (Effect e : effects) {
      step(e, e.before(), -1, steps);
      step(e, e.after(), 1, steps);
    }
    Map<Step, Integer> sums = new HashMap<>();
    steps.forEach(
        s ->
            sums.merge(
                new Step(s.list(), s.department(), s.category(), s.isPublic(), s.day(), 0),
                s.members(),
                Integer::sum));
    return sums.entrySet().stream()
        .filter(s -> s.getValue() != 0)
        .map(
            s ->
                new Step(
                    s.getKey().list(),
                    s.getKey().department(),
                    s.getKey().category(),
                    s.getKey().isPublic(),
                    s.getKey().day(),
                    s.getValue()))
        .toList();
  }

  private static void step(Effect e, Effect.@Nullable Stood stood, int members, List<Step> steps) {
    if (stood != null && e.list().type().counts(stood.status() == Status.IN_FORCE)) {
      steps.add(
          new Step(
              e.list().list().id(),
              e.department(),
              e.category(),
              stood.isPublic(),
              e.effectiveOn(),
              members));
    }
  }
}
