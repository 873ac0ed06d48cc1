package org.quanze.verification;

import java.util.Map;

/** What a verification does not hold against the ledger, and why: a closed list. */
final class Relevance {

  private Relevance() {}

  private static final String REGISTERED =
      "registered before anything is published; no entry tells";
  private static final String RULES = "rules and code tables, which entries name by their codes";
  private static final String PEOPLE = "who may act; the ledger tells what was done";
  private static final String IMPORT = "what a file brought, before and beside its publication";
  private static final String LAWS = "laws and what became of them, which no government publishes";
  private static final String DRAFT = "working papers of a decision that is not published yet";

  private static final String CLOCK =
      "when the clock of a draft stood; append-only, and no entry tells of time";

  private static final String SAID =
      "what was said of a draft on its way; append-only, and no part of what is published";

  private static final String DISCLOSER =
      "who made a decision public; append-only, and the ledger names nobody";

  private static final String ANSWERABLE =
      "who answers in a unit; append-only, and told by no decision";

  private static final String REPORTED =
      "what units reported of a month; append-only, and told by no entry";

  private static final String ORDER =
      "how the ledgers stand to each other; append-only, and each entry tells of its own ledger";

  /** Tables that hang on no ledger. */
  static final Map<String, String> UNTOLD_TABLES =
      Map.ofEntries(
          Map.entry("division", REGISTERED),
          Map.entry("publisher", REGISTERED),
          Map.entry("department_code", REGISTERED),
          Map.entry("responsible_person", ANSWERABLE),
          Map.entry("responsible_person_end", ANSWERABLE),
          Map.entry("category_scheme", RULES),
          Map.entry("code_table", RULES),
          Map.entry("ratio_definition", RULES),
          Map.entry("code_value", RULES),
          Map.entry("category", RULES),
          Map.entry("list_type", RULES),
          Map.entry("code_scheme", RULES),
          Map.entry("calendar_notice", RULES),
          Map.entry("calendar_day", RULES),
          Map.entry("instrument", LAWS),
          Map.entry("instrument_fact", LAWS),
          Map.entry("account", PEOPLE),
          Map.entry("access_grant", PEOPLE),
          Map.entry("audit", "what was done and refused, also without any entry"),
          Map.entry("idempotency", "answers of deeds, kept so that a deed is done once"),
          Map.entry("registry_revision", "a counter for what memory keeps"),
          Map.entry("ledger_place", ORDER),
          Map.entry("import_mapping", IMPORT),
          Map.entry("import_run", IMPORT),
          Map.entry("import_section", IMPORT),
          Map.entry("import_unit", IMPORT),
          Map.entry("import_finding", IMPORT),
          Map.entry("import_row", IMPORT),
          Map.entry("change_set", DRAFT),
          Map.entry("change_set_line", DRAFT),
          Map.entry("change_set_revision", DRAFT),
          Map.entry("review_round", DRAFT),
          Map.entry("countersigning", DRAFT),
          Map.entry("approval_step", RULES),
          Map.entry("draft_comment", SAID),
          Map.entry("draft_remark", SAID),
          Map.entry("deadline_pause", CLOCK),
          Map.entry("deadline_resumption", CLOCK),
          Map.entry("statistics_submission", REPORTED),
          Map.entry("statistics_figure", REPORTED),
          Map.entry("statistics_correction", REPORTED),
          Map.entry("statistics_return", REPORTED),
          Map.entry("whole_list", DRAFT),
          Map.entry("whole_list_row", DRAFT));

  /** Columns of other tables that no entry tells. */
  static final Map<String, String> UNTOLD_COLUMNS =
      Map.of(
          "department.parent_id", REGISTERED,
          "department.kind", REGISTERED,
          "department.path", REGISTERED,
          "department.valid_from", REGISTERED,
          "decision_disclosure.username", DISCLOSER,
          "decision_disclosure.person", DISCLOSER);

  /** Columns by which rows find each other: the rows that lose theirs are named. */
  static final Map<String, String> SEEN_ELSEWHERE =
      Map.of(
          "department.id", "the lines of the unit no longer fit their digests",
          "list.id", "the lines of the list no longer fit their digests");
}
