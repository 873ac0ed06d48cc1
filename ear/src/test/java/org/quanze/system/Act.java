package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The acts of the registry as a client sends them. What comes back is a success or a refusal. */
enum Act {
  CREATE("changeSetCreate", "ChangeSetCreateInput", "ChangeSetSaved { changeSet { id version } }"),
  HEAD("changeSetHead", "ChangeSetHeadInput", "ChangeSetSaved { changeSet { id version } }"),
  LINE("changeSetLine", "ChangeSetLineInput", "ChangeSetSaved { changeSet { id version } }"),
  LINE_REMOVE(
      "changeSetLineRemove",
      "ChangeSetLineRemoveInput",
      "ChangeSetSaved { changeSet { version } }"),
  TAKE(
      "changeSetWholeListTake",
      "ChangeSetWholeListTakeInput",
      "ChangeSetSaved { changeSet { version } }"),
  DROP(
      "changeSetWholeListDrop",
      "ChangeSetWholeListDropInput",
      "ChangeSetSaved { changeSet { version } }"),
  DISCARD(
      "changeSetWithdraw", "ChangeSetWithdrawInput", "ChangeSetSaved { changeSet { version } }"),
  LINES("changeSetLines", "ChangeSetLinesInput", "ChangeSetSaved { changeSet { id version } }"),
  SUBMIT("changeSetSubmit", "ChangeSetSubmitInput", "ChangeSetSaved { changeSet { version } }"),
  PASS(
      "reviewPass",
      "ReviewPassInput",
      "ChangeSetSaved { changeSet { version } } ... on DecisionPublished { position decision {"
          + " documentNumber } }"),
  RETURN("reviewReturn", "ReviewReturnInput", "ChangeSetSaved { changeSet { version } }"),
  PROPOSE("handoverPropose", "HandoverProposeInput", "HandoverProposed { id }"),
  REFUSE("handoverRefuse", "HandoverEndInput", "HandoverEnded { state }"),
  WITHDRAW("handoverWithdraw", "HandoverEndInput", "HandoverEnded { state }"),
  COMPLETE("handoverComplete", "HandoverCompleteInput", "HandoversCompleted { handedOverOn }"),
  ANNOTATE("editionAnnotate", "EditionAnnotateInput", "EditionAnnotated { position }"),
  DECLARE("totalsDeclare", "TotalsDeclareInput", "TotalsDeclared { position }"),
  PAUSE("deadlinePause", "DeadlinePauseInput", "ChangeSetSaved { changeSet { version } }"),
  RESUME("deadlineResume", "DeadlineResumeInput", "ChangeSetSaved { changeSet { version } }"),
  PAUSE_HANDOVER(
      "handoverPause", "HandoverPauseInput", "HandoverClockSet { handover { version } }"),
  RESUME_HANDOVER(
      "handoverResume", "HandoverResumeInput", "HandoverClockSet { handover { version } }"),
  COMMENT("commentAdd", "CommentAddInput", "CommentSaved { comment { number } }"),
  ANSWER("commentAnswer", "CommentAnswerInput", "CommentSaved { comment { number } }"),
  RESOLVE("commentResolve", "CommentResolveInput", "CommentSaved { comment { number } }"),
  REOPEN("commentReopen", "CommentReopenInput", "CommentSaved { comment { number } }"),
  DISCLOSE("decisionDisclose", "DecisionDiscloseInput", "DecisionDisclosed { position }"),
  NAME_PERSON(
      "responsiblePersonName",
      "ResponsiblePersonNameInput",
      "ResponsiblePersonSaved { person { id } }"),
  END_PERSON(
      "responsiblePersonEnd",
      "ResponsiblePersonEndInput",
      "ResponsiblePersonSaved { person { id } }"),
  SUBMIT_STATISTICS(
      "statisticsSubmit", "StatisticsSubmitInput", "StatisticsSaved { report { id version } }"),
  RETURN_STATISTICS(
      "statisticsReturn", "StatisticsReturnInput", "StatisticsSaved { report { id version } }"),
  GIVE_GRANT("grantGive", "GrantGiveInput", "GrantSaved { grant { id } }"),
  END_GRANT("grantEnd", "GrantEndInput", "GrantSaved { grant { id } }"),
  REDACT("itemRedact", "ItemRedactInput", "ItemRedacted { position }"),
  LIST_TYPE(
      "listTypeRegister",
      "ListTypeRegisterInput",
      "ListTypeRegistered { listType { code version } }"),
  LENGTHEN(
      "listTypeLengthen",
      "ListTypeLengthenInput",
      "ListTypeLengthened { listType { code version } }"),
  CODE_TABLE(
      "codeTableRegister", "CodeTableRegisterInput", "CodeTableRegistered { codeTable { code } }"),
  RATIO("ratioDefine", "RatioDefineInput", "RatioDefined { ratio { code } }"),
  REGISTER(
      "instrumentRegister",
      "InstrumentRegisterInput",
      "InstrumentSaved { instrument { id version } }"),
  STATE_STATUS(
      "instrumentStateStatus",
      "InstrumentStateStatusInput",
      "InstrumentSaved { instrument { id version } }");

  private static final String REFUSALS = " refusals { code messageZh messageEn path }";

  private final String mutation;
  private final String document;

  Act(String mutation, String input, String success) {
    this.mutation = mutation;
    this.document =
        "mutation($i:"
            + input
            + "!){ "
            + mutation
            + "(input:$i) { __typename ... on "
            + success
            + " ... on ValidationFailed {"
            + REFUSALS
            + " } ... on IllegalState {"
            + REFUSALS
            + " } ... on VersionConflict { currentVersion current { version } }"
            + " ... on UserError { code messageZh messageEn path } } }";
  }

  /** The act of a field of Mutation. */
  static Act of(String mutation) {
    return Arrays.stream(values())
        .filter(act -> act.mutation.equals(mutation))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No act for " + mutation));
  }

  /** The whole answer, errors and all. */
  JsonNode answer(Client client, Map<String, ?> input) {
    return client.answer(document, Map.of("i", input));
  }

  /** What came of it. A client that has too much running comes again, as it is told to. */
  JsonNode by(Client client, Map<String, ?> input) {
    JsonNode answer = answer(client, input);
    while ("TOO_MANY_RUNNING".equals(answer.at("/errors/0/extensions/code").asText())) {
      answer = answer(client, input);
    }
    assertEquals("", answer.path("errors").toString(), this + " " + input);
    return answer.path("data").path(mutation);
  }

  /** The same with a key of its own. */
  JsonNode once(Client client, Map<String, ?> input) {
    Map<String, Object> keyed = new HashMap<>(input);
    keyed.put("idempotencyKey", Desk.key());
    return by(client, keyed);
  }
}
