package org.quanze.verification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quanze.digest.HashAlgorithm;
import org.quanze.edition.Decision;
import org.quanze.review.Review;
import org.quanze.verification.LedgerRows.EntryRow;

/** Holds what was said of each decision on its way against the digest that its entry seals. */
final class ReviewWalk {

  private static final String TABLE = "review";

  private final Map<UUID, List<Review>> said;
  private final Faults faults;

  /**
   * A walk.
   *
   * @param said the reviews by the decision that they are of
   */
  ReviewWalk(Map<UUID, List<Review>> said, Faults faults) {
    this.said = said;
    this.faults = faults;
  }

  void accept(EntryRow stored) {
    Decision decision = stored.decision();
    if (decision == null) {
      return;
    }
    List<Review> reviews = said.getOrDefault(decision.id(), List.of());
    String row = decision.id().toString();
    if (decision.reviews() == null) {
      if (!reviews.isEmpty()) {
        faults.surplus(TABLE, row);
      }
    } else if (reviews.isEmpty()) {
      faults.missing(TABLE, row);
    } else if (!decision
        .reviews()
        .equals(
            Review.digest(
                HashAlgorithm.find(stored.algorithm()).orElse(HashAlgorithm.SHA_256), reviews))) {
      faults.hash(TABLE, row, "content_hash");
    }
  }
}
