package org.quanze.wholelist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.quanze.item.Content;
import org.quanze.item.Openness;

/**
 * A whole list that a draft states as its outcome.
 *
 * @param changeSet identity of the draft
 * @param listType code of the list type
 * @param run identity of the check of its file, which tells what was found in the rows
 * @param fileName name of the file
 * @param openness which members it lists: those of this openness
 * @param fields {@link #FIRST_CODE} or paths of the fields that its file states, in order; others
 *     are not compared
 * @param rows rows that were read
 * @param unread rows that could not be read, so that the list is not whole
 */
public record WholeList(
    UUID changeSet,
    String listType,
    UUID run,
    String fileName,
    Openness openness,
    List<String> fields,
    int rows,
    int unread,
    String statedBy,
    Instant statedAt) {

  /** What stands among the fields where a file states of its codes the first alone. */
  public static final String FIRST_CODE = "codes[0]";

  public WholeList {
    fields = List.copyOf(fields);
  }

  /**
   * One row.
   *
   * @param number number of the row in the file, the header being 1
   * @param content what it says; fields that the file does not state are absent
   */
  public record Row(int number, Content content) {}
}
