package org.quanze.adjustment;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Effect.ListOfType;
import org.quanze.handover.HandoverRule;
import org.quanze.item.Content;
import org.quanze.list.Holding.Status;
import org.quanze.organisation.Department;
import org.quanze.rule.Refusals;
import org.quanze.scheme.SchemeRule;

/** What an entrance does: a new item stands on the list, or is announced. */
final class EntranceEffects {

  private final Standing standing;
  private final Refusals refusals;
  private final LineChecks check;

  EntranceEffects(Standing standing, Refusals refusals, LineChecks check) {
    this.standing = standing;
    this.refusals = refusals;
    this.check = check;
  }

  List<Effect> of(Line line, Entrance entrance) {
    return switch (entrance) {
      case Entrance.Add a -> added(line, Movement.ADDED, a.listType(), a, Line.terms());
      case Entrance.AcceptExternal a -> {
        check.items().document(line, a.document());
        yield added(line, Movement.ACCEPTED_EXTERNAL, a.listType(), a, terms(a.document()));
      }
      case Entrance.Unexplained u -> {
        check.items().unexplained(line);
        yield added(line, Movement.UNEXPLAINED_IN, u.listType(), u, Line.terms());
      }
      case Entrance.Accept a -> accepted(line, a);
    };
  }

  private static SortedMap<String, String> terms(Entrance.ExternalDocument document) {
    return Line.terms(
        "documentNumber", document.number(),
        "documentIssuer", document.issuer(),
        "documentSignedOn", document.signedOn());
  }

  private List<Effect> added(
      Line line,
      Movement movement,
      String listType,
      Entrance entrance,
      SortedMap<String, String> terms) {
    ListOfType list = standing.listOf(listType).orElse(null);
    if (list == null) {
      refusals.add(SchemeRule.LIST_TYPE_EXISTS.at(line.path() + ".listType", listType));
      return List.of();
    }
    Content content = standing.decided(entrance.content(), null);
    check.contents().entering(line, list, content, null, entrance.item());
    check.bases().entering(line, content);
    return enters(line, movement, list, entrance.item(), content, null, terms);
  }

  private List<Effect> accepted(Line line, Entrance.Accept accept) {
    Standing.Offer offer = standing.offers().get(accept.handover());
    if (offer == null || !check.conferrals().awaits(line, offer)) {
      refusals.require(offer != null, HandoverRule.EXISTS, line.path() + ".handover");
      return List.of();
    }
    ListOfType list = standing.listOf(offer.listType()).orElseThrow();
    Content content = standing.decided(accept.content(), null);
    check.conferrals().acceptance(line, offer, content);
    check.contents().entering(line, list, content, offer.given().content(), accept.item());
    check.bases().keeping(line, offer.given().content(), content);
    return enters(
            line,
            Movement.ACCEPTANCE_ANNOUNCED,
            list,
            accept.item(),
            content,
            offer.given().item(),
            Line.terms("declined", accept.declined()))
        .stream()
        .map(e -> e.announcing(accept.handover()))
        .toList();
  }

  private List<Effect> enters(
      Line line,
      Movement movement,
      ListOfType list,
      UUID item,
      Content content,
      @Nullable UUID predecessor,
      SortedMap<String, String> terms) {
    Department unit = standing.units().get(content.department());
    return unit == null
        ? List.of()
        : List.of(
            line.enters(
                movement,
                list,
                Objects.requireNonNull(unit),
                item,
                Line.first(content, predecessor),
                Status.IN_FORCE,
                terms));
  }
}
