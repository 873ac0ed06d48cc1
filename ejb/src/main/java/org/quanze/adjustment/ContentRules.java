package org.quanze.adjustment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Effect.ListOfType;
import org.quanze.catalogue.CatalogueRule;
import org.quanze.catalogue.Unified;
import org.quanze.item.Content;
import org.quanze.item.ContentCheck;
import org.quanze.item.ElementConsistency;
import org.quanze.item.ItemRule;
import org.quanze.list.Holding;
import org.quanze.organisation.Department;
import org.quanze.rule.Refusals;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;

/**
 * The rules that the lines of one decision keep as to the contents that they give to items; each
 * check notes every rule that is broken.
 */
final class ContentRules {

  private static final String BASES = "legalBases";

  private final Standing standing;
  private final Refusals refusals;
  private final ItemCheck items;
  private final ClaimCheck claims;
  private final ReferenceCheck references;
  private final Map<String, UUID> codes = new HashMap<>();

  ContentRules(Standing standing, Refusals refusals, ItemCheck items) {
    this.standing = standing;
    this.refusals = refusals;
    this.items = items;
    this.claims = new ClaimCheck(standing, refusals);
    this.references = new ReferenceCheck(standing, refusals);
  }

  /**
   * A line is of a kind that the lists which it touches allow, and in a draft of theirs; a reform
   * takes along what there is, and is nothing that the catalogue decides on.
   */
  void lists(Line line, Stream<ListType> types) {
    boolean reform = line.adjustment() instanceof Reform;
    Adjustment.Kind kind = line.adjustment().kind();
    boolean catalogue =
        line.adjustment() instanceof Reform.MigrateScheme m
            && m.listType().equals(Unified.CATALOGUE);
    refusals.require(
        !reform || catalogue == standing.catalogue(),
        CatalogueRule.DRAFT_OF_CATALOGUE,
        line.path());
    types.forEach(
        type -> {
          refusals.require(
              reform || Unified.isCatalogue(type) == standing.catalogue(),
              CatalogueRule.DRAFT_OF_CATALOGUE,
              line.path());
          refusals.require(
              reform || type.allows(kind.name()),
              AdjustmentRule.KIND_ALLOWED,
              line.path(),
              kind,
              type.code());
        });
  }

  /**
   * Contents of an item that enters a list: whole, and under a code that is free.
   *
   * @param before what stood of it with another holder; null for what is new
   */
  void entering(Line line, ListOfType list, Content content, @Nullable Content before, UUID item) {
    shape(line, list, content);
    values(line, line.day(), list, content, before);
    missing(line, ContentCheck.missing(content, list.type()));
    code(line, list.list().id(), content, item);
  }

  /** Contents of an item that changes: something changes, and it stays what and where it is. */
  void changing(Line line, ListOfType list, Holding holding, Content old, Content content) {
    changing(line, line.day(), list, holding, old, content);
  }

  /**
   * The same of a version that stood before.
   *
   * @param from the first day on which it stood, whose catalogue it is held to
   */
  void changing(
      Line line, LocalDate from, ListOfType list, Holding holding, Content old, Content content) {
    shape(line, list, content);
    List<String> changed = Effects.changedFields(old, content);
    values(line, from, list, content, old);
    String path = line.path() + ".content";
    refusals.require(!changed.isEmpty(), AdjustmentRule.CHANGE_CHANGES, path);
    refusals.require(
        !changed.contains("category") && !changed.contains("department"),
        AdjustmentRule.CHANGE_KEEPS_PLACE,
        path);
    if (old.openness() != content.openness()) {
      items.free(line, holding.item(), ".content.openness");
    }
    List<Element> before = ContentCheck.missing(old, list.type());
    missing(
        line,
        ContentCheck.missing(content, list.type()).stream()
            .filter(e -> !before.contains(e))
            .toList());
    code(line, list.list().id(), content, holding.item());
  }

  void correcting(Line line, Content old, Content content) {
    refusals.require(
        old.openness() == content.openness(),
        AdjustmentRule.CORRECT_KEEPS_OPENNESS,
        line.path() + ".content.openness");
  }

  void recoding(Line line, ListOfType list, Holding holding, Content old, Content content) {
    refusals.require(
        !old.codes().equals(content.codes()),
        AdjustmentRule.CHANGE_CHANGES,
        line.path() + ".codes");
    ContentCheck.shape(line.path(), content, list.type(), refusals);
    claims.coded(line.path(), list.type(), content);
    code(line, list.list().id(), content, holding.item());
  }

  void reclassifying(Line line, ListOfType list, Holding holding, Content content) {
    refusals.require(
        !holding.category().equals(content.category()),
        AdjustmentRule.CHANGE_CHANGES,
        line.path() + ".category");
    Content stood = standing.version(holding.item()).orElseThrow().content();
    claims.claimed(line, line.day(), list, content, stood);
    references.entry(line, list, content, stood);
    claims.coded(line.path(), list.type(), content);
    categoryIn(line, list, standing.scheme(list.list()), content.category());
  }

  /** A category is one of the scheme in which the list stands, or is to stand. */
  boolean categoryIn(Line line, ListOfType list, String scheme, String category) {
    return refusals.require(
        list.type().schemeOf(category).equals(scheme) && list.type().find(category).isPresent(),
        AdjustmentRule.CATEGORY_OF_LIST,
        line.path() + ".category",
        category,
        scheme);
  }

