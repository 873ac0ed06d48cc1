package org.quanze.oracle;

/** Why an act is not done. */
public enum Refusal {
  /** "Terminal statuses are final" (I9), and what is not there yet cannot be moved (3.2). */
  ITEM_GONE,
  /** One decision moves an item once: its lines would contradict each other. */
  ITEM_TWICE,
  /** A line stands announced for a later day, or a handover is open (I8, I11, 3.4). */
  OVERLAP,
  /** A receiver is not the giver (3.3: a transfer moves from one to another). */
  SELF,
  /** "no re-entrustment" (3.3); "no chain of entrustments" (I13). */
  RE_ENTRUSTMENT,
  /** "exactly one wins (optimistic version check)" (I22). */
  STALE_VERSION,
  /** "ACCEPT is a line of the RECEIVER's own decision on the receiver's own list" (3.4). */
  NOT_OWN,
  /** "IN_FORCE ⇄ SUSPENDED" (3.2). */
  STATUS,
  /** "ACCEPT must cite exactly one delegate line or one external document" (3.4). */
  CITES,
  /** "one line can be accepted once per receiver" (3.4). */
  NOT_OPEN,
  /** "receiver's version must keep category and legal bases" (3.4). */
  CATEGORY,
  /** "never before that of the edition before it" (law 6); "on or after the agreed date" (3.4). */
  EARLY,
  /** "not before both are published" (3.4). */
  NOT_ACCEPTED,
  /** "mode = DELEGATE or ENTRUST (per line, mandatory)" (3.3). */
  MODE,
  /** "I13 ENTRUST … is announced, has a period". */
  PERIOD,
  /** "categories move by the mapping, what the mapping leaves open is named" (3.3). */
  SCHEME,
  /** There is nothing to end. */
  NOT_ENTRUSTED,
  /** "RECALL: delegated item" (3.3). */
  NOT_DELEGATED,
  /** "implementing unit valid on the date" (I14). */
  UNIT_GONE,
  /** A line that says nothing of what its kind needs. */
  EMPTY
}
