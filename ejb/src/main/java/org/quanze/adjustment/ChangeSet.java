package org.quanze.adjustment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Permission;

/**
 * A change set (调整草案): a draft decision of one unit, or of the whole government, with its lines. It
 * is edited under an optimistic version until it is published or withdrawn; each edit leaves a
 * revision, so nothing written is lost.
 *
 * @param id identity; the decision keeps it
 * @param publisher id of the government
 * @param department id of the drafting unit, or null for the government
 * @param state where it stands
 * @param version raised by every edit
 * @param round how often it was handed in for review
 * @param decision the head of the decision
 * @param createdBy account that made it
 * @param changedAt time of the last edit
 * @param place path of the unit, or of the government
 * @param catalogue whether it is a draft of the basic catalogue (目录草案)
 * @param lines the lines by number
 */
public record ChangeSet(
    UUID id,
    int publisher,
    @Nullable Integer department,
    State state,
    int version,
    int round,
    DecisionDraft decision,
    String createdBy,
    Instant createdAt,
    Instant changedAt,
    String place,
    boolean catalogue,
    List<NumberedLine> lines) {

  /** States of a change set. */
  public enum State {
    /** 起草. */
    DRAFT,
    /** 审查中: handed in; an edit takes it back, and voids what was reviewed. */
    IN_REVIEW,
    /** 已公布. */
    PUBLISHED,
    /** 已撤回. */
    WITHDRAWN;

    /** Whether it may still be edited. */
    public boolean isOpen() {
      return this == DRAFT || this == IN_REVIEW;
    }
  }

  /**
   * Where a page of change sets ended: its last one as it was read, which may have been edited or
   * published since.
   */
  public record Mark(Instant changedAt, UUID id) {}

  /** A line of a draft with its number, which it keeps. */
  public record NumberedLine(int number, Adjustment adjustment) {}

  /** What who edits it needs. */
  public Permission editedWith() {
    return catalogue ? Permission.CATALOGUE_EDIT : Permission.DRAFT_EDIT;
  }

  public ChangeSet {
    lines = List.copyOf(lines);
  }

  /** The same at another version. */
  ChangeSet at(int other) {
    return new ChangeSet(
        id,
        publisher,
        department,
        state,
        other,
        round,
        decision,
        createdBy,
        createdAt,
        changedAt,
        place,
        catalogue,
        lines);
  }

  /** The same with its lines. */
  ChangeSet with(List<NumberedLine> read) {
    return new ChangeSet(
        id,
        publisher,
        department,
        state,
        version,
        round,
        decision,
        createdBy,
        createdAt,
        changedAt,
        place,
        catalogue,
        read);
  }
}
