package org.quanze.adjustment;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Clean;
import org.quanze.item.Openness;
import org.quanze.rule.Refusals;

/**
 * The head of a decision (决定) while it is drafted.
 *
 * @param documentNumber 发文字号, such as 示政发〔2026〕1号; needed for publication
 * @param title 标题
 * @param issuer 发文机关
 * @param signedOn 成文日期
 * @param effectiveOn 生效日; null for the day of publication
 * @param approvalKind 批准方式
 * @param reason 调整事由
 * @param openness 公开属性, chosen when the draft is made
 * @param notPublicReason why it is not public (不予公开理由); null where it is otherwise
 * @param announcedClosings 公布总数 by list type: publication is refused when the list closes with
 *     another number of items
 * @param history whether it imports a decision of earlier years (导入的历史), in which lines may stay
 *     unexplained
 * @param urgent 紧急: deadlines are shorter, steps are the same
 * @param trigger what made it necessary, or null
 */
public record DecisionDraft(
    @Nullable String documentNumber,
    String title,
    String issuer,
    @Nullable LocalDate signedOn,
    @Nullable LocalDate effectiveOn,
    @Nullable String approvalKind,
    @Nullable String reason,
    Openness openness,
    @Nullable String notPublicReason,
    Map<String, Integer> announcedClosings,
    boolean history,
    boolean urgent,
    @Nullable Trigger trigger) {

  /** A decision that is not urgent, states no trigger, and may be given on request at least. */
  public DecisionDraft(
      @Nullable String documentNumber,
      String title,
      String issuer,
      @Nullable LocalDate signedOn,
      @Nullable LocalDate effectiveOn,
      @Nullable String approvalKind,
      @Nullable String reason,
      Openness openness,
      Map<String, Integer> announcedClosings,
      boolean history) {
    this(
        documentNumber,
        title,
        issuer,
        signedOn,
        effectiveOn,
        approvalKind,
        reason,
        openness,
        null,
        announcedClosings,
        history,
        false,
        null);
  }

  /** A decision of today. */
  public DecisionDraft(
      @Nullable String documentNumber,
      String title,
      String issuer,
      @Nullable LocalDate signedOn,
      @Nullable LocalDate effectiveOn,
      @Nullable String approvalKind,
      @Nullable String reason,
      Openness openness,
      Map<String, Integer> announcedClosings) {
    this(
        documentNumber,
        title,
        issuer,
        signedOn,
        effectiveOn,
        approvalKind,
        reason,
        openness,
        announcedClosings,
        false);
  }

  public DecisionDraft {
    announcedClosings = announcedClosings == null ? Map.of() : Map.copyOf(announcedClosings);
  }

  /** Notes what a draft may not lack. */
  void check(Refusals refusals) {
    refusals.require(Clean.text(title) != null, AdjustmentRule.TITLE_PRESENT, "decision.title");
    refusals.require(Clean.text(issuer) != null, AdjustmentRule.ISSUER_PRESENT, "decision.issuer");
    Clean.check("decision.title", title, refusals);
    openness.checkReason("decision.notPublicReason", notPublicReason, refusals);
  }

  /** Notes what a decision may not lack when it is published today. */
  public void checkForPublication(LocalDate today, Refusals refusals) {
    check(refusals);
    refusals.require(
        Clean.text(documentNumber) != null,
        AdjustmentRule.DOCUMENT_NUMBER_PRESENT,
        "decision.documentNumber");
    refusals.require(
        effectiveOn == null || !effectiveOn.isAfter(today),
        AdjustmentRule.DAY_NOT_AHEAD,
        "decision.effectiveOn",
        String.valueOf(effectiveOn));
    refusals.require(
        signedOn == null || !signedOn.isAfter(today),
        AdjustmentRule.SIGNED_NOT_AHEAD,
        "decision.signedOn",
        String.valueOf(signedOn));
    refusals.require(
        trigger == null || !trigger.on().isAfter(today),
        AdjustmentRule.TRIGGER_NOT_AHEAD,
        "decision.trigger.on",
        trigger == null ? "" : trigger.on());
  }
}
