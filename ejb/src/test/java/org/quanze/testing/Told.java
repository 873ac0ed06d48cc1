package org.quanze.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.Effect;
import org.quanze.adjustment.Effect.NewVersion;
import org.quanze.adjustment.Effect.Stood;
import org.quanze.adjustment.Effects;
import org.quanze.item.CanonicalForm;
import org.quanze.item.Content;
import org.quanze.list.Holding.Status;
import org.quanze.rule.Refusals;

/**
 * What lines do, or why they are refused, in full and in words: {@code 1 SUSPEND SUSPENDED
 * POWER/甲局/01/一 1→1暂 +0/+0 2026-04-01 {plannedEnd=2026-05-06} “事由”}. After the place stand the
 * versions before and after (密: not public; 暂: suspended), what the list gains of all and of public
 * members, the day, the new version with its predecessor, changed fields, handover, terms and note.
 * What is brought into being is called ?1, ?2, … in the order of its coming.
 */
public final class Told {

  private final PaperCounty county;
  private final Map<UUID, String> fresh = new LinkedHashMap<>();

  public Told(PaperCounty county) {
    this.county = county;
  }

  /** What lines do, with nothing refused. */
  public static Effects.Outcome done(PaperCounty county, Adjustment... lines) {
    Refusals refusals = new Refusals();
    Effects.Outcome outcome = Effects.of(List.of(lines), county.standing(), refusals);
    assertEquals(List.of(), refusals.all());
    return outcome;
  }

  /** The effects of lines. */
  public static List<String> effects(PaperCounty county, Adjustment... lines) {
    return new Told(county).all(done(county, lines).effects());
  }

  /** The contents that an effect gives. */
  public static Content content(Effects.Outcome outcome, int effect) {
    return Objects.requireNonNull(outcome.effects().get(effect).version()).content();
  }

  /** The broken rules with their places; a line that is refused has no effect. */
  public static List<String> refusals(PaperCounty county, List<Adjustment> lines) {
    Refusals refusals = new Refusals();
    Effects.Outcome outcome = Effects.of(lines, county.standing(), refusals);
    for (int i = 1; i <= lines.size(); i++) {
      String line = "lines." + i;
      if (refusals.all().stream().anyMatch(r -> (r.path() + ".").startsWith(line + "."))) {
        int number = i;
        assertEquals(0, outcome.effects().stream().filter(e -> e.adjustment() == number).count());
        assertTrue(lines.size() > 1 || outcome.acts().isEmpty(), outcome.acts().toString());
      }
    }
    return refusals.all().stream().map(r -> r.rule() + " " + r.path()).toList();
  }

  /** Effects in words. */
  public List<String> all(List<Effect> effects) {
    return effects.stream().map(this::effect).toList();
  }

  private String effect(Effect e) {
    return Stream.of(
            e.adjustment() + " " + e.kind() + " " + e.movement(),
            e.list().list().listType()
                + ("/" + county.unitOf(e.department()))
                + ("/" + e.category() + "/" + name(e.item())),
            stood(e.before()) + "→" + stood(e.after()),
            "%+d/%+d".formatted(e.delta(), e.publicDelta()),
            e.effectiveOn().toString(),
            version(e.version()),
            e.changedFields().isEmpty() ? null : e.changedFields().toString(),
            e.handover() == null ? null : "@" + name(e.handover()),
            e.terms().isEmpty() ? null : terms(e.terms()),
            e.note() == null ? null : "“" + e.note() + "”")
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  private static String stood(@Nullable Stood stood) {
    return stood == null
        ? "-"
        : stood.version()
            + (stood.isPublic() ? "" : "密")
            + (stood.status() == Status.SUSPENDED ? "暂" : "");
  }

  private @Nullable String version(@Nullable NewVersion version) {
    if (version == null) {
      return null;
    }
    assertEquals(CanonicalForm.document(version.content()), version.seal().document());
    return "v"
        + version.number()
        + (version.predecessor() == null ? "" : "<" + name(version.predecessor()))
        + (version.stored() ? "!" : "");
  }

  private String terms(Map<String, String> terms) {
    return terms.entrySet().stream()
        .map(t -> t.getKey() + "=" + named(t.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private String named(String text) {
    try {
      return name(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private String name(UUID id) {
    String known = PaperNames.of(id);
    return known != null ? known : fresh.computeIfAbsent(id, i -> "?" + (fresh.size() + 1));
  }
}
