package org.quanze.review;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.item.CanonicalForm;
import org.quanze.item.Value;

/**
 * What somebody said at a step (审查意见); a fact for ever.
 *
 * @param round how often the set had been handed in
 * @param department id of the unit that countersigned; null at every other step
 * @param comment what was said; never null where the set was returned
 * @param content hash of what was reviewed, the base included
 * @param username account
 * @param person name as shown, by unit and role
 * @param branch path of the government or unit at which it was done: the one whose draft it is, or
 *     the one that countersigns
 * @param unit path of the government or unit of the reviewer, by the grant that gave leave; null
 *     where that was for the whole registry, and for what was said before it was written down
 */
public record Review(
    UUID changeSet,
    int round,
    ReviewStep step,
    @Nullable Integer department,
    Result result,
    @Nullable String comment,
    Bytes content,
    Instant at,
    String username,
    String person,
    String branch,
    @Nullable String unit) {

  /** The path under which the reviewer stands: of the own unit, where that is on record. */
  public String reviewedBy() {
    return unit == null ? branch : unit;
  }

  /** The digest of all that was said of a set; in whichever order the rows come. */
  public static Bytes digest(HashAlgorithm algorithm, List<Review> reviews) {
    List<String> said = reviews.stream().map(Review::text).sorted().toList();
    return Bytes.of(algorithm.digest(CanonicalForm.value(new Value.Texts(said))));
  }

  private String text() {
    TreeMap<String, Value> fields = new TreeMap<>();
    fields.put("changeSet", new Value.Text(changeSet.toString()));
    fields.put("round", new Value.Text(Integer.toString(round)));
    fields.put("step", new Value.Text(step.name()));
    fields.put("department", new Value.Text(String.valueOf(department)));
    fields.put("result", new Value.Text(result.name()));
    fields.put("comment", new Value.Texts(comment == null ? List.of() : List.of(comment)));
    fields.put("content", new Value.Text(content.hex()));
    fields.put("at", new Value.Text(at.toString()));
    fields.put("username", new Value.Text(username));
    fields.put("person", new Value.Text(person));
    fields.put("branch", new Value.Text(branch));
    if (unit != null) {
      fields.put("unit", new Value.Text(unit));
    }
    return CanonicalForm.object(fields);
  }

  /** What came of a step. */
  public enum Result {
    /** 通过. */
    PASSED,
    /** 退回. */
    RETURNED
  }
}
