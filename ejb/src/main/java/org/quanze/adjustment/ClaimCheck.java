package org.quanze.adjustment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.Effect.ListOfType;
import org.quanze.catalogue.CatalogueItem;
import org.quanze.catalogue.CatalogueRule;
import org.quanze.catalogue.Unified;
import org.quanze.item.Content;
import org.quanze.rule.Refusal;
import org.quanze.rule.Refusals;
import org.quanze.scheme.Format;
import org.quanze.scheme.ListType;

/**
 * The rules that the lines of one decision keep as to the basic catalogue: what an item claims
 * stands there, and what is laid down for it is not set here. What was claimed before and has
 * changed above since may stay as it was until the unit takes it over. An imported history was
 * written before the catalogue, and is not held to what it lays down.
 */
final class ClaimCheck {

  /** The code scheme of the basic catalogue. */
  static final String CODE_SCHEME = "NATIONAL-12";

  /** What stands for a type that a code could not name. */
  private static final String RESIDUAL_TYPE = "99";

  private static final int TYPE_FROM = 2;
  private static final int TYPE_TO = 4;
  private static final int CODE_LENGTH = 12;

  private final Standing standing;
  private final Refusals refusals;

  ClaimCheck(Standing standing, Refusals refusals) {
    this.standing = standing;
    this.refusals = refusals;
  }

  /**
   * What contents claim, and what they set of what is laid down for them.
   *
   * @param day on which they are held to it
   */
  void claimed(
      Line line, LocalDate day, ListOfType list, Content content, @Nullable Content before) {
    String key = Unified.claimBy(list.type());
    if (key == null || standing.history()) {
      return;
    }
    String claimed = content.text(key);
    if (claimed == null || !Format.CATALOGUE_ITEM.fits(claimed)) {
      return;
    }
    String path = line.path() + ".content.";
    CatalogueItem upper = standing.claimable().get(UUID.fromString(claimed));
    Content laidDown = upper == null ? null : upper.on(day).orElse(null);
    Content stood = before != null && claimed.equals(before.text(key)) ? before : null;
    if (stood == null && !stands(path + "elements." + key, key, upper, laidDown, day)) {
      return;
    }
    if (laidDown != null) {
      unified(path, list.type(), content, stood, laidDown);
    }
  }

  private boolean stands(
      String path,
      String key,
      @Nullable CatalogueItem upper,
      @Nullable Content laidDown,
      LocalDate day) {
    return refusals.require(laidDown != null, CatalogueRule.ITEM_STANDS, path, key, day)
        && refusals.require(
            Objects.requireNonNull(upper).isFor(standing.publisher().path()),
            CatalogueRule.FROM_ABOVE,
            path,
            Objects.requireNonNull(laidDown).name());
  }

  private void unified(
      String path, ListType type, Content content, @Nullable Content before, Content laidDown) {
    Set<String> fields =
        Unified.fields(Objects.requireNonNull(standing.types().get(Unified.CATALOGUE)), type);
    Set<String> set = Unified.differing(fields, content, laidDown);
    if (before != null) {
      set.retainAll(Unified.differing(fields, content, before));
    }
    for (String field : set) {
      refusals.add(
          new Refusal(
              CatalogueRule.UNIFIED,
              path + field,
              CatalogueRule.UNIFIED.at("", Unified.zh(field, type), laidDown.name()).zh(),
              CatalogueRule.UNIFIED.at("", Unified.en(field, type), laidDown.name()).en()));
    }
  }

  /** An item of the catalogue itself has its code, by which it is claimed. */
  void coded(String path, ListType type, Content content) {
    if (Unified.isCatalogue(type) && !standing.history()) {
      refusals.require(
          content.codes().stream()
              .anyMatch(c -> c.scheme().equals(CODE_SCHEME) && isOf(content.category(), c.value())),
          CatalogueRule.CATALOGUE_CODE,
          path + ".codes",
          CODE_SCHEME,
          content.category());
    }
  }

  private static boolean isOf(String category, String code) {
    if (code.length() != CODE_LENGTH) {
      return false;
    }
    String type = code.substring(TYPE_FROM, TYPE_TO);
    return type.equals(category)
        || type.equals(RESIDUAL_TYPE)
        || category.length() != type.length();
  }
}
