package org.quanze.adjustment;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Content;

/** Adjustments by which a new item enters a list. */
public sealed interface Entrance extends Adjustment {

  /** The item that enters. */
  UUID item();

  /** Its contents. */
  Content content();

  @Override
  default Stream<Content> contents() {
    return Stream.of(content());
  }

  /** 新增: a new item enters the list. */
  record Add(
      String listType,
      UUID item,
      Content content,
      @Nullable LocalDate effectiveOn,
      @Nullable String reason)
      implements Entrance {}

  /**
   * 承接: the receiver's own decision on a handover. It readies the handover and moves nothing; the
   * new item enters the receiver's list when the handover is done.
   *
   * @param declined what of the offer is not accepted (部分承接); the giver then decides on the scope
   *     that stays with it. Null where the whole is accepted
   */
  record Accept(
      UUID handover, UUID item, Content content, @Nullable String declined, @Nullable String reason)
      implements Entrance {

    /** The acceptance of the whole of what was offered. */
    public Accept(UUID handover, UUID item, Content content, @Nullable String reason) {
      this(handover, item, content, null, reason);
    }

    @Override
    public @Nullable LocalDate effectiveOn() {
      return null;
    }
  }

  /** 承接(上级): from a level outside the registry, by its document. */
  record AcceptExternal(
      String listType,
      UUID item,
      Content content,
      ExternalDocument document,
      @Nullable LocalDate effectiveOn,
      @Nullable String reason)
      implements Entrance {}

  /**
   * A decision of a level outside the registry.
   *
   * @param number 发文字号
   * @param issuer 发文机关
   * @param signedOn 成文日期
   */
  record ExternalDocument(String number, String issuer, @Nullable LocalDate signedOn) {}

  /** 原因不明: an item that an imported list has, and no decision that is known brought it. */
  record Unexplained(
      String listType,
      UUID item,
      Content content,
      @Nullable LocalDate effectiveOn,
      @Nullable String reason)
      implements Entrance {}
}