  /** The items of a merger are several, on one list, and more than come of it. */
  boolean merger(Line line, Conversion.Merge merge) {
    Set<Integer> lists =
        merge.merged().stream()
            .flatMap(s -> standing.last(s.item()).stream())
            .map(Holding::list)
            .collect(Collectors.toSet());
    String path = line.path() + ".merged";
    boolean several =
        refusals.require(merge.merged().size() > 1, AdjustmentRule.MERGE_OF_SEVERAL, path);
    boolean fewer =
        refusals.require(
            !merge.results().isEmpty() && merge.results().size() < merge.merged().size(),
            AdjustmentRule.MERGE_FEWER,
            line.path() + ".results");
    boolean one = refusals.require(lists.size() <= 1, AdjustmentRule.MERGE_IN_LIST, path);
    return several && fewer && one;
  }

  void parts(Line line, int parts) {
    refusals.require(parts > 1, AdjustmentRule.SPLIT_PARTS, line.path() + ".parts");
  }

  /** An item passes to another unit of the government, with its category and bases. */
  boolean passing(Line line, Holding holding, Content old, UUID department, Content content) {
    Department to = standing.units().get(department);
    boolean other =
        refusals.require(
            to != null && standing.isOwn(to) && to.id() != holding.department(),
            AdjustmentRule.PASSES_TO_OTHER,
            line.path() + ".department");
    if (to != null && other) {
      items.valid(line, to, line.day(), ".department");
      ListOfType list = standing.listOf(holding);
      ContentCheck.shape(line.path() + ".content", content, list.type(), refusals);
      values(line, line.day(), list, content, old);
      if (!opens(old).equals(opens(content))) {
        reason(line.path() + ".content", content);
      }
      keeping(line, old, content);
      refusals.require(
          content.department().equals(department),
          AdjustmentRule.PASSES_TO_OTHER,
          line.path() + ".content.department");
      code(line, list.list().id(), content, holding.item());
    }
    return other;
  }

  /** What passes from holder to holder keeps its category and its legal bases. */
  void keeping(Line line, Content old, Content content) {
    refusals.require(
        old.category().equals(content.category()),
        AdjustmentRule.ACCEPT_KEEPS_CATEGORY,
        line.path() + ".content.category");
    refusals.require(
        content.rows(BASES).containsAll(old.rows(BASES)),
        AdjustmentRule.ACCEPT_KEEPS_BASES,
        line.path() + ".content.elements." + BASES);
  }

  /** What entries from before the rule lack they need not have where it stays as it was. */
  private static List<Object> opens(Content content) {
    return List.of(content.openness(), Optional.ofNullable(content.notPublicReason()));
  }

  private void reason(String path, Content content) {
    content.openness().checkReason(path + ".notPublicReason", content.notPublicReason(), refusals);
  }

  private void shape(Line line, ListOfType list, Content content) {
    String path = line.path() + ".content";
    ContentCheck.shape(path, content, list.type(), refusals);
    reason(path, content);
    refusals.require(
        list.type().schemeOf(content.category()).equals(standing.scheme(list.list())),
        AdjustmentRule.CATEGORY_OF_LIST,
        path + ".category",
        content.category(),
        standing.scheme(list.list()));
    Department unit = standing.units().get(content.department());
    boolean own =
        refusals.require(
            unit != null && standing.drafts(unit),
            AdjustmentRule.UNIT_OF_PUBLISHER,
            path + ".department",
            content.department());
    if (unit != null && own) {
      items.valid(line, unit, line.day(), ".content.department");
    }
  }

  /**
   * Codes are of their tables, references to items that exist, and elements fit each other, in what
   * a line gives to elements; what stood there before may stay. A history tells what was written.
   */
  private void values(
      Line line, LocalDate day, ListOfType list, Content content, @Nullable Content before) {
    String path = line.path() + ".content";
    claims.claimed(line, day, list, content, before);
    references.entry(line, list, content, before);
    claims.coded(path, list.type(), content);
    Content given = before == null ? content : content.without(before.elements());
    ContentCheck.unknownCodes(path, given, list.type()).forEach(refusals::add);
    if (!standing.history()) {
      ElementConsistency.of(list.type())
          .broken(path + ".elements.", content, before, true)
          .forEach(refusals::add);
    }
    ContentCheck.references(path, given, list.type())
        .forEach(
            (at, item) ->
                refusals.require(
                    standing.referable().contains(item),
                    ItemRule.REFERENCE_EXISTS,
                    at,
                    at.substring(path.length() + ".elements.".length())));
  }

  private void missing(Line line, List<Element> elements) {
    for (Element missing : elements) {
      refusals.add(
          ItemRule.MANDATORY.at(line.path() + ".content.elements." + missing.key(), missing.zh()));
    }
  }

  /**
   * A code is free if it stands for no other item, on the list or in an earlier line; an item that
   * leaves by the same line gives its code to what takes its place.
   */
  private void code(Line line, int list, Content content, UUID item) {
    String code = content.code();
    if (code != null) {
      UUID holder = standing.takenCodes().getOrDefault(list, Map.of()).get(code);
      UUID earlier = codes.putIfAbsent(list + "\n" + code, item);
      boolean given =
          line.adjustment() instanceof Conversion
              && line.adjustment().subjects().anyMatch(s -> s.item().equals(holder));
      boolean free =
          (holder == null || holder.equals(item) || given)
              && (earlier == null || earlier.equals(item));
      refusals.require(free, ItemRule.CODE_UNIQUE, line.path() + ".content.codes", code);
    }
  }
}
